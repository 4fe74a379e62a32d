extension MatcherTable {
    /// Whether a value that the contract writes out keeps a schema's rules, as far as they are known at build
    /// time: of formats only dates are.
    func accepts(_ node: Node, _ schema: SchemaID, _ direction: Direction?) -> Bool {
        let id = certain(schema, direction)
        complete()
        return accepts(node, id, depth: 0)
    }

    private func accepts(_ node: Node, _ id: MatcherID, depth: Int) -> Bool {
        let matcher = matchers[id.index]
        if depth > 200 || matcher.acceptsNull && node.isNull { return true }
        // Unions of recursive schemas ask the same of one value again and again.
        let question = Question(node: node, matcher: id)
        if let known = verdicts[question] { return known }
        let verdict = matcher.assertions.allSatisfy { holds($0, node, depth + 1) }
        verdicts[question] = verdict
        return verdict
    }

    private func holds(_ assertion: Assertion, _ node: Node, _ depth: Int) -> Bool {
        func accepts(_ node: Node, _ id: MatcherID?) -> Bool {
            id.map { self.accepts(node, $0, depth: depth) } ?? true
        }
        switch assertion {
        case .never: return false
        case .types(let types): return types.isSuperset(of: TypeSet(of: node))
        case .equals(let values): return values.contains(node.canonicalJSON)
        case .string(let assertion): return node.kind != .string || holds(assertion, node.text)
        case .number(let assertion): return node.decimal.map { holds(assertion, $0) } ?? true
        case .array(let assertion):
            return node.kind != .sequence || holds(assertion, node.items, accepts)
        case .object(let assertion):
            return node.kind != .mapping || holds(assertion, node, accepts)
        case .all(let ids): return ids.allSatisfy { accepts(node, $0) }
        case .any(let ids): return ids.contains { accepts(node, $0) }
        case .one(let ids): return ids.filter { accepts(node, $0) }.count == 1
        case .not(let id): return !accepts(node, id)
        case .condition(let condition, let then, let otherwise):
            return accepts(node, accepts(node, condition) ? then : otherwise)
        }
    }

    /// Whether a member's name, which is a text, matches.
    private func isNamed(_ name: String, _ id: MatcherID, depth: Int = 0) -> Bool {
        if depth > 200 { return true }
        func accepts(_ id: MatcherID?) -> Bool { id.map { isNamed(name, $0, depth: depth + 1) } ?? true }
        return matchers[id.index].assertions.allSatisfy { assertion in
            switch assertion {
            case .never: false
            case .types(let types): types.contains(.string)
            case .equals(let values): values.contains(JSONText.quoted(name))
            case .string(let assertion): holds(assertion, name)
            case .number, .array, .object: true
            case .all(let ids): ids.allSatisfy(accepts)
            case .any(let ids): ids.contains(where: accepts)
            case .one(let ids): ids.filter(accepts).count == 1
            case .not(let id): !accepts(id)
            case .condition(let condition, let then, let otherwise):
                accepts(accepts(condition) ? then : otherwise)
            }
        }
    }

    private func holds(_ assertion: Assertion.StringAssertion, _ text: String) -> Bool {
        switch assertion {
        case .length(let least, let most):
            // The least may be more than the most: then no text is right.
            let count = text.unicodeScalars.count
            return least <= count && count <= most
        case .pattern(let index): return values.patterns.matches(index, text)
        case .format(let name):
            return name == "date"
                ? TimeText.isDate(text) : name == "dateTime" ? TimeText.isDateTime(text) : true
        case .ownFormat: return true
        }
    }

    private func holds(_ assertion: Assertion.NumberAssertion, _ number: Decimal) -> Bool {
        switch assertion {
        case .limit(let limit):
            if number == limit.value { return !limit.isExclusive }
            return limit.isLow == (number > limit.value)
        case .multiple(let divisor): return number.isMultiple(of: divisor)
        case .range(let format):
            guard number.isInteger else { return true }
            return number.integer.map(format.range.contains) ?? false
        }
    }

    private func holds(
        _ assertion: Assertion.ArrayAssertion, _ items: [Node], _ accepts: (Node, MatcherID?) -> Bool
    ) -> Bool {
        if let least = assertion.minItems, items.count < least { return false }
        if let most = assertion.maxItems, items.count > most { return false }
        if assertion.isUnique, Set(items.map(\.canonicalJSON)).count < items.count { return false }
        if let contains = assertion.contains {
            let count = items.filter { accepts($0, contains.matcher) }.count
            if count < contains.least || count > contains.most ?? .max { return false }
        }
        return items.enumerated().allSatisfy { index, item in
            accepts(item, index < assertion.prefix.count ? assertion.prefix[index] : assertion.items)
        }
    }

    private func holds(
        _ assertion: Assertion.ObjectAssertion, _ node: Node, _ accepts: (Node, MatcherID?) -> Bool
    ) -> Bool {
        let members = node.members
        if let least = assertion.minProperties, members.count < least { return false }
        if let most = assertion.maxProperties, members.count > most { return false }
        if assertion.required.contains(where: { node[$0] == nil }) { return false }
        for (name, names) in assertion.dependentRequired where node[name] != nil {
            if names.contains(where: { node[$0] == nil }) { return false }
        }
        for (name, matcher) in assertion.dependentSchemas where node[name] != nil {
            if !accepts(node, matcher) { return false }
        }
        if let names = assertion.names, !members.allSatisfy({ isNamed($0.name, names) }) { return false }
        return members.allSatisfy { member in
            let own = assertion.properties.first { $0.name == member.name }
            let patterns = assertion.patterns.filter { values.patterns.matches($0.pattern, member.name) }
            if let own, !accepts(member.value, own.matcher) { return false }
            if !patterns.allSatisfy({ accepts(member.value, $0.matcher) }) { return false }
            return own != nil || !patterns.isEmpty || accepts(member.value, assertion.additional)
        }
    }
}

extension Decimal {
    /// Whether the number is a multiple of another, which is above 0.
    func isMultiple(of divisor: Decimal) -> Bool {
        if isZero { return true }
        // n·10^a is a multiple of m·10^b if n·10^(a-b) is one of m; where a is below b, n has no zeros to give.
        guard let divisorDigits = divisor.wholeDigits else { return true }
        var remainder: Int128 = 0
        for digit in digits { remainder = (remainder * 10 + Int128(digit)) % divisorDigits }
        let shift = exponent - divisor.exponent
        if shift < 0 {
            // The divisor's zeros on the right have to be there: only if the number's digits end in enough.
            return false
        }
        for _ in 0..<min(shift, 400) where remainder != 0 { remainder = remainder * 10 % divisorDigits }
        return remainder == 0
    }

    /// The digits as a number; nil for more than 36 of them.
    private var wholeDigits: Int128? {
        digits.count > 36 ? nil : digits.reduce(0) { $0 * 10 + Int128($1) }
    }
}
