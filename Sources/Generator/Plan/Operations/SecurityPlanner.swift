/// Plans the security schemes, and the requirements of operations.
struct SecurityPlanner {
    let schemes: [SecuritySchemePlan]
    private let document: Node
    private let context: ValueContext
    /// Every scheme that is described, the refused ones too.
    private var refused: [String: Int] = [:]

    private var diagnostics: Diagnostics { context.diagnostics }

    init(document: Node, references: References, context: ValueContext) {
        self.document = document
        self.context = context
        var schemes: [SecuritySchemePlan] = []
        for member in document["components"]?["securitySchemes"]?.members ?? [] {
            guard let node = references.target(member.value)?.node else { continue }
            guard let kind = Self.kind(node) else {
                refused[member.name] = context.refuse(
                    node["scheme"] ?? node["type"] ?? node,
                    "`\(member.name)` is no security scheme that can be checked",
                    "types are http, apiKey, oauth2, openIdConnect and mutualTLS; an apiKey has a `name` and an `in`"
                )
                continue
            }
            if let name = kind.token, !Token.isToken(name) {
                refused[member.name] = context.refuse(
                    node["scheme"] ?? node["name"] ?? node, "`\(name)` can't be sent in a header field",
                    Token.hint("names of fields, cookies and schemes"))
                continue
            }
            schemes.append(
                SecuritySchemePlan(
                    name: member.name, givenName: node.swiftName(context.options),
                    position: member.namePosition,
                    documentation: node["description"]?.string ?? "", kind: kind,
                    hasScopesIn30: ["oauth2", "openIdConnect"].contains(node["type"]?.text)))
        }
        self.schemes = schemes
    }

    /// What a request shows for the scheme. Tokens of OAuth 2 and OpenID Connect are bearer tokens.
    private static func kind(_ node: Node) -> SecuritySchemePlan.Kind? {
        switch node["type"]?.text {
        case "http":
            guard let scheme = node["scheme"]?.text.lowercased(), !scheme.isEmpty else { return nil }
            return scheme == "bearer" ? .bearer : scheme == "basic" ? .basic : .http(scheme)
        case "oauth2", "openIdConnect": return .bearer
        case "mutualTLS": return .mutualTLS
        case "apiKey":
            guard let name = node["name"]?.string, !name.isEmpty,
                let place = node["in"].flatMap({ ParameterPlan.Location(rawValue: $0.text) }), place != .path
            else { return nil }
            return .apiKey(place, name: name)
        default: return nil
        }
    }

    /// The security of an operation: its own, or else the document's.
    func security(of operation: Node, _ issues: inout [Int]) -> SecurityPlan {
        guard let list = operation["security"] ?? document["security"] else { return SecurityPlan() }
        var plan = SecurityPlan()
        let extra = operation["x-required-scopes"]?.items.map(\.text) ?? []
        for alternative in list.items {
            let requirements = alternative.members.compactMap { requirement($0, extra, &issues) }
            if alternative.members.isEmpty {
                plan.isOptional = true
            } else {
                plan.alternatives.append(requirements)
            }
        }
        return plan
    }

    private func requirement(
        _ member: Member, _ extra: [String], _ issues: inout [Int]
    ) -> SecurityPlan.Requirement? {
        guard let index = schemes.firstIndex(where: { $0.name == member.name }) else {
            issues.append(
                refused[member.name]
                    ?? context.refuse(
                        member.namePosition, "there is no security scheme `\(member.name)`",
                        Similarity.hint(member.name, among: schemes.map(\.name))
                            ?? "describe it under `components/securitySchemes`"))
            return nil
        }
        if context.table.dialect == .openAPI30, !member.value.items.isEmpty, !schemes[index].hasScopesIn30 {
            diagnostics.warning(
                member.value,
                "scopes of such a scheme are a feature of OpenAPI 3.1, and honoured as if this were one",
                hint: "declare `openapi: 3.1.0`, or name them in `x-required-scopes` of the operation")
        }
        return SecurityPlan.Requirement(scheme: index, scopes: member.value.items.map(\.text) + extra)
    }
}
