/// Prints a function for each message that the server sends by itself; it makes the JSON.
struct WebhookPrinter {
    let plan: APIPlan
    let names: SwiftNames

    func print() -> SourceText {
        var source = SourceText()
        guard !plan.webhooks.isEmpty else { return source }
        source.documentation("What the server sends by itself, as JSON. Sending is the application's affair.")
        source.block("public enum Webhooks") { source in
            for (index, webhook) in plan.webhooks.enumerated() {
                if index > 0 { source.line() }
                printFunction(webhook, names.webhooks[index], &source)
            }
        }
        return source
    }

    private func printFunction(_ webhook: WebhookPlan, _ name: String, _ source: inout SourceText) {
        let types = ValueTypes(plan: plan, names: names)
        source.documentation(
            [webhook.heading, webhook.documentation].filter { !$0.isEmpty }.joined(separator: "\n\n"))
        source.block(
            "public static func \(Naming.escaped(name))(_ content: \(types.type(webhook.value))) throws "
                + "-> [\(names.standard("UInt8"))]"
        ) { source in
            source.line("var json = JSONWriter()")
            source.line(ValueWriting(plan: plan, names: names).statement(webhook.value, "content"))
            source.line("return try json.text()")
        }
    }
}
