/// Plans the responses of operations. One under `components/responses` is planned once.
struct ResponsePlanner {
    let schemas: SchemaPlanner
    let references: References
    private(set) var shared: [ResponsePlan] = []
    private var sharedIssues: [String: [Int]] = [:]

    private var diagnostics: Diagnostics { schemas.diagnostics }

    init(schemas: SchemaPlanner, references: References) {
        self.schemas = schemas
        self.references = references
    }

    mutating func responses(of operation: Node, _ index: Int, _ issues: inout [Int]) -> [ResponsePlan] {
        var plans: [ResponsePlan] = []
        var known: [ResponsePlan.StatusKey: Place] = [:]
        for member in operation["responses"]?.members ?? [] where !member.name.hasPrefix("x-") {
            guard let status = status(member) else { continue }
            if let first = known.updateValue(member.namePosition, forKey: status) {
                diagnostics.warning(
                    member.namePosition,
                    "`\(member.name)` is listed twice, first in line \(first.line); the first counts")
                continue
            }
            guard let response = response(member, status, index, &issues) else { continue }
            plans.append(response)
        }
        if plans.isEmpty {
            diagnostics.warning(
                operation["responses"] ?? operation,
                "an operation needs `responses`; any status without content is taken",
                hint: "list at least one, such as `\"204\": {description: Done.}`")
            plans = [ResponsePlan(status: .fallback, documentation: "", headers: [])]
        }
        return plans.sorted { $0.status.order < $1.status.order }
    }

    private func status(_ member: Member) -> ResponsePlan.StatusKey? {
        let key = member.name.uppercased()
        if member.name == "default" { return .fallback }
        if key.count == 3, key.first == "1", key.hasSuffix("XX") || Int(key) != nil {
            diagnostics.warning(
                member.namePosition, "`\(member.name)` is left out: no operation ends with an interim status",
                hint: "the HTTP server sends `100 Continue` by itself")
            return nil
        }
        if key.count == 3, key.hasSuffix("XX"), let digit = key.first?.wholeNumberValue, 2...5 ~= digit {
            if member.name != key {
                diagnostics.warning(member.namePosition, "`\(member.name)` is read as `\(key)`")
            }
            return .range(digit)
        }
        if key.count == 3, let code = Int(key), 200...599 ~= code { return .exact(code) }
        diagnostics.warning(
            member.namePosition, "`\(member.name)` is not a status, and is left out",
            hint: "write a code such as 200, a range such as 4XX, or default")
        return nil
    }

    private mutating func response(
        _ member: Member, _ status: ResponsePlan.StatusKey, _ operation: Int, _ issues: inout [Int]
    ) -> ResponsePlan? {
        guard let target = schemas.context.target(member.value, references, &issues) else { return nil }
        var response: ResponsePlan
        let isEmpty = status.forbidsContent && target.node["content"]?.members.isEmpty == false
        if isEmpty {
            diagnostics.warning(
                member.namePosition,
                "a response with the status \(member.name) has no content; this is left out",
                hint: "choose another status, or remove `content`")
        }
        if let name = target.name, target.section == "responses", !isEmpty {
            response = sharedResponse(name, target.node, &issues)
        } else {
            response = plan(target.node, .output(operation, status), hasContent: !isEmpty, &issues)
        }
        response.status = status
        return response
    }

    /// The headers that a response has whatever its contract says.
    private static let ignored = [
        "content-type": ", as OpenAPI says", "content-length": ": the HTTP server writes it",
        "transfer-encoding": ": the HTTP server writes it", "date": ": the HTTP server writes it",
        "connection": ": the HTTP server writes it",
    ]

    private mutating func sharedResponse(_ name: String, _ node: Node, _ issues: inout [Int]) -> ResponsePlan
    {
        if let known = shared.first(where: { $0.sharedName == name }) {
            issues += sharedIssues[name] ?? []
            return known
        }
        var own: [Int] = []
        var response = plan(node, .response(name), &own)
        response.sharedName = name
        shared.append(response)
        sharedIssues[name] = own
        issues += own
        return response
    }

    private func plan(
        _ node: Node, _ scope: TypeOrigin.Scope, hasContent: Bool = true, _ issues: inout [Int]
    ) -> ResponsePlan {
        let planner = ContentPlanner(schemas: schemas, references: references, direction: .response)
        let content = node["content"].flatMap { content in
            content.members.isEmpty || !hasContent
                ? nil : planner.content(content, TypeOrigin(scope: scope, word: "Body"), &issues)
        }
        return ResponsePlan(
            status: .fallback, sharedName: nil, documentation: node["description"]?.string ?? "",
            headers: headers(node, scope, &issues), content: content)
    }

    private func headers(_ node: Node, _ scope: TypeOrigin.Scope, _ issues: inout [Int]) -> [HeaderPlan] {
        var headers: [HeaderPlan] = []
        for member in node["headers"]?.members ?? [] {
            guard let header = schemas.context.target(member.value, references, &issues)?.node else {
                continue
            }
            if let reason = Self.ignored[member.name.lowercased()] {
                diagnostics.warning(
                    member.namePosition, "the header `\(member.name)` is ignored\(reason)")
                continue
            }
            guard Token.isToken(member.name) else {
                issues.append(
                    schemas.context.refuse(
                        member.namePosition, "`\(member.name)` can't be the name of a header",
                        Token.hint("names of headers")))
                continue
            }
            let content = header["content"]?.members.first
            ContentPlanner.checkSchema(beside: header, diagnostics)
            let schema = header["schema"] ?? content?.value["schema"]
            if schema == nil, content == nil {
                diagnostics.warning(header, "a header needs a `schema`; any text is taken")
            }
            var value =
                schema.map {
                    schemas.value(
                        [schemas.table.id(of: $0)], .response,
                        TypeOrigin(scope: scope, word: member.name, suffix: "Payload"))
                } ?? ValuePlan(shape: .string)
            value.isNullable = false
            headers.append(
                HeaderPlan(
                    name: member.name, givenName: header.swiftName(schemas.context.options),
                    position: member.namePosition,
                    documentation: header["description"]?.string ?? "", value: value,
                    isRequired: header["required"]?.boolean == true,
                    isJSON: header["schema"] == nil && content.map { MediaTypeName.isJSON($0.name) } ?? false)
            )
        }
        return headers
    }
}

extension ResponsePlan.StatusKey {
    /// Whether responses with the status have no content (RFC 9110 sections 15.3.5, 15.3.6 and 15.4.5).
    fileprivate var forbidsContent: Bool { [.exact(204), .exact(205), .exact(304)].contains(self) }

    /// Codes first, then ranges, then the default.
    fileprivate var order: Int {
        switch self {
        case .exact(let code): code
        case .range(let digit): 1000 + digit
        case .fallback: 2000
        }
    }
}
