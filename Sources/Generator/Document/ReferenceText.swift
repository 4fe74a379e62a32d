/// The text of a `$ref` taken apart: the file that it names, and the place there (RFC 3986, section 4.2).
struct ReferenceText: Equatable {
    /// The file's path, relative to the file that the reference stands in; nil for that file itself.
    var path: String?
    /// The tokens of the JSON Pointer.
    var tokens: [String]

    /// Why a reference is not followed.
    enum Refusal: Error, Equatable {
        case pointer, path, absolute, remote
        case scheme(String)
    }

    init(_ text: String) throws(Refusal) {
        let hash = text.utf8.firstIndex(of: UInt8(ascii: "#"))
        let address = text[..<(hash ?? text.endIndex)]
        path = address.isEmpty ? nil : try Self.path(String(address))
        let fragment = hash.map { String(text[text.utf8.index(after: $0)...]) } ?? ""
        guard let pointer = JSONPointer.percentDecoded(fragment), let tokens = JSONPointer.tokens(pointer)
        else { throw .pointer }
        self.tokens = tokens
    }

    private static func path(_ address: String) throws(Refusal) -> String {
        if let scheme = scheme(address) {
            throw ["http", "https"].contains(scheme.lowercased()) ? .remote : .scheme(scheme)
        }
        if address.hasPrefix("//") { throw .remote }
        if address.hasPrefix("/") { throw .absolute }
        guard let path = JSONPointer.percentDecoded(address), !path.utf8.contains(0) else { throw .path }
        // `%2Fetc` is no way around.
        if path.hasPrefix("/") { throw .absolute }
        return path
    }

    /// What stands before the first colon, where that can be a scheme (RFC 3986, section 3.1).
    private static func scheme(_ address: String) -> String? {
        guard let colon = address.firstIndex(of: ":") else { return nil }
        let scheme = address[..<colon]
        let isScheme =
            scheme.first?.isLetter == true
            && scheme.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) }
        return isScheme ? String(scheme) : nil
    }
}

extension ReferenceText.Refusal {
    /// What is wrong with the reference and how to mend it.
    func message(_ text: String) -> (text: String, hint: String?) {
        switch self {
        case .pointer:
            (
                "`\(text)` is not a JSON Pointer",
                "write `#/components/schemas/Name`, with `~1` for `/` and `~0` for `~` in names"
            )
        case .path: ("`\(text)` has a malformed percent escape", "write `%25` for `%`")
        case .absolute:
            ("absolute paths are not followed: `\(text)`", "write it relative to the file that it stands in")
        case .remote:
            (
                "remote documents are not fetched: `\(text)`",
                "download it beside the contract and refer to that file"
            )
        case .scheme(let scheme):
            (
                "references of the scheme `\(scheme)` are not followed: `\(text)`",
                "refer to a file, relative to the one that it stands in"
            )
        }
    }
}
