/// Prints what a response is in Swift: its case of `Output`, its payload, and its factory.
struct ResponseTypePrinter {
    let plan: APIPlan
    let names: SwiftNames

    func printCase(_ response: ResponsePlan, _ path: [String], _ source: inout SourceText) {
        var associated: [String] = []
        if response.hasDynamicStatus { associated.append("statusCode: Int") }
        if response.hasPayload { associated.append(payloadType(response, path)) }
        source.documentation(response.documentation)
        source.line(
            "case \(Naming.escaped(response.caseName))"
                + (associated.isEmpty ? "" : "(\(associated.joined(separator: ", ")))"))
    }

    /// A static function that takes body and headers and makes the payload of them.
    func printFactory(_ response: ResponsePlan, _ path: [String], _ source: inout SourceText) {
        guard response.hasPayload else { return }
        let payload = payloadType(response, path)
        var parameters: [String] = []
        var arguments: [String] = []
        if response.hasDynamicStatus { parameters.append("statusCode: Int") }
        if let content = response.content {
            parameters.append(
                "_ body: \(names.content(content, payload.split(separator: ".").map(String.init)))")
            arguments.append("body: body")
        }
        for header in response.headers {
            parameters.append(
                "\(Naming.escaped(header.swiftName)): \(type(of: header))"
                    + (header.isRequired ? "" : " = nil"))
            arguments.append("\(header.swiftName): \(Naming.escaped(header.swiftName))")
        }
        source.line()
        source.documentation(response.documentation)
        source.block(
            "public static func \(Naming.escaped(response.caseName))(\(parameters.joined(separator: ", "))) -> Self"
        ) { source in
            let status = response.hasDynamicStatus ? "statusCode: statusCode, " : ""
            source.line(".\(response.caseName)(\(status)\(payload)(\(arguments.joined(separator: ", "))))")
        }
    }

    func printPayload(_ response: ResponsePlan, name: String, path: [String], _ source: inout SourceText) {
        source.documentation(response.documentation)
        source.block("public struct \(name): \(names.conformances)") { source in
            var arguments: [String] = []
            if let content = response.content {
                let type = names.content(content, path)
                source.line("public var body: \(type)")
                arguments.append("body: \(type)")
            }
            for header in response.headers {
                let name = Naming.escaped(header.swiftName)
                source.documentation(header.documentation)
                source.line("public var \(name): \(type(of: header))")
                arguments.append("\(name): \(type(of: header))" + (header.isRequired ? "" : " = nil"))
            }
            if !arguments.isEmpty { source.line() }
            source.printInitialiser(arguments) { source in
                if response.content != nil { source.line("self.body = body") }
                for header in response.headers {
                    source.line("self.\(header.swiftName) = \(Naming.escaped(header.swiftName))")
                }
            }
            if let content = response.content, content.unionName != nil {
                source.line()
                printUnion(content, "The media types of the body.", &source)
            }
            if plan.types.contains(where: { $0.path.dropLast() == path[...] }) {
                source.line()
                TypePrinter(plan: plan, names: names).printTypes(in: path, &source)
            }
        }
    }

    /// The enum of a content whose media types have different schemas.
    func printUnion(_ content: ContentPlan, _ documentation: String, _ source: inout SourceText) {
        source.documentation(documentation)
        source.block("public enum \(content.unionName ?? "Body"): \(names.conformances)") { source in
            for media in content.alternatives {
                source.line("case \(Naming.escaped(media.caseName))(\(names.nullable(media.value)))")
            }
        }
    }

    private func payloadType(_ response: ResponsePlan, _ path: [String]) -> String {
        if let shared = response.sharedName { return "Components.Responses.\(shared)" }
        return (path + [response.typeName]).joined(separator: ".")
    }

    private func type(of header: HeaderPlan) -> String {
        names.type(header.value) + (header.isRequired ? "" : "?")
    }
}

extension ResponsePlan {
    /// Whether there is anything to answer beside the status.
    var hasPayload: Bool { content != nil || !headers.isEmpty }

    /// Whether the handler chooses the status code.
    var hasDynamicStatus: Bool {
        if case .exact = status { false } else { true }
    }
}

extension SwiftNames {
    /// The type of a message's content; `path` is that of the type which holds it.
    func content(_ content: ContentPlan, _ path: [String]) -> String {
        if let union = content.unionName { return (path + [union]).joined(separator: ".") }
        return content.alternatives.first.map { nullable($0.value) } ?? "Never"
    }
}
