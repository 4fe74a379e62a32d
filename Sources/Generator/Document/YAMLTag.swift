/// The tags that a contract may carry: those of YAML's core schema, which say what is there anyway.
enum YAMLTag {
    private static let prefix = "tag:yaml.org,2002:"

    static func check(_ tag: String, _ kind: Node.Kind, _ position: Position) throws(ContractProblem) {
        guard tag == "!" || tag == prefix + (kind == .mapping ? "map" : "seq") else {
            throw unsupported(tag, position)
        }
    }

    /// The kind of a scalar whose tag overrides what its text looks like.
    static func kind(_ tag: String, _ plain: Node.Kind, _ text: String, _ position: Position)
        throws(ContractProblem) -> Node.Kind
    {
        let kinds: [Node.Kind]
        switch tag {
        case "!", prefix + "str": return .string
        case prefix + "int": kinds = [.integer]
        case prefix + "float": kinds = [.number, .integer]
        case prefix + "bool": kinds = [.boolean]
        case prefix + "null": kinds = [.null]
        default: throw unsupported(tag, position)
        }
        let kind = YAMLScalar.kind(plain: text)
        guard kinds.contains(kind) else {
            throw ContractProblem(position, "`\(text)` is not what its tag `\(short(tag))` says")
        }
        return kinds[0]
    }

    private static func unsupported(_ tag: String, _ position: Position) -> ContractProblem {
        ContractProblem(
            position, "the tag `\(short(tag))` has no meaning in a contract",
            hint: "remove it; only !!str, !!int, !!float, !!bool, !!null, !!map and !!seq are understood")
    }

    private static func short(_ tag: String) -> String {
        tag.hasPrefix(prefix) ? "!!" + tag.dropFirst(prefix.count) : tag
    }
}
