/// Prints how each operation's `Input` is decoded from a request.
struct OperationDecodingPrinter {
    let plan: APIPlan
    let names: SwiftNames

    private var reading: ValueReading { ValueReading(plan: plan, names: names) }
    private var fields: FieldReading { FieldReading(plan: plan, names: names) }
    private var types: ValueTypes { ValueTypes(plan: plan, names: names) }

    func print() -> SourceText {
        var source = SourceText()
        for (index, operation) in plan.operations.enumerated() {
            if index > 0 { source.line() }
            printDecoder(operation, names.operations[index], &source)
        }
        return source
    }

    private func printDecoder(
        _ operation: OperationPlan, _ own: SwiftNames.OperationNames, _ source: inout SourceText
    ) {
        source.block("extension Operations.\(own.type).Input") { source in
            if let body = operation.body {
                let types = body.content.alternatives.map { SwiftText.quoted($0.written) }
                source.line(
                    "private static let mediaTypes: [MediaTypeEntry] = [\(types.joined(separator: ", "))]")
                source.line()
            }
            source.block(
                "static func decode(_ request: Request, _ captures: PathCaptures) async throws(Problem) -> Self"
            ) { source in
                printStatements(operation, own, &source)
            }
        }
    }

    private func printStatements(
        _ operation: OperationPlan, _ own: SwiftNames.OperationNames, _ source: inout SourceText
    ) {
        if operation.body != nil {
            source.line("let mediaType = try request.contentType(among: mediaTypes)")
            source.line("let content = try await request.body.collect()")
        } else {
            source.line("try await request.body.discard()")
        }
        guard !operation.parameters.isEmpty || operation.body != nil else {
            return source.line("return Self()")
        }
        source.line("var faults = Faults()")
        let places = Set(operation.parameters.map(\.place))
        if places.contains(.query) {
            source.line("let query = TextFields.query(request.target.query, &faults)")
        }
        if places.contains(.cookie) {
            source.line("let cookies = TextFields.cookies(request.fields, &faults)")
        }
        for (parameter, name) in zip(operation.parameters, own.parameters) {
            printParameter(parameter, name, &source)
        }
        if let body = operation.body { printBody(body, own, &source) }
        printReturn(operation, own, &source)
    }

    private func printParameter(_ parameter: ParameterPlan, _ name: String, _ source: inout SourceText) {
        source.line("faults.enter(.\(parameter.place.rawValue), \(SwiftText.quoted(parameter.name)))")
        let (style, isExploded) =
            if case .style(let style, let isExploded) = parameter.serialization { (style, isExploded) } else {
                (
                    parameter.place == .query || parameter.place == .cookie ? ParameterStyle.form : .simple,
                    false
                )
            }
        let origin: FieldReading.Source =
            switch parameter.place {
            case .query: .fields("query", name: parameter.name, style, isExploded: isExploded)
            case .cookie: .fields("cookies", name: parameter.name, style, isExploded: false)
            case .header: .header(name: parameter.name, isExploded: isExploded)
            case .path:
                .capture(parameter.captureIndex ?? 0, name: parameter.name, style, isExploded: isExploded)
            }
        let local = Naming.local(name)
        switch parameter.serialization {
        case .style: fields.statements(local, parameter.value, parameter.presence, from: origin, &source)
        case .json: fields.json(local, parameter.value, parameter.presence, from: origin, &source)
        }
    }

    private func printBody(
        _ body: RequestBodyPlan, _ own: SwiftNames.OperationNames, _ source: inout SourceText
    ) {
        let type = types.content(body.content, ["Operations", own.type, "Input"])
        let cases = MediaTypeCases.names(of: body.content)
        source.line("faults.enter(.body, \"\")")
        source.line("let body: \(type)?")
        source.line("switch mediaType {")
        for (index, media) in body.content.alternatives.enumerated() {
            source.line("case \(index):")
            source.indented { source in
                let read = content(media)
                if !body.content.isUnion {
                    source.line("body = \(read)")
                } else if media.coding == .binary {
                    source.line("body = .\(cases[index])(\(read))")
                } else {
                    source.line("body = (\(read)).map { .\(cases[index])($0) }")
                }
            }
        }
        source.line("default:")
        source.indented { source in
            source.line("body = nil")
            if body.isRequired { source.line("faults.missing()") }
        }
        source.line("}")
    }

    private func content(_ media: MediaTypePlan) -> String {
        switch media.coding {
        case .json:
            "BodyReader.json(content, &faults) \(reading.closure("json", reading.json(media.value)))"
        case .urlencoded:
            "BodyReader.urlencoded(content, &faults) \(reading.closure("form, faults", fields.form(media.value)))"
        case .multipart:
            "BodyReader.multipart(content, request, &faults) \(reading.closure("form, faults", fields.form(media.value)))"
        case .text:
            "BodyReader.text(content, &faults) \(reading.closure("text, faults", reading.text(media.value)))"
        case .binary: "content"
        }
    }

    private func printReturn(
        _ operation: OperationPlan, _ own: SwiftNames.OperationNames, _ source: inout SourceText
    ) {
        var required = zip(operation.parameters, own.parameters).compactMap { parameter, name -> String? in
            guard case .required = parameter.presence else { return nil }
            return "let \(Naming.local(name))"
        }
        if operation.body?.isRequired == true { required.append("let body") }
        source.guarded(["faults.isEmpty"] + required, "throw .invalid(faults.list)")
        var arguments = own.parameters.map { "\(Naming.argument($0)): \(Naming.local($0))" }
        if operation.body != nil { arguments.append("body: body") }
        source.call("return Self", arguments)
    }
}
