/// What a field's name is to the name of a value: `address` is the value itself, `address[city]` is for
/// a member of it (OpenAPI's style `deepObject`).
enum FieldName {
    case value, member, other

    /// How deep members may be nested.
    static let maximumDepth = 16

    /// - Parameter value: the octets of the value's name.
    init(_ name: String, inside value: some Collection<UInt8>) {
        let name = name.utf8
        guard name.count >= value.count, name.starts(with: value) else {
            self = .other
            return
        }
        let end = name.index(name.startIndex, offsetBy: value.count)
        if end == name.endIndex {
            self = .value
        } else {
            self = name[end] == UInt8(ascii: "[") ? .member : .other
        }
    }

    /// The name before the first bracket; all of it when there is none, or nothing before it.
    static func base(_ name: String) -> String {
        guard let bracket = name.utf8.firstIndex(of: UInt8(ascii: "[")), bracket > name.startIndex else {
            return name
        }
        return String(name[..<bracket])
    }

    /// The name of a form's field as a JSON Pointer; one whose brackets are malformed is a member's name.
    static func pointer(_ name: String) -> String {
        let base = base(name)
        guard case .success(let path) = BracketPath.parse(name.utf8.dropFirst(base.utf8.count)) else {
            return "/" + JSONLocation.escaped(name)
        }
        return ([base] + path.keys).map { "/" + JSONLocation.escaped($0) }.joined()
    }
}

/// The brackets behind a name: `[a][b][0]`, or `[a][]`.
struct BracketPath {
    /// What is between the first two brackets; empty for the next element of an array.
    var first: String
    /// The brackets behind that.
    var rest: String

    /// Why a name is no path, as a predicate.
    struct Malformed: Error {
        var message: String
    }

    /// Takes the first brackets off a path. All of it has to be well-formed.
    static func parse(_ text: Substring.UTF8View) -> Result<BracketPath, Malformed> {
        var depth = 0
        var index = text.startIndex
        var firstEnd = index
        while index < text.endIndex {
            guard text[index] == UInt8(ascii: "["),
                let close = text[text.index(after: index)...].firstIndex(where: isBracket),
                text[close] == UInt8(ascii: "]")
            else { return .failure(Malformed(message: "has a name whose brackets don't pair")) }
            depth += 1
            if depth > FieldName.maximumDepth {
                return .failure(
                    Malformed(message: "is nested deeper than \(FieldName.maximumDepth) levels"))
            }
            if depth == 1 { firstEnd = close }
            index = text.index(after: close)
        }
        guard depth > 0 else { return .success(BracketPath(first: "", rest: "")) }
        let key = text[text.index(after: text.startIndex)..<firstEnd]
        return .success(
            BracketPath(
                first: String(Substring(key)), rest: String(Substring(text[text.index(after: firstEnd)...]))))
    }

    /// All keys of the path, in order.
    var keys: [String] {
        let brackets = first.isEmpty && rest.isEmpty ? "" : "[\(first)]\(rest)"
        return brackets.utf8.split(omittingEmptySubsequences: true, whereSeparator: Self.isBracket)
            .map { String(Substring($0)) }
    }

    private static func isBracket(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "[") || byte == UInt8(ascii: "]")
    }
}
