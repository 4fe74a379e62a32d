extension SchemaPlanner {
    /// Whether a member or parameter has to be there. A default takes the place of one that need not; one that its
    /// own schema refuses is left out with a warning.
    func presence(
        isRequired: Bool, default node: Node?, _ schemas: [SchemaID], _ direction: Direction,
        _ value: inout ValuePlan
    ) -> Presence {
        guard let node else { return isRequired ? .required(nil) : .optional }
        if node.isNull, value.isNullable { return isRequired ? .required(.null) : .defaulted(.null) }
        let isSound = schemas.allSatisfy { judge.accepts(node, $0, direction) }
        if isSound, let literal = literal(node, value) {
            return isRequired ? .required(literal) : .defaulted(literal)
        }
        diagnostics.warning(
            node, "the default is not valid for its own schema, and is left out", hint: expectation(value))
        return isRequired ? .required(nil) : .optional
    }

    private func literal(_ node: Node, _ value: ValuePlan) -> LiteralPlan? {
        if node.isNull, value.isNullable { return .null }
        switch value.shape {
        case .string: return node.kind == .string ? .string(node.text) : nil
        case .boolean: return node.boolean.map(LiteralPlan.boolean)
        case .integer(let format):
            guard let integer = node.decimal?.integer, format.range.contains(integer) else { return nil }
            return .integer(String(integer))
        case .double, .float:
            let isFloat = value.shape == .float
            guard let decimal = node.decimal, let double = Double(decimal.text), double.isFinite,
                !isFloat || Float(double).isFinite
            else { return nil }
            return .number(decimal.isZero && node.text.hasPrefix("-") ? "-0.0" : decimal.text)
        case .dateTime: return TimeText.isDateTime(node.text) ? .dateTime(node.text) : nil
        case .date: return TimeText.isDate(node.text) ? .date(node.text) : nil
        case .array(let item):
            guard node.kind == .sequence else { return nil }
            let items = node.items.compactMap { literal($0, item) }
            return items.count == node.items.count ? .array(items) : nil
        case .map(let element):
            guard node.kind == .mapping else { return nil }
            let members = node.members.compactMap { member in
                literal(member.value, element).map { (name: member.name, value: $0) }
            }
            return members.count == node.members.count ? .map(members) : nil
        case .named(let id): return literal(node, id)
        case .any: return json(node)
        case .text, .base64, .binary: return node.kind == .string ? json(node) : nil
        }
    }

    /// A default that is decoded when it is needed, which has to succeed then.
    private func json(_ node: Node) -> LiteralPlan? { node.hasFiniteNumbers ? .json(node.json) : nil }

    private func literal(_ node: Node, _ id: TypeID) -> LiteralPlan? {
        guard case .enumeration(let enumeration) = kind(of: id) else { return json(node) }
        let text = enumeration.raw == .string ? node.string : node.int.map { String($0) }
        let index = enumeration.cases.firstIndex { $0.value.utf8.elementsEqual((text ?? "").utf8) }
        return index.map { .enumerationCase(id, $0) }
    }

    private func expectation(_ value: ValuePlan) -> String? {
        switch value.shape {
        case .string: "it must be a string that keeps the other rules"
        case .dateTime: "it must be a string such as `2026-11-21T07:38:28Z`"
        case .date: "it must be a string such as `2026-11-21`"
        case .boolean: "it must be true or false"
        case .integer: "it must be an integer within the limits"
        case .double, .float: "it must be a number within the limits"
        case .array: "it must be an array of valid items"
        default: nil
        }
    }
}

extension Node {
    /// Whether a double can hold every number in it.
    fileprivate var hasFiniteNumbers: Bool {
        number?.isFinite != false
            && members.allSatisfy(\.value.hasFiniteNumbers) && items.allSatisfy(\.hasFiniteNumbers)
    }
}
