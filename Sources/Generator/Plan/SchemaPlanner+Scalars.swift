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
            count(layers, "minLength").map(Check.minLength), count(layers, "maxLength").map(Check.maxLength),
        ].compactMap { $0 }
    }

    private func patterns(_ layers: SchemaLayers) -> [Check] {
        layers.all("pattern").compactMap { patterns.index(of: $0).map(Check.pattern) }
    }

    private func refuseTextChecks(_ layers: SchemaLayers, _ checks: [Check]) {
        guard !checks.isEmpty, let format = layers.first("format") else { return }
        diagnostics.error(
            format, "length and pattern of a string of format `\(format.text)` are not supported yet",
            hint: "the format already fixes what the text looks like")
    }

    func integer(_ layers: SchemaLayers, _ value: inout ValuePlan) {
        switch layers.first("format")?.text {
        case "int32": value.type = .int32
        case "int64": value.type = .int64
        default: value.type = .int
        }
        let bounds: ClosedRange<Int> =
            layers.first("format")?.text == "int32" ? -0x8000_0000...0x7FFF_FFFF : Int.min...Int.max
        limits(layers, &value) { node, rounding in
            guard let number = node.number, number.isFinite else { return nil }
            if let exact = node.integer { return bounds.contains(exact) ? String(exact) : nil }
            return Int(exactly: number.rounded(rounding)).map(String.init)
        }
    }

    func number(_ layers: SchemaLayers, _ value: inout ValuePlan) {
        value.type = layers.first("format")?.text == "float" ? .float : .double
        limits(layers, &value) { node, _ in node.number.flatMap { $0.isFinite ? String($0) : nil } }
    }

    /// The limits of a number. `literal` turns a limit into one of the value's type; for an
    /// integer with a broken limit it rounds to the integers that the limit lets in.
    private func limits(
        _ layers: SchemaLayers, _ value: inout ValuePlan,
        literal: (Node, FloatingPointRoundingRule) -> String?
    ) {
        checkOrder(layers, "minimum", "maximum")
        func limit(_ keyword: String, _ rounding: FloatingPointRoundingRule, _ check: (String) -> Check)
            -> Check?
        {
            guard let node = layers.first(keyword), node.kind != .boolean else { return nil }
            if let literal = literal(node, rounding) { return check(literal) }
            diagnostics.error(node, "`\(keyword)` must be a number that a value of this type can have")
            return nil
        }
        let isLowExclusive = layers.first("exclusiveMinimum")?.boolean == true
        let isHighExclusive = layers.first("exclusiveMaximum")?.boolean == true
        value.checks += [
            limit("minimum", .up) { isLowExclusive ? .exclusiveMinimum($0) : .minimum($0) },
            limit("maximum", .down) { isHighExclusive ? .exclusiveMaximum($0) : .maximum($0) },
            limit("exclusiveMinimum", .down, Check.exclusiveMinimum),
            limit("exclusiveMaximum", .up, Check.exclusiveMaximum),
            limit("multipleOf", .toNearestOrEven, Check.multipleOf),
        ].compactMap { $0 }
        if let divisor = layers.first("multipleOf"), (divisor.number ?? 1) <= 0 {
            diagnostics.error(divisor, "`multipleOf` must be above 0")
        }
    }
}

/// The distinct patterns of a contract, each compiled once.
struct PatternTable {
    private(set) var plans: [PatternPlan] = []
    private var indices: [String: Int] = [:]
    private let compiler: PatternCompiler

    init(diagnostics: Diagnostics) { compiler = PatternCompiler(diagnostics: diagnostics) }

    /// The index of the pattern's automaton; nil, with an error at the node, when it has none.
    mutating func index(of node: Node) -> Int? {
        if let known = indices[node.text] { return known }
        guard let automaton = compiler.automaton(node) else { return nil }
        plans.append(PatternPlan(name: "pattern\(plans.count + 1)", automaton: automaton))
        indices[node.text] = plans.count - 1
        return plans.count - 1
    }
}
