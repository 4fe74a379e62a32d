/// Prints how each operation's `Output` becomes a response.
struct OperationEncodingPrinter {
    let plan: APIPlan
    let names: SwiftNames

    private var writing: ValueWriting { ValueWriting(plan: plan, names: names) }

    func print() -> SourceText {
        var source = SourceText()
        for response in plan.sharedResponses where response.hasPayload {
            printPayload(
                response, "Components.Responses.\(response.sharedName.flatMap { names.responses[$0] } ?? "")",
                &source)
            source.line()
        }
        for (index, operation) in plan.operations.enumerated() {
            if index > 0 { source.line() }
            printOutput(operation, names.operations[index].type, &source)
            IdempotencyPrinter(plan: plan, names: names).print(operation, names.operations[index], &source)
        }
        return source
    }

    private func printOutput(_ operation: OperationPlan, _ type: String, _ source: inout SourceText) {
        let output = "Operations.\(type).Output"
        source.block("extension \(output): \(names.runtime("OperationOutput"))") { source in
            source.block("public func response() throws -> Response") { source in
                source.line("switch self {")
                for response in operation.responses { printCase(response, &source) }
                source.line("}")
            }
        }
        for response in operation.responses where response.sharedName == nil && response.hasPayload {
            source.line()
            printPayload(response, "\(output).\(StatusNames.typeName(response.status))", &source)
        }
    }

    private func printCase(_ response: ResponsePlan, _ source: inout SourceText) {
        var bindings: [String] = []
        if response.hasDynamicStatus { bindings.append("let statusCode") }
        if response.hasPayload { bindings.append("let payload") }
        let status: String =
            switch response.status {
            case .exact(let code): String(code)
            case .range(let digit): "Status(statusCode, in: \(digit)00...\(digit)99)"
            case .fallback: "Status(statusCode, in: 200...599)"
            }
        let attempt = response.hasDynamicStatus || response.isJSON ? "try " : ""
        let call = response.hasPayload ? "payload.response(\(status))" : "Response(\(status))"
        let pattern = bindings.isEmpty ? "" : "(\(bindings.joined(separator: ", ")))"
        source.line("case .\(StatusNames.caseName(response.status))\(pattern): \(attempt)\(call)")
    }

    private func printPayload(_ response: ResponsePlan, _ type: String, _ source: inout SourceText) {
        source.block("extension \(type)") { source in
            source.block("func response(_ status: Status) \(response.isJSON ? "throws " : "")-> Response") {
                source in
                let isSoleJSON = response.content?.isUnion == false && response.isJSON
                let mediaType = response.content?.alternatives.first?.written
                source.line(
                    (response.headers.isEmpty ? "let" : "var") + " fields = "
                        + (isSoleJSON && mediaType == "application/json"
                            ? "HeaderFields.json" : "HeaderFields()"))
                for (header, name) in zip(response.headers, response.headerNames) {
                    printHeader(header, name, &source)
                }
                guard let content = response.content else {
                    return source.line("return Response(status, fields: fields)")
                }
                printContent(content, &source)
            }
        }
    }

    private func printHeader(_ header: HeaderPlan, _ member: String, _ source: inout SourceText) {
        if header.isRequired { return printField(header, "self.\(member)", &source) }
        source.block("if let value = self.\(member)") { printField(header, "value", &$0) }
    }

    private func printField(_ header: HeaderPlan, _ expression: String, _ source: inout SourceText) {
        let name = SwiftText.quoted(header.name)
        guard let item = header.separateItem else {
            return source.line("fields.append(\(name), \(text(header, expression)))")
        }
        let items = item.isNullable ? "\(expression).compactMap { $0 }" : expression
        source.block("for value in \(items)") { source in
            source.line("fields.append(\(name), \(writing.text(item, "value")))")
        }
    }

    private func text(_ header: HeaderPlan, _ expression: String) -> String {
        header.isJSON
            ? "HeaderText.json { json in \(writing.statement(header.value, expression)) }"
            : writing.text(header.value, expression)
    }

    private func printContent(_ content: ContentPlan, _ source: inout SourceText) {
        guard content.isUnion else {
            if let media = content.alternatives.first { printMedia(media, "self.body", &source) }
            return
        }
        source.line("switch self.body {")
        for (media, name) in zip(content.alternatives, MediaTypeCases.names(of: content)) {
            source.line("case .\(name)(let value):")
            source.indented { printMedia(media, "value", &$0) }
        }
        source.line("}")
    }

    private func printMedia(_ media: MediaTypePlan, _ expression: String, _ source: inout SourceText) {
        let type = SwiftText.quoted(media.contentType)
        switch media.coding {
        case .json:
            source.line("var json = JSONWriter()")
            source.line(writing.statement(media.value, expression))
            source.line("return try Response(status, fields: fields, contentType: \(type), json: json)")
        case .urlencoded, .multipart:
            source.line(
                "let form = URLEncodedWriter.form { json in \(writing.statement(media.value, expression)) }")
            source.line("return Response(status, fields: fields, contentType: \(type), body: form)")
        case .text:
            source.line("let text = \(writing.text(media.value, expression))")
            source.line(
                "return Response(status, fields: fields, contentType: \(type), body: Array(text.utf8))")
        case .binary:
            source.line("return Response(status, fields: fields, contentType: \(type), body: \(expression))")
        }
    }
}

extension MediaTypePlan {
    /// The value of a response's `Content-Type`: text says its charset.
    fileprivate var contentType: String {
        coding == .text && !written.contains(";") ? written + "; charset=utf-8" : written
    }
}

extension ResponsePlan {
    /// Whether a JSON text is written, which fails for numbers that JSON does not have.
    var isJSON: Bool { content?.alternatives.contains { $0.coding == .json } == true }
}
