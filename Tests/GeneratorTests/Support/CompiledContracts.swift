import Testing

@testable import Generator

/// The sources of many contracts as one module, so that the compiler is started once for all of them: what a
/// contract declares at the top gets the contract's number behind its name.
struct CompiledContracts {
    private(set) var sources: [(name: String, text: String)] = []
    private var names: [String] = []

    /// - Parameter name: what the contract is called where the compiler has something to say about it.
    mutating func add(_ name: String, _ files: [(name: String, text: String)]) {
        names.append(name)
        let number = names.count
        let tops = files.reduce(into: Set<String>()) { $0.formUnion(Self.declared(in: $1.text)) }
        for file in files where file.name != "Contract.generated.swift" {
            sources.append((name: "\(number).\(file.name)", text: Self.renamed(file.text, tops, number)))
        }
    }

    /// Records what the compiler says, errors before warnings.
    func expectNoComplaints(sourceLocation: SourceLocation = #_sourceLocation) throws {
        let text = try complaints()
        guard !text.isEmpty else { return }
        let lines = text.split(separator: "\n").filter { $0.contains(".swift:") }
        let told = lines.filter { $0.contains(": error:") } + lines.filter { !$0.contains(": error:") }
        let message = told.isEmpty ? text : told.prefix(30).joined(separator: "\n")
        Issue.record(Comment(rawValue: message), sourceLocation: sourceLocation)
    }

    /// What the compiler says, with the contracts' names in place of their numbers.
    func complaints() throws -> String {
        let application = (name: "Application.swift", text: Self.application)
        var text = "\n" + (try SwiftCompiler.complaints(about: sources + [application]))
        for (index, name) in names.enumerated() {
            text = text.replacing("\n\(index + 1).", with: "\n\(name): ")
        }
        return String(text.dropFirst())
    }

    /// What options of contracts name.
    private static let application = """
        import AccordRuntime

        public struct Money: ContractText {
            public init?(contractText: String) { self.contractText = contractText }
            public let contractText: String
        }
        """

    /// The names of all declarations without indentation.
    private static func declared(in text: String) -> Set<String> {
        var names: Set<String> = []
        for line in text.split(separator: "\n") {
            var words = line.split { !$0.isLetter && !$0.isNumber && $0 != "_" }[...]
            while let first = words.first, ["public", "private", "fileprivate"].contains(first) {
                words.removeFirst()
            }
            guard line.first != " ", words.count > 1, let first = words.first,
                ["enum", "struct", "protocol", "func", "let"].contains(first)
            else { continue }
            names.insert(String(words[words.startIndex + 1]))
        }
        return names
    }

    private static func renamed(_ text: String, _ names: Set<String>, _ number: Int) -> String {
        var result = ""
        var word = ""
        func flush() {
            result += names.contains(word) ? "\(word)_\(number)" : word
            word = ""
        }
        for scalar in text.unicodeScalars {
            if scalar == "_" || scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
                word.unicodeScalars.append(scalar)
            } else {
                flush()
                result.unicodeScalars.append(scalar)
            }
        }
        flush()
        return result
    }
}
