/// A message that the server sends by itself: the JSON of a webhook's or a callback's request.
struct WebhookPlan {
    var id: String
    var givenName: OptionText?
    var place: Place
    /// `POST` and where the contract describes it.
    var heading: String
    var documentation: String
    var value: ValuePlan
    var issues: [Int] = []
}

/// Plans the messages of `webhooks`, and of `callbacks` at the operations, where the options ask for them.
struct WebhookPlanner {
    let document: Node
    let schemas: SchemaPlanner
    let references: References

    private typealias Source = (name: String, kind: String, item: Node)

    func webhooks() -> [WebhookPlan] {
        guard schemas.context.options.webhooks == .types else { return [] }
        let sources = (document["webhooks"]?.members ?? []).map { ($0.name, "webhook", $0.value) } + callbacks
        return sources.flatMap(webhooks)
    }

    private var callbacks: [Source] {
        let items = (document["paths"]?.members ?? []).compactMap { item($0.value) }
        let operations = items.flatMap(\.members).filter { OpenAPIObject.methods.contains($0.name) }
        return operations.flatMap { $0.value["callbacks"]?.members ?? [] }.flatMap { callback in
            let expressions = target(callback.value)?.members.filter { !$0.name.hasPrefix("x-") } ?? []
            return expressions.map { (callback.name, "callback", $0.value) }
        }
    }

    private func target(_ node: Node) -> Node? { references.quiet.target(node)?.node }

    private func item(_ node: Node) -> PathItem? { PathItem(node, references.quiet) }

    private func webhooks(_ source: Source) -> [WebhookPlan] {
        guard let item = item(source.item) else { return [] }
        return item.members.filter { OpenAPIObject.methods.contains($0.name) }.compactMap { method in
            webhook(method, source)
        }
    }

    /// The JSON of a request; nil where it has none.
    private func webhook(_ method: Member, _ source: Source) -> WebhookPlan? {
        guard let body = method.value["requestBody"].flatMap(target),
            let media = body["content"]?.members.first(where: { MediaTypeName.isJSON($0.name) }),
            let schema = target(media.value)?["schema"]
        else { return nil }
        let id = method.value["operationId"]?.text ?? source.name
        // The server writes it, as it writes responses.
        let value = schemas.value(
            [schemas.table.id(of: schema)], .response, TypeOrigin(scope: .schemas, word: id))
        return WebhookPlan(
            id: id, givenName: method.value.swiftName(schemas.context.options), place: method.namePosition,
            heading: "`\(method.name.uppercased())` of the \(source.kind) `\(source.name)`",
            documentation: method.value["summary"]?.string ?? method.value["description"]?.string ?? "",
            value: value)
    }
}
