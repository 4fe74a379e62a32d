#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Reads one file of a contract, YAML or JSON.
enum ContractReader {
    /// The document of a file's contents, nil when it can't be read; the diagnostics then say why.
    ///
    /// Duplicate keys are errors too, but don't keep the rest from being looked at.
    /// - Parameter reference: what refers to the file, nil for the contract's own.
    static func read(path: String, bytes: [UInt8], diagnostics: Diagnostics, for reference: Node? = nil)
        -> Node?
    {
        do throws(ContractProblem) {
            let text = try checked(bytes)
            let builder = ContractBuilder(file: path, diagnostics: diagnostics)
            let built =
                isJSON(path, text)
                ? try JSONTextReader.read(text, into: builder) : try YAMLReader.read(text, into: builder)
            guard let root = ContractText(path: path, bytes: bytes, builder: built).root else {
                throw empty
            }
            return root
        } catch {
            var problem = error
            // What a contract starts with is no help for a file that a contract refers to.
            if reference != nil, problem.text == empty.text { problem.hint = nil }
            diagnostics.error(
                problem, in: path, related: reference.map { [($0, "the file is referred to here")] } ?? [])
            return nil
        }
    }

    private static let empty = ContractProblem(
        .start, "the file is empty", hint: "a contract starts with `openapi: 3.1.0`")

    /// The contents without a byte order mark, once they are known to be text.
    private static func checked(_ bytes: [UInt8]) throws(ContractProblem) -> [UInt8] {
        if bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE]) {
            throw ContractProblem(.start, "the file is UTF-16", hint: "save it as UTF-8")
        }
        if let zero = bytes.firstIndex(of: 0) {
            throw ContractProblem(Position(offset: zero, in: bytes), "the file has a NUL character here")
        }
        guard String(validating: bytes, as: UTF8.self) != nil else {
            let place = firstInvalid(bytes)
            throw ContractProblem(
                Position(offset: place, in: bytes), "this is not UTF-8", hint: "save the file as UTF-8")
        }
        let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
        if text.allSatisfy({ $0 == 0x20 || $0 == 0x0A || $0 == 0x0D }) { throw empty }
        return text
    }

    /// The first byte that is not part of well-formed UTF-8, found by halving: the bytes before it are valid.
    private static func firstInvalid(_ bytes: [UInt8]) -> Int {
        var valid = 0
        var invalid = bytes.count
        while invalid - valid > 1 {
            var middle = (valid + invalid) / 2
            // Not inside a character.
            while middle > valid, bytes[middle] & 0xC0 == 0x80 { middle -= 1 }
            if middle == valid { break }
            if String(validating: bytes[valid..<middle], as: UTF8.self) != nil {
                valid = middle
            } else {
                invalid = middle
            }
        }
        return valid
    }

    /// JSON by its name, or by an object's first tokens where the name does not say it; `{` opens YAML too.
    private static func isJSON(_ path: String, _ text: [UInt8]) -> Bool {
        let name = path.lowercased()
        if name.hasSuffix(".json") { return true }
        let tokens = text.lazy.filter { $0 != 0x20 && $0 != 0x0A && $0 != 0x0D && $0 != 0x09 }.prefix(2)
        let looksLikeJSON = tokens.elementsEqual(Array("{\"".utf8)) || tokens.elementsEqual(Array("{}".utf8))
        guard looksLikeJSON else { return false }
        guard name.hasSuffix(".yaml") || name.hasSuffix(".yml") else { return true }
        let trial = ContractBuilder(file: path, diagnostics: Diagnostics(file: path))
        return (try? JSONTextReader.read(text, into: trial)) != nil
    }
}
