/// Reads a contract's document and decides what will exist for it.
enum APIPlanner {
    /// The plan, or nil when the document has errors; they are in `diagnostics`.
    static func plan(_ document: Node, diagnostics: Diagnostics) -> APIPlan? {
        let references = References(document: document, diagnostics: diagnostics)
        ObjectFields.check(document, .document, diagnostics)
        if let components = document["components"] {
            ObjectFields.check(components, .components, diagnostics)
        }
        guard isSupportedVersion(document, diagnostics) else { return nil }
        let schemas = SchemaPlanner(references: references, diagnostics: diagnostics)
        for member in document["components"]?["schemas"]?.members ?? [] {
            guard
                let target = references.target(
                    "#/components/schemas/" + JSONPointer.escaped(member.name), at: member.value)
            else { continue }
            _ = schemas.component(target, .response)
        }
        var planner = OperationPlanner(document: document, schemas: schemas, references: references)
        planner.planOperations()
        for type in schemas.types { refuseRecursiveAlias(type, document, diagnostics) }
        if diagnostics.hasErrors { return nil }
        CycleBreaker.breakCycles(schemas.types)
        UsageMarker.mark(planner.operations)

        var plan = APIPlan(
            title: document["info"]?["title"]?.text ?? "", version: document["info"]?["version"]?.text ?? "",
            basePath: planner.basePath)
        plan.types = schemas.types
        plan.sharedResponses = planner.responses.shared
        plan.operations = planner.operations
        plan.groups = OperationGroups.make(planner.operations, tags: planner.tags, document, diagnostics)
        plan.schemes = planner.security.schemes
        plan.patterns = schemas.patterns.plans
        ImpliedStatuses.check(planner.operations, planner.nodes, diagnostics)
        return diagnostics.hasErrors ? nil : plan
    }

    private static func isSupportedVersion(_ document: Node, _ diagnostics: Diagnostics) -> Bool {
        guard let version = document["openapi"] else {
            diagnostics.error(
                document, "this is not an OpenAPI document: it has no `openapi`",
                hint: document["swagger"] == nil
                    ? "begin with `openapi: 3.1.0`" : "Swagger 2.0 is not supported; convert it to OpenAPI 3")
            return false
        }
        if version.text.hasPrefix("3.0.") || version.text.hasPrefix("3.1.") { return true }
        diagnostics.error(
            version, "OpenAPI \(version.text) is not supported", hint: "versions 3.0.x and 3.1.x are")
        return false
    }

    private static func refuseRecursiveAlias(_ type: TypePlan, _ document: Node, _ diagnostics: Diagnostics) {
        var visited: Set<ObjectIdentifier> = []
        guard case .alias(let value) = type.kind, refers(value, to: type, &visited) else { return }
        let place = document["components"]?["schemas"]?.members.first {
            Naming.upperCamel($0.name) == type.path.last
        }
        diagnostics.error(
            place?.namePosition ?? document.position, "the schema `\(type.name)` is defined by itself",
            hint: "wrap what it repeats in an object")
    }

    private static func refers(
        _ value: ValuePlan, to type: TypePlan, _ visited: inout Set<ObjectIdentifier>
    ) -> Bool {
        switch value.type {
        case .array(let item), .map(let item): return refers(item, to: type, &visited)
        case .named(let named):
            if named === type { return true }
            guard visited.insert(ObjectIdentifier(named)).inserted, case .alias(let next) = named.kind
            else { return false }
            return refers(next, to: type, &visited)
        default: return false
        }
    }
}
