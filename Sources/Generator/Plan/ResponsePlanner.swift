/// Plans the responses of operations. One under `components/responses` is planned once.
struct ResponsePlanner {
    let schemas: SchemaPlanner
    let references: References
    private(set) var shared: [ResponsePlan] = []

    private var diagnostics: Diagnostics { schemas.diagnostics }

    init(schemas: SchemaPlanner, references: References) {
        self.schemas = schemas
        self.references = references
    }

    mutating func responses(of operation: Node, _ typeName: String) -> [ResponsePlan] {
        guard let node = operation["responses"], !node.members.isEmpty else {
            diagnostics.error(operation, "an operation needs `responses`")
            return []
        }
        var plans: [ResponsePlan] = []
        for member in node.members where !member.name.hasPrefix("x-") {
            guard let status = status(member), let response = response(member, status, typeName) else {
                continue
            }
            plans.append(response)
        }
        return plans.sorted { $0.status.order < $1.status.order }
    }

    private func status(_ member: Member) -> ResponsePlan.StatusKey? {
        let key = member.name.uppercased()
        if member.name == "default" { return .fallback }
        if key.count == 3, key.hasSuffix("XX"), let digit = key.first?.wholeNumberValue, 1...5 ~= digit {
            return .range(digit)
        }
        if key.count == 3, let code = Int(key), 100...599 ~= code { return .exact(code) }
        diagnostics.error(
            member.namePosition, "`\(member.name)` is not a status",
            hint: "write a code such as 200, a range such as 4XX, or default")
        return nil
    }

    private mutating func response(
        _ member: Member, _ status: ResponsePlan.StatusKey, _ typeName: String
    ) -> ResponsePlan? {
        guard let target = references.target(member.value) else { return nil }
        let caseName = StatusNames.caseName(status)
        let payload = StatusNames.typeName(status)
        if let name = target.name, target.section == "responses" {
            return sharedResponse(name, target.node).with(status, caseName, payload)
        }
        return plan(target.node, path: ["Operations", typeName, "Output", payload]).with(
            status, caseName, payload)
    }

    private mutating func sharedResponse(_ name: String, _ node: Node) -> ResponsePlan {
        let swiftName = Naming.upperCamel(name)
        if let known = shared.first(where: { $0.sharedName == swiftName }) { return known }
        var response = plan(node, path: ["Components", "Responses", swiftName])
        response.sharedName = swiftName
        shared.append(response)
        return response
    }

    private func plan(_ node: Node, path: [String]) -> ResponsePlan {
        ObjectFields.check(node, .response, diagnostics)
        let planner = ContentPlanner(schemas: schemas, references: references, direction: .response)
        let content = node["content"].flatMap { content in
            content.members.isEmpty ? nil : planner.content(content, path: path + ["Body"])
        }
        return ResponsePlan(
            status: .fallback, caseName: "", typeName: "", sharedName: nil,
            documentation: node["description"]?.string ?? "", headers: headers(node, path), content: content)
    }

    private func headers(_ node: Node, _ path: [String]) -> [HeaderPlan] {
        var scope = NameScope(reserved: ["body", "status", "statusCode", "hashValue"])
        return (node["headers"]?.members ?? []).compactMap { member in
            guard let header = references.target(member.value)?.node else { return nil }
            ObjectFields.check(header, .header, diagnostics)
            if member.name.lowercased() == "content-type" { return nil }
            guard let schema = header["schema"] else {
                diagnostics.error(member.value, "a header needs a `schema`")
                return nil
            }
            let value = schemas.value(
                schema, .response, path: path + [Naming.upperCamel(member.name) + "Payload"])
            checkForm(value, schema)
            let swiftName = Naming.given(header, diagnostics) ?? Naming.lowerCamel(member.name)
            if !scope.take(swiftName) {
                diagnostics.error(
                    member.namePosition, "the header `\(member.name)` can't be `\(swiftName)` in Swift",
                    hint: "give it another name with `x-swift-name`")
            }
            return HeaderPlan(
                name: member.name, swiftName: swiftName, documentation: header["description"]?.string ?? "",
                value: value, isRequired: header["required"]?.boolean == true)
        }
    }

    private func checkForm(_ value: ValuePlan, _ schema: Node) {
        if value.isScalar { return }
        if case .array(let item) = value.type, item.isScalar { return }
        diagnostics.error(
            schema, "a header that is neither a scalar nor an array of scalars is not supported yet")
    }
}

extension ResponsePlan {
    fileprivate func with(_ status: StatusKey, _ caseName: String, _ typeName: String) -> ResponsePlan {
        var copy = self
        copy.status = status
        copy.caseName = caseName
        copy.typeName = typeName
        return copy
    }
}

extension ResponsePlan.StatusKey {
    /// Codes first, then ranges, then the default.
    fileprivate var order: Int {
        switch self {
        case .exact(let code): code
        case .range(let digit): 1000 + digit
        case .fallback: 2000
        }
    }
}

/// The names of statuses in Swift, those that Apple's generator gives them.
enum StatusNames {
    static func caseName(_ status: ResponsePlan.StatusKey) -> String {
        switch status {
        case .exact(let code): codes[code] ?? "code\(code)"
        case .range(let digit):
            ["informational", "successful", "redirection", "clientError", "serverError"][digit - 1]
        case .fallback: "default"
        }
    }

    static func typeName(_ status: ResponsePlan.StatusKey) -> String {
        let name = caseName(status)
        return name.prefix(1).uppercased() + name.dropFirst()
    }

    private static let codes = [
        100: "continue", 101: "switchingProtocols", 200: "ok", 201: "created", 202: "accepted",
        203: "nonAuthoritativeInformation", 204: "noContent", 205: "resetContent", 206: "partialContent",
        300: "multipleChoices", 301: "movedPermanently", 302: "found", 303: "seeOther", 304: "notModified",
        307: "temporaryRedirect", 308: "permanentRedirect", 400: "badRequest", 401: "unauthorized",
        402: "paymentRequired", 403: "forbidden", 404: "notFound", 405: "methodNotAllowed",
        406: "notAcceptable", 408: "requestTimeout", 409: "conflict", 410: "gone", 411: "lengthRequired",
        412: "preconditionFailed", 413: "contentTooLarge", 414: "uriTooLong", 415: "unsupportedMediaType",
        416: "rangeNotSatisfiable", 417: "expectationFailed", 421: "misdirectedRequest",
        422: "unprocessableContent", 423: "locked", 424: "failedDependency", 426: "upgradeRequired",
        428: "preconditionRequired", 429: "tooManyRequests", 431: "requestHeaderFieldsTooLarge",
        451: "unavailableForLegalReasons", 500: "internalServerError", 501: "notImplemented",
        502: "badGateway", 503: "serviceUnavailable", 504: "gatewayTimeout",
    ]
}
