/// Where the options of a contract come from.
enum OptionsFile {
    static let name = "accord.yaml"
    static let extensionName = "x-accord"

    /// The options of a contract: those of `accord.yaml` in its folder and those of its `x-accord`. What both
    /// give is a warning, and the file counts.
    static func read(for document: Node, _ files: ContractFiles, _ diagnostics: Diagnostics)
        -> GeneratorOptions
    {
        let inside = OptionsReader(diagnostics)
        if let node = document[extensionName] { inside.read(node) }
        guard let node = node(files, diagnostics) else { return inside.options }
        let beside = OptionsReader(diagnostics, over: inside.options)
        beside.read(node)
        for member in node.members {
            guard let other = document[extensionName]?.member(member.name) else { continue }
            diagnostics.warning(
                other, "`\(member.name)` is given in `\(name)` too, which counts",
                hint: "remove one of the two", related: [(member, "also given here")])
        }
        return beside.options
    }

    /// The file's content, nil when there is none, when it is empty, or with an error.
    private static func node(_ files: ContractFiles, _ diagnostics: Diagnostics) -> Node? {
        let path = FilePath.resolve(name, from: files.root.path)
        let bytes: [UInt8]
        do throws(FileProblem) {
            bytes = try files.contents(path)
        } catch {
            if !error.isMissing {
                diagnostics.error(
                    Place(file: path, .start), "the options can't be read: \(error.reason)")
            }
            return nil
        }
        // All lines may be comments.
        if bytes.split(separator: 0x0A).allSatisfy(isBlank) { return nil }
        return ContractReader.read(path: path, bytes: bytes, diagnostics: diagnostics)
    }

    private static func isBlank(_ line: ArraySlice<UInt8>) -> Bool {
        let first = line.first { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }
        return first == nil || first == UInt8(ascii: "#")
    }
}
