/// What is to be said about a contract, collected, so that all of it is said at once and in the order of the
/// text: the contract's own file first, then the others in the order in which they were read.
final class Diagnostics {
    /// The contract's own file, as it is printed.
    let file: String
    private(set) var list: [Diagnostic] = []
    private var known: Set<Diagnostic> = []
    private var fileOrder: [String: Int]
    private var operation: String?
    private var operations: [Diagnostic.Kind: Set<String>] = [:]

    init(file: String) {
        self.file = file
        fileOrder = [file: 0]
    }

    func error(
        _ place: some Positioned, _ text: String, hint: String? = nil,
        related: [(place: any Positioned, text: String)] = []
    ) {
        add(.error, place.position, text, hint, related)
    }

    func warning(
        _ place: some Positioned, _ text: String, hint: String? = nil,
        related: [(place: any Positioned, text: String)] = []
    ) {
        add(.warning, place.position, text, hint, related)
    }

    /// What is good to know and asks for nothing; only `check` prints it.
    func note(
        _ place: some Positioned, _ text: String, hint: String? = nil,
        related: [(place: any Positioned, text: String)] = []
    ) {
        add(.note, place.position, text, hint, related)
    }

    /// Makes errors of all warnings.
    func promoteWarnings() {
        for index in list.indices where list[index].severity == .warning {
            let kind = list[index].kind
            list[index].severity = .error
            if let operations = operations.removeValue(forKey: kind) {
                self.operations[list[index].kind, default: []].formUnion(operations)
            }
        }
        known = Set(list)
    }

    /// Says that a file was read, after all those that it was said of before.
    func register(file: String) {
        if fileOrder[file] == nil { fileOrder[file] = fileOrder.count }
    }

    private func add(
        _ severity: Diagnostic.Severity, _ place: Place, _ text: String, _ hint: String?,
        _ related: [(place: any Positioned, text: String)]
    ) {
        let diagnostic = Diagnostic(
            place: place, severity: severity, text: DiagnosticText.shortened(text),
            hint: hint.map(DiagnosticText.shortened),
            related: related.map {
                Diagnostic.Related(place: $0.place.position, text: DiagnosticText.shortened($0.text))
            })
        if let operation { operations[diagnostic.kind, default: []].insert(operation) }
        guard known.insert(diagnostic).inserted else { return }
        register(file: place.file)
        list.append(diagnostic)
    }
}

// MARK: - Operations

extension Diagnostics {
    /// What is said in `body` is said in this operation, also when it was said before in another one.
    func inOperation<Result, Failure: Error>(_ id: String, _ body: () throws(Failure) -> Result)
        throws(Failure) -> Result
    {
        let outer = operation
        operation = id
        defer { operation = outer }
        return try body()
    }

    /// In how many operations something of this kind was said; 0 when it was said outside of operations.
    func operationCount(_ kind: Diagnostic.Kind) -> Int { operations[kind]?.count ?? 0 }
}

// MARK: - Asking

extension Diagnostics {
    var isEmpty: Bool { list.isEmpty }
    var hasErrors: Bool { list.contains { $0.severity == .error } }
    var hasWarnings: Bool { list.contains { $0.severity == .warning } }

    /// In the order of the text.
    var sorted: [Diagnostic] {
        list.enumerated().sorted { left, right in
            key(left.element.place, left.offset) < key(right.element.place, right.offset)
        }.map(\.element)
    }

    private func key(_ place: Place, _ offset: Int) -> (Int, Int, Int, Int) {
        (fileOrder[place.file] ?? fileOrder.count, place.line, place.column, offset)
    }
}
