/// Judges the examples of a contract by their schemas: readers copy them, and the docs page sends them.
struct ExampleCheck {
    let schemas: SchemaPlanner

    private var diagnostics: Diagnostics { schemas.diagnostics }

    /// Looks at everything that a document holds.
    func check(_ document: Node) {
        for schema in schemas.table.schemas {
            if let example = schema.node["example"] { judge(example, schema.id, nil) }
            for example in schema.node["examples"]?.items ?? [] { judge(example, schema.id, nil) }
        }
        walk(document, nil)
    }

    /// Media types, parameters and headers: what holds both a schema and examples.
    private func walk(_ node: Node, _ direction: Direction?) {
        if let schema = node["schema"], schema.kind == .mapping,
            node["example"] != nil || node["examples"] != nil
        {
            let id = schemas.table.id(of: schema)
            if let example = node["example"] { judge(example, id, direction) }
            for member in node["examples"]?.members ?? [] {
                if let example = member.value["value"] { judge(example, id, direction) }
            }
        }
        for member in node.members where !["schema", "schemas", "example", "examples"].contains(member.name) {
            walk(
                member.value,
                member.name == "requestBody" ? .request : member.name == "responses" ? .response : direction)
        }
        for item in node.items { walk(item, direction) }
    }

    private func judge(_ example: Node, _ schema: SchemaID, _ direction: Direction?) {
        if schemas.judge.accepts(example, schema, direction) { return }
        // Of a message in another format than JSON it may be the text.
        if example.kind == .string,
            schemas.possibleTypes(schemas.table.layers(of: [schema])).isDisjoint(with: .string)
        {
            return
        }
        diagnostics.warning(example, "the example is not valid for its own schema")
    }
}
