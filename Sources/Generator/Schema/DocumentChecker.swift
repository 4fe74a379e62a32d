/// Looks at every Object of a document, used or not: that its fields are known and of the right kind, that
/// references lead to what has to stand in their place, and that every schema is read.
///
/// What is unknown or of a wrong kind where nothing depends on it is a warning; what the plan can't do
/// without, it tells itself.
struct DocumentChecker {
    let schemas: SchemaTable

    var diagnostics: Diagnostics { schemas.diagnostics }
    var places: ObjectPlaces { schemas.places }

    static func check(_ document: Node, _ schemas: SchemaTable) {
        let checker = DocumentChecker(schemas: schemas)
        checker.check(document, .document)
        checker.checkTargets()
        schemas.complete()
    }

    private func check(_ node: Node, _ kind: OpenAPIObject.Kind) {
        places.note(node, .object(kind))
        switch kind {
        case .paths, .callback: checkPatterned(node, kind, .reference(.pathItem))
        case .responses: checkPatterned(node, kind, .reference(.response))
        default:
            if let object = OpenAPIObject.all[kind] { checkFields(node, object) }
        }
    }

    private func checkFields(_ node: Node, _ object: OpenAPIObject) {
        guard node.kind == .mapping else {
            return diagnostics.error(node, "\(object.article) must be an object")
        }
        for member in node.members where !member.name.hasPrefix("x-") {
            guard let field = object.fields[member.name] else {
                diagnostics.warning(
                    member.namePosition, "\(object.article) has no field `\(member.name)`",
                    hint: Similarity.hint(member.name, among: object.fields.keys)
                        ?? "extensions begin with `x-`")
                continue
            }
            tellIgnored(member, object)
            check(member.value, field.content, member)
        }
        for name in object.required.sorted() where node[name] == nil && node["$ref"] == nil {
            diagnostics.warning(node, "\(object.article) needs `\(name)`")
        }
    }

    /// Fields that are good, and have no effect on the server.
    private func tellIgnored(_ member: Member, _ object: OpenAPIObject) {
        switch member.name {
        case "webhooks", "callbacks":
            guard schemas.options.webhooks == .nothing else { break }
            diagnostics.note(
                member.namePosition, "`\(member.name)` has no effect on a server",
                hint: "`webhooks: types` of the options makes types of what it sends")
        case "links": diagnostics.note(member.namePosition, "`links` has no effect on a server")
        case "servers" where member.value.items.count > 1:
            diagnostics.note(
                member.value.items[1], "only the path of the first server counts; this one is documentation")
        case "jsonSchemaDialect" where !Dialect.knownSchemas.contains(member.value.text):
            diagnostics.warning(
                member.value, "the dialect `\(member.value.text)` is not known; schemas are read as 2020-12")
        case "allowEmptyValue" where member.value.boolean == true:
            diagnostics.warning(
                member.namePosition, "`allowEmptyValue` is ignored: an empty text is a value of strings only",
                hint:
                    "OpenAPI advises against it; make the parameter a string, or leave it out of the request")
        default: break
        }
    }

    private func checkPatterned(_ node: Node, _ kind: OpenAPIObject.Kind, _ content: OpenAPIObject.Content) {
        guard node.kind == .mapping else {
            return diagnostics.error(node, "\(kind.article) must be an object")
        }
        for member in node.members where !member.name.hasPrefix("x-") { check(member.value, content, member) }
    }

    private func check(_ node: Node, _ content: OpenAPIObject.Content, _ field: Member) {
        places.note(node, content)
        switch content {
        case .anything: break
        case .text:
            // Versions and the like are written without quotes now and then.
            if node.kind == .mapping || node.kind == .sequence { tell(node, field, "a text") }
            if node.kind == .null { tell(node, field, "a text") }
        case .boolean: if node.kind != .boolean { tell(node, field, "true or false") }
        case .integer: if node.kind != .integer { tell(node, field, "a number") }
        case .schema: _ = schemas.id(of: node)
        case .object(let kind): check(node, kind)
        case .reference(let kind): checkReferable(node, kind)
        case .list(let item):
            guard node.kind == .sequence else { return fail(node, field, "a list") }
            for each in node.items { check(each, item, field) }
        case .map(let value):
            guard node.kind == .mapping else { return fail(node, field, "an object") }
            for member in node.members { check(member.value, value, member) }
        }
    }

    /// An Object, or a Reference Object in its place.
    func checkReferable(_ node: Node, _ kind: OpenAPIObject.Kind) {
        guard node.kind == .mapping, let reference = node["$ref"] else { return check(node, kind) }
        places.note(node, .object(kind))
        places.refer(reference, to: kind)
        if kind == .pathItem { check(node, kind) } else { checkReference(node) }
    }

    /// A Reference Object: `summary` and `description` may stand beside it, and nothing else counts.
    private func checkReference(_ node: Node) {
        for member in node.members
        where !["$ref", "summary", "description"].contains(member.name) && !member.name.hasPrefix("x-") {
            diagnostics.warning(member.namePosition, "`\(member.name)` beside `$ref` is ignored")
        }
    }

    private func tell(_ node: Node, _ field: Member, _ kind: String) {
        diagnostics.warning(node, "`\(field.name)` must be \(kind)")
    }

    private func fail(_ node: Node, _ field: Member, _ kind: String) {
        diagnostics.error(node, "`\(field.name)` must be \(kind)")
    }
}
