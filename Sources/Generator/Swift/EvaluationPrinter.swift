/// Prints what marks the members or elements that a schema evaluates.
struct EvaluationPrinter {
    let plan: APIPlan

    /// A call that marks in `evaluated` what is evaluated of the value at the position, which stays.
    static func call(_ evaluation: EvaluationPlan) -> String {
        "Evaluations.mark\(evaluation.index + 1)(&json, &evaluated)"
    }

    func print(_ evaluation: EvaluationPlan, _ source: inout SourceText) {
        source.block(
            "static func mark\(evaluation.index + 1)(_ json: inout JSONMatcher, _ evaluated: inout EvaluatedSet)"
        ) { source in
            if evaluation.isAll { return source.line("evaluated.insertAll()") }
            source.line("let start = json.position")
            if !evaluation.names.isEmpty || !evaluation.patterns.isEmpty || !evaluation.dependent.isEmpty {
                printMembers(evaluation, &source)
            }
            if evaluation.prefixCount > 0 || evaluation.contains != nil { printElements(evaluation, &source) }
            for part in evaluation.parts { printPart(part, &source) }
            source.line("json.position = start")
        }
    }

    private func printPart(_ part: EvaluationPlan.Part, _ source: inout SourceText) {
        let mark = "mark\(part.evaluation.index + 1)(&json, &evaluated)"
        guard let matcher = part.matcher else { return source.line(mark) }
        let sign = part.isNegated ? "!" : ""
        source.line("if \(sign)json.trial({ \(MatcherPrinter.call(matcher, "$0")) }) { \(mark) }")
    }

    private func printMembers(_ evaluation: EvaluationPlan, _ source: inout SourceText) {
        var names = evaluation.names
        for (name, _) in evaluation.dependent where !names.contains(name) { names.append(name) }
        source.line("guard json.type() == .object else { return }")
        source.list("let names = MemberNames([", names.map(SwiftText.quoted), "])")
        source.line("var ordinal = 0")
        if !evaluation.dependent.isEmpty { source.line("var seen = SeenMembers()") }
        source.line("json.beginObject()")
        source.block("while let member = json.nextMember(names)") { source in
            if evaluation.dependent.isEmpty {
                source.line("if member >= 0 { evaluated.insert(ordinal) }")
            } else {
                source.line(
                    "if member >= 0, member < \(evaluation.names.count) { evaluated.insert(ordinal) }")
                source.line("seen.insert(member)")
            }
            for pattern in evaluation.patterns {
                source.line(
                    "if json.nameMatches(Patterns.\(plan.patterns[pattern].name)) { evaluated.insert(ordinal) }"
                )
            }
            source.line("_ = json.skip()")
            source.line("ordinal += 1")
        }
        source.line("json.position = start")
        for dependent in evaluation.dependent {
            let index = names.firstIndex(of: dependent.name) ?? 0
            source.line(
                "if seen.contains(\(index)) { mark\(dependent.evaluation.index + 1)(&json, &evaluated) }")
        }
    }

    private func printElements(_ evaluation: EvaluationPlan, _ source: inout SourceText) {
        source.line("guard json.type() == .array else { return }")
        source.line("var ordinal = 0")
        source.line("json.beginArray()")
        source.block("while json.nextElement()") { source in
            if evaluation.prefixCount > 0 {
                source.line("if ordinal < \(evaluation.prefixCount) { evaluated.insert(ordinal) }")
            }
            if let contains = evaluation.contains {
                source.line(
                    "if json.trial({ \(MatcherPrinter.call(contains, "$0")) }) { evaluated.insert(ordinal) }")
            }
            source.line("_ = json.skip()")
            source.line("ordinal += 1")
        }
        source.line("json.position = start")
    }
}
