/// Prints how each operation's `Input` is decoded from a request.
struct OperationDecodingPrinter {
    let plan: APIPlan
    let names: SwiftNames

    private var reading: ValueReading { ValueReading(plan: plan, names: names) }

    func print() -> SourceText {
        var source = SourceText()
        for (index, operation) in plan.operations.enumerated() {
            if index > 0 { source.line() }
            printDecoder(operation, &source)
        }
        return source
    }

    private func printDecoder(_ operation: OperationPlan, _ source: inout SourceText) {
        source.block("extension Operations.\(operation.typeName).Input") { source in
            if let body = operation.body {
                let types = body.content.alternatives.map { SwiftNames.quoted($0.mediaType) }
                source.line("private static let mediaTypes = [\(types.joined(separator: ", "))]")
                source.line()
            }
            source.block(
                "static func decode(_ request: Request, _ captures: PathCaptures) async throws(Problem) -> Self"
            ) { source in
                printStatements(operation, &source)
            }
        }
    }

    private func printStatements(_ operation: OperationPlan, _ source: inout SourceText) {
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
        for parameter in operation.parameters { printParameter(parameter, &source) }
        if let body = operation.body { printBody(body, operation, &source) }
        printReturn(operation, &source)
    }

    private func printParameter(_ parameter: ParameterPlan, _ source: inout SourceText) {
        let name = SwiftNames.quoted(parameter.name)
        source.line("faults.enter(.\(parameter.place.rawValue), \(name))")
        let origin: FieldReading.Source =
            switch parameter.place {
            case .query: .fields("query", name: parameter.name, isExploded: parameter.isExploded)
            case .cookie: .fields("cookies", name: parameter.name, isExploded: false)
            case .header: .header(parameter.name)
            case .path: .capture(parameter.captureIndex ?? 0)
            }
        FieldReading(reading: reading, names: names).statements(
            LocalNames.local(parameter.swiftName), parameter.value, parameter.presence, from: origin, &source)
    }

    private func printBody(_ body: RequestBodyPlan, _ operation: OperationPlan, _ source: inout SourceText) {
        let type = names.content(body.content, ["Operations", operation.typeName, "Input"])
        source.line("faults.enterBody()")
        source.line("let body: \(type)?")
        source.line("switch mediaType {")
        for (index, media) in body.content.alternatives.enumerated() {
            source.line("case \(index):")
            source.indented { source in
                let read = content(media)
                if body.content.unionName == nil {
                    source.line("body = \(read)")
                } else if media.coding == .binary {
                    source.line("body = .\(media.caseName)(\(read))")
                } else {
                    source.line("body = (\(read)).map { .\(media.caseName)($0) }")
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
            "BodyReader.json(content, &faults) { json in\n\(reading.indented(reading.json(media.value)))\n}"
        case .urlencoded:
            "BodyReader.urlencoded(content, &faults) { form, faults in\n"
                + "    \(names.type(media.value))(form: form, &faults)\n}"
        case .multipart:
            "BodyReader.multipart(content, request, &faults) { form, faults in\n"
                + "    \(names.type(media.value))(form: form, &faults)\n}"
        case .text:
            "BodyReader.text(content, &faults) { text, faults in\n\(reading.indented(reading.text(media.value)))\n}"
        case .binary: "content"
        }
    }

    private func printReturn(_ operation: OperationPlan, _ source: inout SourceText) {
        var required = operation.parameters.compactMap { parameter -> String? in
            guard case .required = parameter.presence else { return nil }
            return "let \(LocalNames.local(parameter.swiftName))"
        }
        if operation.body?.isRequired == true { required.append("let body") }
        let condition = ["faults.isEmpty"] + required
        source.guarded(condition, "throw .invalid(faults.list)")
        var arguments = operation.parameters.map {
            "\(Naming.parameter($0.swiftName)): \(LocalNames.local($0.swiftName))"
        }
        if operation.body != nil { arguments.append("body: body") }
        source.call("return Self", arguments)
    }
}
