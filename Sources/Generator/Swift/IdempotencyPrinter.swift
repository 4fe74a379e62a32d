/// Prints what tells retries of a request from other requests, for operations with an `Idempotency-Key`:
/// the key, and path, query and body in one canonical text.
struct IdempotencyPrinter {
    let plan: APIPlan
    let names: SwiftNames

    private var writing: ValueWriting { ValueWriting(plan: plan, names: names) }

    func print(_ operation: OperationPlan, _ own: SwiftNames.OperationNames, _ source: inout SourceText) {
        guard let key = operation.idempotencyKey else { return }
        let namespace = "Operations.\(own.type)"
        func member(_ parameter: ParameterPlan) -> String {
            let index = operation.parameters.firstIndex {
                $0.place == parameter.place && $0.name == parameter.name
            }
            return "self.\(own.parameters[index ?? 0])"
        }
        source.line()
        source.block("extension \(namespace).Input: \(names.runtime("IdempotentInput"))") { source in
            source.line("public typealias Output = \(namespace).Output")
            source.line()
            source.block("public func idempotentRequest() -> \(names.runtime("IdempotentRequest"))?") {
                source in
                if !isRequired(key) {
                    source.line("guard let key = \(member(key)) else { return nil }")
                }
                source.line("var json = \(names.runtime("JSONWriter"))()")
                source.line("json.beginArray()")
                for parameter in operation.contentParameters {
                    printParameter(parameter, member(parameter), &source)
                }
                if let body = operation.body { printBody(body, &source) }
                source.line("json.endArray()")
                source.line("return \(names.runtime("IdempotentRequest"))(")
                let value = isRequired(key) ? member(key) : "key"
                source.line("    operation: \(namespace).id, key: \(value), content: json.finish())")
            }
        }
    }

    private func isRequired(_ parameter: ParameterPlan) -> Bool {
        if case .optional = parameter.presence { false } else { true }
    }

    private func printParameter(_ parameter: ParameterPlan, _ member: String, _ source: inout SourceText) {
        var value = parameter.value
        value.isNullable = !isRequired(parameter)
        source.line("json.element()")
        source.line(writing.statement(value, member))
    }

    private func printBody(_ body: RequestBodyPlan, _ source: inout SourceText) {
        source.line("json.element()")
        guard body.isRequired else {
            source.line("if let body = self.body {")
            source.indented { printContent(body.content, "body", &$0) }
            source.line("} else {")
            source.line("    json.null()")
            return source.line("}")
        }
        printContent(body.content, "self.body", &source)
    }

    private func printContent(_ content: ContentPlan, _ expression: String, _ source: inout SourceText) {
        guard content.isUnion else {
            guard let media = content.alternatives.first else { return }
            return source.line(writing.statement(media.value, expression))
        }
        source.line("switch \(expression) {")
        for (media, name) in zip(content.alternatives, MediaTypeCases.names(of: content)) {
            source.line("case .\(name)(let value):")
            source.line("    " + writing.statement(media.value, "value"))
        }
        source.line("}")
    }
}
