/// Prints what a response is in Swift: its case of `Output`, its payload, and its factory.
struct ResponseTypePrinter {
    let plan: APIPlan
    let names: SwiftNames
    let nested: TypePrinter

    private var types: ValueTypes { ValueTypes(plan: plan, names: names) }

    func printCase(_ response: ResponsePlan, _ path: [String], _ source: inout SourceText) {
        var associated: [String] = []
        if response.hasDynamicStatus { associated.append("statusCode: \(names.standard("Int"))") }
        if response.hasPayload { associated.append(payloadType(response)) }
        // What a shared response means stands at its own type.
        if response.sharedName == nil { source.documentation(response.documentation) }
        source.line(
            "case \(Naming.escaped(StatusNames.caseName(response.status)))"
                + (associated.isEmpty ? "" : "(\(associated.joined(separator: ", ")))"))
    }

    /// A static function that takes body and headers and makes the payload of them.
    func printFactory(_ response: ResponsePlan, _ path: [String], _ source: inout SourceText) {
        guard response.hasPayload else { return }
        let payload = payloadType(response)
        var parameters: [String] = []
        var arguments: [String] = []
        if response.hasDynamicStatus { parameters.append("statusCode: \(names.standard("Int"))") }
        if let content = response.content {
            parameters.append(
                "_ body: \(types.content(content, payloadPath(response, path)))")
            arguments.append("body: body")
        }
        for (header, name) in zip(response.headers, response.headerNames) {
            parameters.append(
                "\(Naming.parameter(name)): \(type(of: header))" + (header.isRequired ? "" : " = nil"))
            arguments.append("\(Naming.argument(name)): \(Naming.escaped(name))")
        }
        let name = StatusNames.caseName(response.status)
        let status = response.hasDynamicStatus ? "statusCode: statusCode, " : ""
        source.function(
            "public static func \(Naming.escaped(name))(\(parameters.joined(separator: ", "))) -> Self",
            ".\(name)(\(status)\(payload)(\(arguments.joined(separator: ", "))))")
    }

    func printPayload(
        _ response: ResponsePlan, name: String, path: [String], _ scope: TypeOrigin.Scope,
        _ source: inout SourceText
    ) {
        source.documentation(response.documentation)
        source.block("public struct \(name): \(names.conformances(plan))") { source in
            var arguments: [String] = []
            if let content = response.content {
                let type = types.content(content, path)
                source.line("public var body: \(type)")
                arguments.append("body: \(type)")
            }
            for (header, member) in zip(response.headers, response.headerNames) {
                let name = Naming.escaped(member)
                source.documentation(header.documentation)
                source.line("public var \(name): \(type(of: header))")
                arguments.append(
                    "\(Naming.parameter(member)): \(type(of: header))" + (header.isRequired ? "" : " = nil"))
            }
            if !arguments.isEmpty { source.line() }
            source.initialiser(
                arguments,
                (response.content == nil ? [] : ["self.body = body"])
                    + response.headerNames.map { "self.\($0) = \(Naming.escaped($0))" })
            if let content = response.content, content.isUnion {
                source.line()
                printUnion(content, "The media types of the body.", &source)
            }
            if nested.hasTypes(in: scope) {
                source.line()
                nested.printTypes(in: scope, &source)
            }
        }
    }

    /// The enum of a content whose media types have different schemas.
    func printUnion(_ content: ContentPlan, _ documentation: String, _ source: inout SourceText) {
        source.documentation(documentation)
        source.block("public enum Body: \(names.conformances(plan))") { source in
            for (media, name) in zip(content.alternatives, MediaTypeCases.names(of: content)) {
                source.line("case \(Naming.escaped(name))(\(types.nullable(media.value)))")
            }
        }
    }

    /// The payload's type, as it is called inside of `Output`: what is nested there goes before all else.
    private func payloadType(_ response: ResponsePlan) -> String {
        guard let shared = response.sharedName else { return StatusNames.typeName(response.status) }
        return "Components.Responses.\(names.responses[shared] ?? "")"
    }

    private func payloadPath(_ response: ResponsePlan, _ path: [String]) -> [String] {
        guard let shared = response.sharedName else { return path + [StatusNames.typeName(response.status)] }
        return ["Components", "Responses", names.responses[shared] ?? ""]
    }

    private func type(of header: HeaderPlan) -> String {
        types.type(header.value) + (header.isRequired ? "" : "?")
    }
}

extension ResponsePlan {
    /// Whether there is anything to answer beside the status.
    var hasPayload: Bool { content != nil || !headers.isEmpty }

    /// Whether the handler chooses the status code.
    var hasDynamicStatus: Bool {
        if case .exact = status { false } else { true }
    }

    /// The names that a payload has beside its headers.
    static let headerScope = NameScope(own: ["body", "statusCode", "hashValue"])

    /// The properties of its headers in Swift.
    var headerNames: [String] {
        var scope = Self.headerScope
        return headers.map { header in
            scope.take(header.givenName.flatMap(Naming.given) ?? Naming.lowerCamel(header.name))
        }
    }
}
