/// Prints the body of a matcher: a switch over the type of the value, after what is asserted of any.
struct AssertionPrinter {
    let plan: APIPlan
    let matcher: MatcherPlan

    /// The whole body as one expression, where nothing but scalars is looked at.
    var expression: String? {
        if matcher.acceptsNull || matcher.isMemoized { return nil }
        var conditions: [String] = []
        for assertion in matcher.assertions {
            switch assertion {
            case .never: return "false"
            case .types(let types): conditions.append(parenthesised(condition(types)))
            case .equals(let values):
                guard values.texts.count < 9 else { return nil }
                conditions.append(parenthesised(equality(values.texts)))
            case .string(let assertion): conditions.append(condition(assertion))
            case .number(let assertion): conditions += self.conditions(assertion)
            case .all(let ids):
                guard matcher.assertions.count == 1, ids.count == 1 else { return nil }
                return MatcherPrinter.call(ids[0])
            case .array, .object, .any, .one, .not, .condition: return nil
            }
        }
        return (conditions + ["json.skip()"]).joined(separator: " && ")
    }

    private func equality(_ texts: [String]) -> String {
        texts.isEmpty
            ? "false" : texts.map { "json.equals(\(SwiftText.quoted($0)))" }.joined(separator: " || ")
    }

    private func parenthesised(_ condition: String) -> String {
        condition.contains(" || ") ? "(\(condition))" : condition
    }

    func print(_ source: inout SourceText) {
        if matcher.assertions.isEmpty { return source.line("return json.skip()") }
        for assertion in matcher.assertions where printAny(assertion, &source) { return }
        let strings = matcher.assertions.compactMap { if case .string(let each) = $0 { each } else { nil } }
        let numbers = matcher.assertions.compactMap { if case .number(let each) = $0 { each } else { nil } }
        let arrays = matcher.assertions.compactMap { if case .array(let each) = $0 { each } else { nil } }
        let objects = matcher.assertions.compactMap { if case .object(let each) = $0 { each } else { nil } }
        if strings.isEmpty, numbers.isEmpty, arrays.isEmpty, objects.isEmpty {
            return source.line("return json.skip()")
        }
        source.line("switch json.type() {")
        if !strings.isEmpty { printCase("string", strings.map(condition), &source) }
        if !numbers.isEmpty { printCase("number", numbers.flatMap(conditions), &source) }
        for array in arrays {
            source.line("case .array:")
            source.indented { printArray(array, &$0) }
        }
        for object in objects {
            source.line("case .object:")
            source.indented { printObject(object, &$0) }
        }
        source.line("default: return json.skip()")
        source.line("}")
    }

    private func printCase(_ type: String, _ conditions: [String], _ source: inout SourceText) {
        source.line("case .\(type):")
        source.line("    return \((conditions + ["json.skip()"]).joined(separator: " && "))")
    }

    /// What is asserted whatever the type is. True where nothing can follow.
    private func printAny(_ assertion: Assertion, _ source: inout SourceText) -> Bool {
        switch assertion {
        case .never:
            source.line("return false")
            return true
        case .types(let types): source.line("guard \(condition(types)) else { return false }")
        case .equals(let values):
            // The compiler takes the square of an expression's length.
            if values.texts.count > 64 {
                source.list(
                    "guard json.equals(anyOf: [", values.texts.map(SwiftText.quoted),
                    "]) else { return false }")
            } else {
                source.line("guard \(equality(values.texts)) else { return false }")
            }
        case .all(let ids):
            for id in ids { source.line("guard \(trial(id)) else { return false }") }
        case .any(let ids):
            source.line("guard \(ids.map(trial).joined(separator: "\n    || ")) else { return false }")
        case .one(let ids):
            source.line("var matching = 0")
            for id in ids { source.line("if \(trial(id)) { matching += 1 }") }
            source.line("guard matching == 1 else { return false }")
        case .not(let id): source.line("guard !\(trial(id)) else { return false }")
        case .condition(let condition, let then, let otherwise):
            source.line("if \(trial(condition)) {")
            if let then { source.line("    guard \(trial(then)) else { return false }") }
            if let otherwise {
                source.line("} else {")
                source.line("    guard \(trial(otherwise)) else { return false }")
            }
            source.line("}")
        case .string, .number, .array, .object: break
        }
        return false
    }

    private func trial(_ id: MatcherID) -> String { "json.trial({ \(MatcherPrinter.call(id, "$0")) })" }

