/// A JSON value to be written as text, with members in their order and scalars as they are spelt.
indirect enum Tree {
    case raw(String)
    case text(String)
    case list([Tree])
    case object([(String, Tree)])

    static let yes = Tree.raw("true")
    static let no = Tree.raw("false")

    /// Of members with one name the last counts.
    static func members(_ members: [(String, Tree)]) -> Tree {
        var kept: [(String, Tree)] = []
        for member in members {
            if let place = kept.firstIndex(where: { $0.0.utf8.elementsEqual(member.0.utf8) }) {
                kept[place] = member
            } else {
                kept.append(member)
            }
        }
        return .object(kept)
    }

    var json: String {
        switch self {
        case .raw(let text): text
        case .text(let text): Self.quoted(text)
        case .list(let items): "[" + items.map(\.json).joined(separator: ",") + "]"
        case .object(let members):
            "{" + members.map { Self.quoted($0.0) + ":" + $0.1.json }.joined(separator: ",") + "}"
        }
    }

    private static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": quoted += "\\\(scalar)"
            case _ where scalar.value < 0x20:
                let digits = String(scalar.value, radix: 16)
                quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}
