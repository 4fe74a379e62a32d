extension SchemaPlanner {
    func string(_ layers: SchemaLayers, _ value: inout ValuePlan) {
        let format = layers.first("format")?.text
        value.type = .string
        switch format {
        case "date-time": value.type = .dateTime
        case "date": value.type = .date
        case "byte": value.type = .base64
        case "binary": value.type = .binary
        case "password": value.isSecret = true
        default:
            if let format, let name = Self.checkedFormats[format] { value.checks.append(.format(name)) }
        }
        if layers.first("contentEncoding")?.text == "base64" { value.type = .base64 }
        let checks = lengths(layers) + patterns(layers)
        if case .string = value.type { value.checks += checks } else { refuseTextChecks(layers, checks) }
    }

    /// Formats with a check of the runtime, and their names there. Other formats are annotations.
    private static let checkedFormats = [
        "email": "email", "uri": "uri", "url": "uri", "uri-reference": "uriReference", "uuid": "uuid",
        "hostname": "hostname", "ipv4": "ipv4", "ipv6": "ipv6", "time": "time",
    ]

    private func lengths(_ layers: SchemaLayers) -> [Check] {
        checkOrder(layers, "minLength", "maxLength")
        return [
            least(layers, "minLength").map(Check.minLength), most(layers, "maxLength").map(Check.maxLength),
        ].compactMap { $0 }
    }

    private func patterns(_ layers: SchemaLayers) -> [Check] {
        layers.layers.compactMap { layer in
            layer["pattern"].flatMap { patterns.index(of: $0, fallback: layer["x-pattern-fallback"]) }
                .map(Check.pattern)
        }
    }

    private func refuseTextChecks(_ layers: SchemaLayers, _ checks: [Check]) {
        guard !checks.isEmpty, let format = layers.first("format") else { return }
        diagnostics.error(
            format, "length and pattern of a string of format `\(format.text)` are not supported yet",
            hint: "the format already fixes what the text looks like")
    }
}

/// The distinct patterns of a contract, each compiled once.
struct PatternTable {
    private(set) var plans: [PatternPlan] = []
    private var indices: [String: Int] = [:]
    private let compiler: PatternCompiler

    init(diagnostics: Diagnostics) { compiler = PatternCompiler(diagnostics: diagnostics) }

    /// The index of the pattern; nil, with an error at the node, when it can't be matched.
    mutating func index(of node: Node, fallback: Node?) -> Int? {
        guard let form = compiler.form(node, fallback: fallback) else { return nil }
        if let known = indices[node.text] { return known }
        plans.append(PatternPlan(name: "pattern\(plans.count + 1)", source: node.text, form: form))
        indices[node.text] = plans.count - 1
        return plans.count - 1
    }
}