    private func condition(_ types: TypeSet) -> String {
        var conditions = types.separate.filter { $0 != .integer && $0 != .fraction && $0 != .number }
            .map { "json.type() == .\($0.description)" }
        if types.isSuperset(of: .number) {
            conditions.append("json.type() == .number")
        } else if types.contains(.integer) {
            conditions.append("json.isInteger")
        } else if types.contains(.fraction) {
            conditions.append("json.type() == .number && !json.isInteger")
        }
        return conditions.isEmpty ? "false" : conditions.joined(separator: " || ")
    }

    private func condition(_ assertion: Assertion.StringAssertion) -> String {
        switch assertion {
        case .length(let least, let most):
            "json.hasLength(atLeast: \(least), atMost: \(most == .max ? ".max" : String(most)))"
        case .pattern(let index): "json.matches(Patterns.\(plan.patterns[index].name))"
        case .format(let name): "json.isFormat(.\(name))"
        case .ownFormat(let function): "json.isFormat(\(function))"
        }
    }

    private func conditions(_ assertion: Assertion.NumberAssertion) -> [String] {
        switch assertion {
        case .limit(let limit):
            let function =
                limit.isLow
                ? limit.isExclusive ? "isAbove" : "isAtLeast"
                : limit.isExclusive ? "isBelow" : "isAtMost"
            return ["json.\(function)(\(SwiftText.quoted(limit.value.text)))"]
        case .multiple(let divisor): return ["json.isMultiple(of: \(SwiftText.quoted(divisor.text)))"]
        case .range(let format):
            let range = format.range
            return [
                "(!json.isInteger || json.isAtLeast(\"\(range.lowerBound)\") && json.isAtMost(\"\(range.upperBound)\"))"
            ]
        }
    }

    // MARK: - Arrays

    private func printArray(_ array: Assertion.ArrayAssertion, _ source: inout SourceText) {
        let needsCount =
            array.minItems != nil || array.maxItems != nil || !array.prefix.isEmpty
            || array.unevaluated != nil
        if array.isUnique { source.line("guard json.hasUniqueItems() else { return false }") }
        if let unevaluated = array.unevaluated {
            source.line("var evaluated = EvaluatedSet()")
            source.line("\(EvaluationPrinter.call(unevaluated.evaluation))")
        }
        if needsCount { source.line("var count = 0") }
        if array.contains != nil { source.line("var matching = 0") }
        source.line("json.beginArray()")
        source.block("while json.nextElement()") { source in
            if let contains = array.contains {
                source.line("if \(trial(contains.matcher)) { matching += 1 }")
            }
            if let unevaluated = array.unevaluated {
                source.line(
                    "if !evaluated.contains(count), !\(trial(unevaluated.matcher)) { return false }")
            }
            printElement(array, &source)
            if needsCount { source.line("count += 1") }
        }
        var conditions: [String] = []
        if let least = array.minItems { conditions.append("count >= \(least)") }
        if let most = array.maxItems { conditions.append("count <= \(most)") }
        if let contains = array.contains {
            conditions.append("matching >= \(contains.least)")
            if let most = contains.most { conditions.append("matching <= \(most)") }
        }
        source.line("return \(conditions.isEmpty ? "true" : conditions.joined(separator: " && "))")
    }

    private func printElement(_ array: Assertion.ArrayAssertion, _ source: inout SourceText) {
        guard !array.prefix.isEmpty else {
            return source.line(
                "guard \(array.items.map { MatcherPrinter.call($0) } ?? "json.skip()") else { return false }")
        }
        source.line("switch count {")
        for (index, item) in array.prefix.enumerated() {
            source.line(
                "case \(index): guard \(item.map { MatcherPrinter.call($0) } ?? "json.skip()") else { return false }"
            )
        }
        source.line(
            "default: guard \(array.items.map { MatcherPrinter.call($0) } ?? "json.skip()") else { return false }"
        )
        source.line("}")
    }

    // MARK: - Objects

    /// The names that the members of an object are asked for.
    static func memberNames(_ object: Assertion.ObjectAssertion) -> [String] {
        var known: Set<[UInt8]> = []
        let all =
            object.properties.map(\.name) + object.required
            + object.dependentRequired.flatMap { [$0.name] + $0.names } + object.dependentSchemas.map(\.name)
        return all.filter { known.insert(Array($0.utf8)).inserted }
    }

