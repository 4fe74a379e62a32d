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
        if key.count == 3, key.hasSuffix("XX"), let digit = key.first?.wholeNumberValue, 1...5 ~= digit {
            if member.name != key {
                diagnostics.warning(member.namePosition, "`\(member.name)` is read as `\(key)`")
            }
            return .range(digit)
        }
        if key.count == 3, let code = Int(key), 100...599 ~= code { return .exact(code) }
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
        if let name = target.name, target.section == "responses" {
            response = sharedResponse(name, target.node, &issues)
        } else {
            response = plan(target.node, .output(operation, status), &issues)
        }
        response.status = status
        return response
    }

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

    private func plan(_ node: Node, _ scope: TypeOrigin.Scope, _ issues: inout [Int]) -> ResponsePlan {
        let planner = ContentPlanner(schemas: schemas, references: references, direction: .response)
        let content = node["content"].flatMap { content in
            content.members.isEmpty
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
            if member.name.lowercased() == "content-type" {
                diagnostics.warning(
                    member.namePosition, "the header `Content-Type` is ignored, as OpenAPI says")
                continue
            }
            let content = header["content"]?.members.first
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
    /// Codes first, then ranges, then the default.
    fileprivate var order: Int {
        switch self {
        case .exact(let code): code
        case .range(let digit): 1000 + digit
        case .fallback: 2000
        }
    }
}
