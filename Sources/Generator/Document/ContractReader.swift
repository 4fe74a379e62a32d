/// Reads a contract, YAML or JSON.
enum ContractReader {
    /// The document of a file's contents, nil when it can't be read; the diagnostics then say why.
    ///
    /// Duplicate keys are errors too, but don't keep the rest from being looked at.
    static func read(path: String, bytes: [UInt8], diagnostics: Diagnostics) -> Node? {
        do throws(ContractProblem) {
            let contents = try checked(bytes)
            let builder = ContractBuilder(diagnostics: diagnostics)
            let built = try YAMLReader.read(contents, into: builder)
            guard let root = ContractText(path: path, bytes: bytes, builder: built).root else {
                throw ContractProblem(.start, "the file is empty")
            }
            return root
        } catch {
            diagnostics.error(error)
            return nil
        }
    }

    private static func checked(_ bytes: [UInt8]) throws(ContractProblem) -> [UInt8] {
        bytes
    }
}