    private func printObject(_ object: Assertion.ObjectAssertion, _ source: inout SourceText) {
        let names = Self.memberNames(object)
        let needsSeen =
            !object.required.isEmpty || !object.dependentRequired.isEmpty || !object.dependentSchemas.isEmpty
        let needsCount =
            object.minProperties != nil || object.maxProperties != nil || object.unevaluated != nil
        if let unevaluated = object.unevaluated {
            source.line("var evaluated = EvaluatedSet()")
            source.line("\(EvaluationPrinter.call(unevaluated.evaluation))")
        }
        if !object.dependentSchemas.isEmpty { source.line("let start = json.position") }
        if needsSeen { source.line("var seen = SeenMembers()") }
        if needsCount { source.line("var count = 0") }
        source.line("json.beginObject()")
        let table = names.isEmpty ? ".none" : "names\(matcher.id.index + 1)"
        let isAsked =
            object.patterns.isEmpty
            ? object.properties.contains { $0.matcher != nil || object.additional != nil }
            : !object.properties.isEmpty
        let usesMember = needsSeen || isAsked
        source.block("while let \(usesMember ? "member" : "_") = json.nextMember(\(table))") { source in
            if needsSeen { source.line("seen.insert(member)") }
            if let unevaluated = object.unevaluated {
                source.line("if !evaluated.contains(count), !\(trial(unevaluated.matcher)) { return false }")
            }
            if needsCount { source.line("count += 1") }
            if let matcher = object.names {
                source.line(
                    "guard json.name({ \(MatcherPrinter.call(matcher, "$0")) }) else { return false }")
            }
            printMember(object, names, &source)
        }
        printEnd(object, names, &source)
    }

    private func printMember(
        _ object: Assertion.ObjectAssertion, _ names: [String], _ source: inout SourceText
    ) {
        if !object.patterns.isEmpty { return printPatternedMember(object, names, &source) }
        let rest = object.additional.map { MatcherPrinter.call($0) } ?? "json.skip()"
        let described = object.properties.filter { $0.matcher != nil || object.additional != nil }
        guard !described.isEmpty else { return source.line("guard \(rest) else { return false }") }
        source.line("switch member {")
        for property in described {
            let index = names.firstIndex(of: property.name) ?? 0
            source.line(
                "case \(index): guard \(property.matcher.map { MatcherPrinter.call($0) } ?? "json.skip()") else { return false }"
            )
        }
        source.line("default: guard \(rest) else { return false }")
        source.line("}")
    }

    private func printPatternedMember(
        _ object: Assertion.ObjectAssertion, _ names: [String], _ source: inout SourceText
    ) {
        if object.additional != nil { source.line("var isDescribed = false") }
        let mark = object.additional == nil ? "" : "isDescribed = true"
        if !object.properties.isEmpty {
            source.line("switch member {")
            for property in object.properties {
                let index = names.firstIndex(of: property.name) ?? 0
                source.line("case \(index):")
                if !mark.isEmpty { source.line("    " + mark) }
                source.line(
                    "    " + (property.matcher.map { "guard \(trial($0)) else { return false }" } ?? "break"))
            }
            source.line("default: break")
            source.line("}")
        }
        for (pattern, matcher) in object.patterns {
            source.block("if json.nameMatches(Patterns.\(plan.patterns[pattern].name))") { source in
                if !mark.isEmpty { source.line(mark) }
                if let matcher { source.line("guard \(trial(matcher)) else { return false }") }
            }
        }
        if let additional = object.additional {
            source.line("if !isDescribed, !\(trial(additional)) { return false }")
        }
        source.line("_ = json.skip()")
    }

    private func printEnd(_ object: Assertion.ObjectAssertion, _ names: [String], _ source: inout SourceText)
    {
        func seen(_ name: String) -> String { "seen.contains(\(names.firstIndex(of: name) ?? 0))" }
        var conditions = object.required.map(seen)
        if let least = object.minProperties { conditions.append("count >= \(least)") }
        if let most = object.maxProperties { conditions.append("count <= \(most)") }
        for (name, others) in object.dependentRequired where !others.isEmpty {
            conditions.append("(!\(seen(name)) || \(others.map(seen).joined(separator: " && ")))")
        }
        for condition in conditions { source.line("guard \(condition) else { return false }") }
        if !object.dependentSchemas.isEmpty {
            source.line("let end = json.position")
            source.line("json.position = start")
            for (name, matcher) in object.dependentSchemas {
                source.line("if \(seen(name)), !\(trial(matcher)) { return false }")
            }
            source.line("json.position = end")
        }
        source.line("return true")
    }
}
