/// The files that a contract is made of, each read once: its own, those that a `$ref` names, and those
/// that the `$ref`s there name.
final class ContractFiles {
    typealias Read = (String) throws(FileProblem) -> [UInt8]

    /// The contract's own file.
    let root: ContractText
    /// Where the faults of the files' texts are told, once, whoever asks for a file first.
    let diagnostics: Diagnostics
    /// The paths of the files that were read, the contract's own first, then as they were asked for.
    private(set) var paths: [String]
    /// What external targets are called; empty before ``ExternalTargets`` has named them.
    var names: [Node: ComponentName] = [:]

    private let read: Read
    /// The folder that all files lie in.
    private lazy var home = ContractHome(of: root.path) { (try? self.read($0)) != nil }
    private var texts: [String: Outcome]

    /// Whether references lead to other files.
    var hasOthers: Bool {
        texts.values.contains { outcome in
            if case .text(let text) = outcome { text !== root } else { false }
        }
    }

    /// What the files that could be read hold, the contract's own first.
    var roots: [Node] {
        let others = texts.keys.sorted().compactMap { path -> ContractText? in
            if case .text(let text)? = texts[path], text !== root { text } else { nil }
        }
        return ([root] + others).compactMap(\.root)
    }

    enum Outcome {
        case text(ContractText)
        /// It is none of the contract's files, and is not looked at.
        case outside
        /// There is no such file, or it can't be opened.
        case unreadable(String)
        /// The file's text is at fault, which was told there.
        case faulty
    }

    init(root: ContractText, diagnostics: Diagnostics, read: @escaping Read = FileSystem.readRegular) {
        self.root = root
        self.diagnostics = diagnostics
        self.read = read
        paths = [root.path]
        texts = [FilePath.resolve(FilePath.name(root.path), from: root.path): .text(root)]
        root.files = self
    }

    /// The file of a path that is relative to the file of `reference`.
    func file(_ path: String, for reference: Node) -> (path: String, outcome: Outcome) {
        let path = FilePath.resolve(path, from: reference.contract.path)
        if let known = texts[path] { return (path, known) }
        guard home.holds(path) else { return (path, .outside) }
        let outcome = load(path, reference)
        texts[path] = outcome
        return (path, outcome)
    }

    private func load(_ path: String, _ reference: Node) -> Outcome {
        let bytes: [UInt8]
        do throws(FileProblem) {
            bytes = try contents(path)
        } catch {
            return .unreadable(error.reason)
        }
        let node = ContractReader.read(path: path, bytes: bytes, diagnostics: diagnostics, for: reference)
        guard let text = node?.contract else { return .faulty }
        text.files = self
        return .text(text)
    }

    /// A file's contents; it then belongs to the contract.
    func contents(_ path: String) throws(FileProblem) -> [UInt8] {
        let bytes = try read(path)
        paths.append(path)
        diagnostics.register(file: path)
        return bytes
    }
}
