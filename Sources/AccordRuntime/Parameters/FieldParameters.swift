/// A field's value with parameters: `form-data; name="a"`, `text/plain; charset=utf-8` (RFC 9110
/// section 5.6.6).
public struct FieldParameters: Sendable {
    /// What is before the first semicolon, in lower case.
    public let value: String
    /// The parameters, with names in lower case.
    private var parameters: [(name: String, value: String)] = []

    /// Nil when the value is empty, or a parameter malformed or there twice.
    public init?(_ text: String) {
        var rest = Array(text.utf8)[...]
        let end = rest.firstIndex(of: UInt8(ascii: ";")) ?? rest.endIndex
        value = ASCII.lowercased(String(decoding: ASCII.trimmed(rest[..<end]), as: UTF8.self))
        guard !value.isEmpty else { return nil }
        rest = rest[end...]
        while let separator = rest.popFirst() {
            guard separator == UInt8(ascii: ";") else { return nil }
            rest = rest.drop(while: ASCII.isBlank)
            if rest.isEmpty || rest.first == UInt8(ascii: ";") { continue }
            guard let parameter = Self.parameter(&rest), self[parameter.name] == nil else { return nil }
            parameters.append(parameter)
            rest = rest.drop(while: ASCII.isBlank)
        }
    }

    /// The value of a parameter, whose name is given in lower case; nil when it is absent.
    public subscript(_ name: String) -> String? { parameters.first { $0.name == name }?.value }

    /// All parameters, in order.
    var all: [(name: String, value: String)] { parameters }

    /// A text as the inside of a quoted string.
    static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            if scalar == "\"" || scalar == "\\" { escaped.unicodeScalars.append("\\") }
            escaped.unicodeScalars.append(scalar)
        }
        return escaped
    }

    /// Takes `name=token` or `name="text"` from the front.
    private static func parameter(_ text: inout ArraySlice<UInt8>) -> (name: String, value: String)? {
        let name = text.prefix(while: isToken)
        text = text[name.endIndex...]
        guard !name.isEmpty, text.popFirst() == UInt8(ascii: "=") else { return nil }
        let value: [UInt8]
        if text.first == UInt8(ascii: "\"") {
            guard let quoted = quoted(&text) else { return nil }
            value = quoted
        } else {
            value = Array(text.prefix(while: isToken))
            text = text.dropFirst(value.count)
            guard !value.isEmpty else { return nil }
        }
        return (
            ASCII.lowercased(String(decoding: name, as: UTF8.self)), String(decoding: value, as: UTF8.self)
        )
    }

    /// Takes a quoted string. A backslash escapes only quotes and itself, and not the last quote there is:
    /// browsers write backslashes as they are.
    private static func quoted(_ text: inout ArraySlice<UInt8>) -> [UInt8]? {
        let last = text.lastIndex(of: UInt8(ascii: "\""))
        text.removeFirst()
        var content: [UInt8] = []
        while let byte = text.popFirst() {
            switch byte {
            case UInt8(ascii: "\""):
                return content
            case UInt8(ascii: "\\")
            where text.first == UInt8(ascii: "\"") && text.startIndex != last
                || text.first == UInt8(ascii: "\\"):
                if let escaped = text.popFirst() { content.append(escaped) }
            default:
                content.append(byte)
            }
        }
        return nil
    }

    /// The characters of tokens (RFC 9110 section 5.6.2).
    static func isToken(_ byte: UInt8) -> Bool {
        ASCII.isAlphanumeric(byte) || "!#$%&'*+-.^_`|~".utf8.contains(byte)
    }
}
