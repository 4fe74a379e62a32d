/// Reads one Schema Object: checks every keyword, and translates its dialect.
struct SchemaReader {
    let table: SchemaTable
    let node: Node
    let resource: SchemaResource

    /// What is found to be wrong.
    let problems = Problems()

    final class Problems {
        var list: [Schema.Problem] = []
    }

    var diagnostics: Diagnostics { table.diagnostics }

    func problem(_ place: some Positioned, _ text: String, hint: String? = nil) {
        problems.list.append(Schema.Problem(place: place.position, text: text, hint: hint))
    }

    var is30: Bool { table.dialect == .openAPI30 }

    /// Reads what the schema holds, and returns what makes the schema once it has a number.
    func read() -> (SchemaID) -> Schema {
        guard node.kind == .mapping else { return readBoolean() }
        if is30, node["$ref"] != nil { return readReference() }
        var rules: Set<String> = []
        for member in node.members where !member.name.hasPrefix("x-") { check(member, &rules) }
        let composition = composition(rules)
        let types = types()
        let (number, text, array, object) = (numbers(), texts(), arrays(), objects())
        let annotations = annotations()
        checkValues(types)
        let (enumeration, constant) = (list("enum"), node["const"])
        return { [node, problems = problems.list] id in
            Schema(
                id: id, node: node, boolean: nil, types: types, enumeration: enumeration, constant: constant,
                composition: composition, number: number, text: text, array: array, object: object,
                annotations: annotations, rules: rules, problems: problems)
        }
    }

    private func readBoolean() -> (SchemaID) -> Schema {
        if node.kind != .boolean {
            problem(node, "a schema must be an object", hint: "write `{}` for any value")
        }
        let boolean = node.boolean ?? true
        return { [node, problems = problems.list] id in
            Schema(
                id: id, node: node, boolean: boolean, types: nil, enumeration: nil, constant: nil,
                composition: .init(), number: .init(), text: .init(), array: .init(), object: .init(),
                annotations: .init(), rules: [], problems: problems)
        }
    }

    /// In OpenAPI 3.0 nothing counts beside a `$ref` (section 4.7.23.1).
    private func readReference() -> (SchemaID) -> Schema {
        for member in node.members where member.name != "$ref" && !member.name.hasPrefix("x-") {
            guard let keyword = SchemaKeyword.all[member.name] else { continue }
            guard keyword.treatment == .rule || ["readOnly", "writeOnly", "default"].contains(member.name)
            else { continue }
            diagnostics.warning(
                member.namePosition, "`\(member.name)` beside `$ref` is ignored, as OpenAPI 3.0 says",
                hint: "put the reference into an `allOf` beside it, or use OpenAPI 3.1")
        }
        if node["$ref"]?.kind != .string { problem(node, "`$ref` must be a text") }
        var notes = Schema.Annotations()
        notes.description = node["description"]?.string ?? ""
        notes.swiftName = node.swiftName(table.options)
        return { [node, notes, problems = problems.list] id in
            Schema(
                id: id, node: node, boolean: nil, types: nil, enumeration: nil, constant: nil,
                composition: .init(hasReference: true), number: .init(), text: .init(), array: .init(),
                object: .init(), annotations: notes, rules: [], problems: problems)
        }
    }

