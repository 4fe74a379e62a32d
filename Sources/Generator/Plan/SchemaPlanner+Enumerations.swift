extension SchemaPlanner {
    /// An enum of the values that `enum` or `const` lists. Null among them makes it nullable.
    func enumeration(
        _ layers: SchemaLayers, path: [String], _ isNullable: inout Bool
    ) -> ValuePlan.ValueType {
        let lists = layers.all("enum")
        let place = lists.first ?? layers.first("const") ?? layers.node
        for list in lists where list.kind != .sequence { diagnostics.error(list, "`enum` must be a list") }
        let values = allowed(lists.map(\.items) + layers.all("const").map { [$0] })
        if values.contains(where: \.isNull) { isNullable = true }
        let scalars = values.filter { !$0.isNull }
        let type = pendingType(path, layers.node)
        guard let raw = raw(of: scalars, at: place) else { return .json }
        checkValues(scalars, raw, layers)
        var scope = NameScope(reserved: ["allCases"])
        var cases: [(value: String, caseName: String)] = []
        let custom = layers.first("x-enum-varnames")?.items.map(\.text) ?? []
        for (index, scalar) in scalars.enumerated() {
            if cases.contains(where: { $0.value == scalar.text }) {
                diagnostics.error(scalar, "`\(scalar.text)` is listed twice")
                continue
            }
            let name = index < custom.count ? custom[index] : scalar.text
            let value = raw == .integer ? String(scalar.integer ?? 0) : scalar.text
            cases.append((value, caseName(for: name, raw, &scope, at: scalar)))
        }
        type.kind = .enumeration(EnumerationPlan(raw: raw, cases: cases))
        return .named(type)
    }

    /// The values that every list allows.
    private func allowed(_ lists: [[Node]]) -> [Node] {
        guard let first = lists.first else { return [] }
        return first.filter { value in
            lists.dropFirst().allSatisfy { $0.contains { $0.kind == value.kind && $0.text == value.text } }
        }
    }

    /// A listed value that the schema's other keywords refuse could never be given.
    private func checkValues(_ values: [Node], _ raw: EnumerationPlan.Raw, _ layers: SchemaLayers) {
        let named = layers.all("type").flatMap { $0.kind == .sequence ? $0.items : [$0] }.map(\.text)
        let fitting: Set<String> = raw == .string ? ["string"] : ["integer", "number"]
        if let value = values.first, !named.isEmpty, fitting.isDisjoint(with: named) {
            diagnostics.error(
                value,
                "the enum's values are \(raw == .string ? "strings" : "integers"), and its type is \(named[0])",
                hint: raw == .integer ? "put them in quotation marks, or write `type: integer`" : nil)
            return
        }
        var value = ValuePlan(type: .json)
        if raw == .string { string(layers, &value) } else { integer(layers, &value) }
        for node in values where breaks(node, value) {
            diagnostics.error(node, "`\(node.text)` breaks the other rules of its own schema")
        }
    }

    private func raw(of values: [Node], at node: Node) -> EnumerationPlan.Raw? {
        if values.isEmpty {
            diagnostics.error(node, "an enum without values lets nothing in")
        } else if values.allSatisfy({ $0.kind == .string }) {
            return .string
        } else if values.allSatisfy({ $0.integer != nil }) {
            return .integer
        } else {
            diagnostics.error(
                node, "an enum of values that are neither all strings nor all integers is not supported yet")
        }
        return nil
    }

    private func caseName(
        for text: String, _ raw: EnumerationPlan.Raw, _ scope: inout NameScope, at node: Node
    ) -> String {
        let isNumber = raw == .integer && Int(text) != nil
        let plain = isNumber ? "value" + text.replacing("-", with: "Minus") : Naming.lowerCamel(text)
        let name = plain == "_" ? (text.isEmpty ? "empty" : "symbol" + Self.hexadecimal(text)) : plain
        if scope.take(name) { return name }
        let spelled = name + "_" + Self.hexadecimal(text)
        if !scope.take(spelled) { diagnostics.error(node, "`\(text)` can't get a Swift name of its own") }
        return spelled
    }

    private static func hexadecimal(_ text: String) -> String {
        text.unicodeScalars.map { String($0.value, radix: 16, uppercase: true) }.joined()
    }
}
