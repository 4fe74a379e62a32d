/// Pieces of JSON text (RFC 8259).
enum JSONText {
    /// A string with its quotes and escapes.
    static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            case "\r": quoted += "\\r"
            case "\t": quoted += "\\t"
            case _ where scalar.value < 0x20:
                let digits = String(scalar.value, radix: 16)
                quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }

    /// An object of members whose values are JSON already; a member without a value is left out.
    static func object(_ members: [(name: String, value: String?)]) -> String {
        let texts = members.compactMap { member in member.value.map { quoted(member.name) + ":" + $0 } }
        return "{" + texts.joined(separator: ",") + "}"
    }

    /// A list of items that are JSON already.
    static func list(_ items: [String]) -> String { "[" + items.joined(separator: ",") + "]" }
}