    private func check(_ member: Member, _ rules: inout Set<String>) {
        guard let keyword = SchemaKeyword.all[member.name] else {
            diagnostics.warning(
                member.namePosition, "`\(member.name)` is not a keyword of JSON Schema",
                hint: Similarity.hint(member.name, among: SchemaKeyword.names) ?? "extensions begin with `x-`"
            )
            return
        }
        guard keyword.kinds.contains(member.value.kind) else {
            if member.name == "required", member.value.kind == .boolean {
                return diagnostics.warning(
                    member.value,
                    "`required` of a schema is a list of its members' names; this has no effect",
                    hint: "list `\(node.lastToken)` under `required` of the schema around it")
            }
            problem(
                member.value, "`\(member.name)` must be \(SchemaKeyword.text(keyword.kinds))")
            return
        }
        switch keyword.treatment {
        case .rule where member.name == "nullable" && !is30:
            diagnostics.warning(
                member.namePosition, "`nullable` is not a keyword of OpenAPI 3.1 and has no effect",
                hint: "write `type: [string, \"null\"]`")
        case .rule where ["dependencies", "additionalItems"].contains(member.name):
            readOlder(member, &rules)
        case .rule where !["$ref", "$dynamicRef", "allOf", "nullable", "discriminator"].contains(member.name):
            rules.insert(member.name)
            if member.name == "items", member.value.kind == .sequence { readOlder(member, &rules) }
        case .refused: rules.insert(member.name)
        case .rule, .annotation: break
        }
        if member.name == "$schema" { checkDialect(member.value) }
        if member.name == "$dynamicRef", node["$ref"] != nil {
            problem(
                member.namePosition, "`$dynamicRef` beside `$ref` is not supported",
                hint: "put one of them into an `allOf`")
        }
        if is30, !keyword.isIn30 {
            diagnostics.warning(
                member.namePosition,
                "`\(member.name)` is a keyword of OpenAPI 3.1, and is honoured as if this were one",
                hint: "declare `openapi: 3.1.0`")
        }
    }

    /// A schema may be written in a dialect of its own, with keywords that nobody here knows.
    private func checkDialect(_ node: Node) {
        if Dialect.knownSchemas.contains(node.text) { return }
        if node.text.hasPrefix("http://json-schema.org/draft-")
            || node.text.hasPrefix("https://json-schema.org/draft/")
        {
            diagnostics.warning(node, "`$schema` names an earlier draft; the schema is read as 2020-12")
        } else {
            problem(node, "`$schema` names a dialect that is not known: `\(node.text)`")
        }
    }

    /// Keywords of drafts before 2020-12 that were given other names since.
    private func readOlder(_ member: Member, _ rules: inout Set<String>) {
        let successor: String
        switch member.name {
        case "dependencies":
            successor = "dependentRequired` and `dependentSchemas"
            for dependency in member.value.members {
                rules.insert(dependency.value.kind == .sequence ? "dependentRequired" : "dependentSchemas")
            }
        case "additionalItems":
            guard node["items"]?.kind == .sequence else {
                return diagnostics.warning(
                    member.namePosition, "`additionalItems` has an effect only beside a list of `items`")
            }
            successor = "items"
            rules.insert("items")
        default:
            successor = "prefixItems"
            rules.remove("items")
            rules.insert("prefixItems")
            if node["additionalItems"] != nil { rules.insert("items") }
        }
        diagnostics.warning(
            member.namePosition,
            "`\(member.name)` of this kind is one of an earlier draft; it is read as `\(successor)`")
    }

    func child(_ node: Node) -> SchemaID { table.read(node, in: resource) }

    func child(_ keyword: String) -> SchemaID? {
        guard let node = node[keyword], node.kind == .mapping || node.kind == .boolean else { return nil }
        return child(node)
    }

    func children(_ keyword: String) -> [SchemaID] { list(keyword)?.items.map(child) ?? [] }

    func list(_ keyword: String) -> Node? {
        guard let node = node[keyword], node.kind == .sequence else { return nil }
        return node
    }

    /// The members of a map of schemas.
    func map(_ keyword: String) -> [(member: Member, schema: SchemaID)] {
        (node[keyword]?.members ?? []).map { ($0, child($0.value)) }
    }

    /// A size: an integer of at least 0. One that is beyond any size is as good as the greatest.
    func count(_ keyword: String) -> Schema.Count? {
        guard let node = node[keyword], node.kind == .integer || node.kind == .number else { return nil }
        guard let number = node.decimal, number.isInteger, !number.isNegative else {
            problem(node, "`\(keyword)` must be an integer of at least 0")
            return nil
        }
        return Schema.Count(node: node, value: number.integer.flatMap { Int(exactly: $0) } ?? .max)
    }
}
