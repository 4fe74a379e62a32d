/// Decides what will exist for a contract, stage by stage: the document is checked and its schemas read, their
/// values are merged, and types, operations and routes are planned.
enum APIPlanner {
    /// The plan, or nil when the document has errors; they are in `diagnostics`.
    ///
    /// - Parameter checksExamples: whether examples are judged, which takes its time for large ones.
    static func plan(
        _ document: Node, options: GeneratorOptions, checksExamples: Bool = false, diagnostics: Diagnostics
    ) -> APIPlan? {
        guard let dialect = dialect(document, diagnostics) else { return nil }
        let references = References(document: document, diagnostics: diagnostics)
        let table = SchemaTable(
            document: document, references: references, dialect: dialect, options: options,
            diagnostics: diagnostics)
        DocumentChecker.check(document, table)
        if diagnostics.hasErrors { return nil }

        let context = ValueContext(table)
        let schemas = SchemaPlanner(context)
        var planner = OperationPlanner(document: document, schemas: schemas, references: references)
        planner.planComponents()
        planner.planOperations()
        let webhooks = WebhookPlanner(document: document, schemas: schemas, references: references).webhooks()
        schemas.complete()
        OptionCheck(schemas: table).check(planner.described)
        if checksExamples { ExampleCheck(schemas: schemas).check(document) }

        var plan = APIPlan(
            title: document["info"]?["title"]?.text ?? "", version: document["info"]?["version"]?.text ?? "")
        plan.options = options
        plan.types = schemas.finishedTypes
        plan.matchers = schemas.matchers.matchers
        plan.evaluations = schemas.matchers.evaluations
        plan.sharedResponses = planner.responses.shared
        plan.operations = planner.operations
        plan.excluded = ExcludedOperations(planner.described)
        plan.webhooks = webhooks
        TextualCheck(types: plan.types, context: context).check(&plan.operations)
        plan.schemes = planner.security.schemes
        plan.patterns = context.patterns.plans
        IssueReport(context: context).settle(&plan)
        plan.groups = OperationGroups.make(plan.operations, document)
        EndlessRequirements.check(plan.types, diagnostics)
        EndlessDefaults.remove(from: &plan.types, diagnostics)
        CycleBreaker.breakCycles(&plan.types)
        plan.usages = UsageMarker.usages(of: plan)
        ImpliedStatuses.check(plan.operations, diagnostics)
        return diagnostics.hasErrors ? nil : plan
    }

    private static func dialect(_ document: Node, _ diagnostics: Diagnostics) -> Dialect? {
        guard let version = document["openapi"] else {
            diagnostics.error(
                document, "this is not an OpenAPI document: it has no `openapi`",
                hint: document["swagger"] == nil
                    ? "begin with `openapi: 3.1.0`"
                    : "Swagger 2.0 is another format; `swagger2openapi` or editor.swagger.io convert it to OpenAPI 3"
            )
            return nil
        }
        if version.text.hasPrefix("3.0.") || version.text == "3.0" { return .openAPI30 }
        if version.text.hasPrefix("3.1.") || version.text == "3.1" { return .draft202012 }
        if version.text.hasPrefix("3.2.") || version.text == "3.2" { return .draft202012 }
        diagnostics.error(
            version, "OpenAPI \(version.text) is not supported", hint: "versions 3.0.x, 3.1.x and 3.2.x are")
        return nil
    }
}
