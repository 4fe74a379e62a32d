extension SchemaPlanner {
    /// An enum of the values that `enum` or `const` lists, null aside; the type of the values with a rule,
    /// where they are neither texts nor integers.
    func enumeration(
        _ listed: [Node], _ key: ValueKey, _ merged: MergedSchema, _ origin: TypeOrigin
    ) -> ValuePlan {
        let values = possible(distinct(listed), merged)
        let types = values.reduce(into: TypeSet()) { $0.formUnion(TypeSet(of: $1)) }
        let isSole = types.separate.count == 1
        guard isSole, types == .string || types == .integer,
            values.allSatisfy({ types == .string || $0.int != nil })
        else { return matchedValues(values, types, key, merged) }
        let names = merged.layers.map(\.schema.annotations.caseNames).first { !$0.isEmpty } ?? []
        let named = Dictionary(zip(merged.valuesPlace?.items ?? [], names)) { first, _ in first }
        let cases = values.map { node in
            let text = types == .string ? node.text : String(node.int ?? 0)
            return (value: text, name: named[node] ?? text)
        }
        let raw: EnumerationPlan.Raw = types == .string ? .string : .integer
        let isConstant = merged.layers.allSatisfy { $0.schema.enumeration == nil }
        let plan = EnumerationPlan(raw: raw, cases: cases, isConstant: isConstant)
        var value = ValuePlan(shape: .named(declare(origin, key, .enumeration(plan))))
        // Of formats little is known at build time.
        add(rules: merged, to: &value, except: merged.keywords.subtracting(["format"]), types)
        return value
    }

    /// An enum of texts that may grow: `x-extensible-enum` beside `type: string`.
    func openEnumeration(_ key: ValueKey, _ merged: MergedSchema, _ origin: TypeOrigin) -> ValuePlan? {
        guard merged.types == .string,
            let list = merged.layers.lazy.compactMap(\.schema.annotations.openValues).first
        else { return nil }
        let cases = distinct(list.items.filter { $0.kind == .string }).map { (value: $0.text, name: $0.text) }
        guard !cases.isEmpty else { return nil }
        var value = string(merged)
        guard case .string = value.shape else { return nil }
        let plan = EnumerationPlan(raw: .string, cases: cases, isOpen: true)
        value = ValuePlan(shape: .named(declare(origin, key, .enumeration(plan))))
        add(rules: merged, to: &value, except: [], .string)
        return value
    }

    private func distinct(_ values: [Node]) -> [Node] {
        var known: Set<[UInt8]> = []
        return values.filter { value in
            if known.insert(Array(value.canonicalJSON.utf8)).inserted { return true }
            diagnostics.warning(value, "`\(value.text)` is listed twice")
            return false
        }
    }

    /// The listed values that the other rules let in; a warning for each of the rest.
    private func possible(_ values: [Node], _ merged: MergedSchema) -> [Node] {
        let types = merged.types.subtracting(.null)
        let layers = merged.layers.map(\.schema.id)
        func isSound(_ value: Node) -> Bool {
            types.isSuperset(of: TypeSet(of: value))
                && layers.allSatisfy { judge.accepts(value, $0, merged.direction) }
        }
        let sound = values.filter(isSound)
        if sound.isEmpty, let place = merged.valuesPlace,
            !values.isEmpty || merged.types.isDisjoint(with: .null)
        {
            diagnostics.warning(
                values.first ?? place, "no listed value keeps the other rules, so no value is valid",
                hint: typeHint(values, merged))
        } else {
            for value in values where !isSound(value) {
                diagnostics.warning(value, "`\(value.text)` breaks the other rules of its own schema")
            }
        }
        return sound
    }

    private func typeHint(_ values: [Node], _ merged: MergedSchema) -> String? {
        guard merged.statesType, let value = values.first else { return nil }
        let type = TypeSet(of: value).description
        return merged.types.isDisjoint(with: TypeSet(of: value))
            ? "the values are of type \(type), and `type` says \(merged.types.description)" : nil
    }

    /// The types of the values as they are, and the list as a rule.
    private func matchedValues(
        _ values: [Node], _ types: TypeSet, _ key: ValueKey, _ merged: MergedSchema
    ) -> ValuePlan {
        let shape: ValuePlan.Shape =
            switch types {
            case .integer: integers(values, merged)
            case .boolean: .boolean
            case .fraction, .number: .double
            case .string: .string
            default: .any
            }
        var value = ValuePlan(shape: shape)
        add(rules: merged, to: &value, except: [], types.isEmpty ? .all : types, withType: true)
        return value
    }
}

extension SchemaPlanner {
    /// The integer type that a format gives to listed values; any value, with warnings, where they need one.
    private func integers(_ values: [Node], _ merged: MergedSchema) -> ValuePlan.Shape {
        for node in merged.formats {
            if case .integer(let format) = context.format(node) { return .integer(format) }
        }
        for value in values where value.int == nil {
            diagnostics.warning(
                value,
                "`\(value.text)` is beyond an `Int`: as JSON it can be given, as the text of a parameter it can't",
                hint: IntegerFormat.hint(value.decimal?.integer))
        }
        return .any
    }
}

extension Node {
    /// The integer of a node, `1.0` too; nil for one that 64 bits can't hold.
    var int: Int? { decimal?.integer.flatMap { Int(exactly: $0) } }
}
