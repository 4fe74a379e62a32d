/// Plans the security schemes, and the requirements of operations.
struct SecurityPlanner {
    let schemes: [SecuritySchemePlan]
    private let document: Node
    private let diagnostics: Diagnostics
    private let takesScopes: Bool
    /// Every scheme that is described, the refused ones too.
    private let described: Set<String>

    init(document: Node, references: References, diagnostics: Diagnostics) {
        self.document = document
        self.diagnostics = diagnostics
        takesScopes = document["openapi"]?.text.hasPrefix("3.0.") != true
        let members = document["components"]?["securitySchemes"]?.members ?? []
        described = Set(members.map(\.name))
        var scope = NameScope(reserved: ["challenge", "caller"])
        schemes = members.compactMap { member in
            guard let node = references.target(member.value)?.node else { return nil }
            ObjectFields.check(node, .securityScheme, diagnostics)
            guard let kind = Self.kind(node, diagnostics) else { return nil }
            let methodName = Naming.given(node, diagnostics) ?? Naming.lowerCamel(member.name)
            if !scope.take(methodName) {
                diagnostics.error(member.namePosition, "two schemes would both be `\(methodName)` in Swift")
            }
            return SecuritySchemePlan(
                name: member.name, methodName: methodName,
                documentation: node["description"]?.string ?? "", kind: kind)
        }
    }

    private static func kind(_ node: Node, _ diagnostics: Diagnostics) -> SecuritySchemePlan.Kind? {
        switch (node["type"]?.text, node["scheme"]?.text.lowercased()) {
        case ("http", "bearer"): return .bearer
        case ("http", "basic"): return .basic
        case ("apiKey", _):
            guard let name = node["name"]?.string,
                let place = node["in"].flatMap({ ParameterPlan.Place(rawValue: $0.text) }), place != .path
            else {
                diagnostics.error(node, "an apiKey needs a `name`, and `in` as header, query or cookie")
                return nil
            }
            return .apiKey(place, name: name)
        default:
            diagnostics.error(
                node["scheme"] ?? node["type"] ?? node, "this kind of security scheme is not supported yet",
                hint: "http with bearer or basic, and apiKey, are")
            return nil
        }
    }

    /// The security of an operation: its own, or else the document's.
    func security(of operation: Node) -> SecurityPlan {
        guard let list = operation["security"] ?? document["security"] else { return SecurityPlan() }
        var plan = SecurityPlan()
        let extra = operation["x-required-scopes"]?.items.map(\.text) ?? []
        for alternative in list.items {
            if alternative.kind != .mapping {
                diagnostics.error(
                    alternative, "a security requirement must be an object",
                    hint: "name a scheme and its scopes: `- token: []`")
                continue
            }
            let requirements = alternative.members.compactMap { requirement($0, extra) }
            if alternative.members.isEmpty {
                plan.isOptional = true
            } else {
                plan.alternatives.append(requirements)
            }
        }
        return plan
    }

    private func requirement(_ member: Member, _ extra: [String]) -> SecurityPlan.Requirement? {
        guard let index = schemes.firstIndex(where: { $0.name == member.name }) else {
            if described.contains(member.name) { return nil }
            diagnostics.error(
                member.namePosition, "there is no security scheme `\(member.name)`",
                hint: Similarity.hint(member.name, among: schemes.map(\.name))
                    ?? "describe it under `components/securitySchemes`")
            return nil
        }
        if member.value.kind != .sequence {
            diagnostics.error(
                member.value, "the scopes of a requirement are a list", hint: "write `[]` for none")
        }
        let scopes = member.value.items.map(\.text)
        if !scopes.isEmpty, !takesScopes {
            diagnostics.error(
                member.value, "in OpenAPI 3.0 this list must be empty for such a scheme",
                hint: "name the scopes in `x-required-scopes` of the operation, or use OpenAPI 3.1")
        }
        return SecurityPlan.Requirement(scheme: index, scopes: scopes + extra)
    }
}
