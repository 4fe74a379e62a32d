/// Plans the operations of the document's paths.
struct OperationPlanner {
    static let methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"]

    let document: Node
    let schemas: SchemaPlanner
    let references: References
    let basePath: String
    private(set) var operations: [OperationPlan] = []
    /// The Operation Objects and the first tags of `operations`, at the same indices.
    private(set) var nodes: [Node] = []
    private(set) var tags: [String] = []
    private(set) var responses: ResponsePlanner
    private(set) var security: SecurityPlanner
    private var ids = NameScope()
    private var routes: [String: Place] = [:]

    private var diagnostics: Diagnostics { schemas.diagnostics }

    init(document: Node, schemas: SchemaPlanner, references: References) {
        self.document = document
        self.schemas = schemas
        self.references = references
        basePath = ServerPath.path(of: document, schemas.diagnostics)
        responses = ResponsePlanner(schemas: schemas, references: references)
        security = SecurityPlanner(
            document: document, references: references, diagnostics: schemas.diagnostics)
    }

    mutating func planOperations() {
        for path in document["paths"]?.members ?? [] where !path.name.hasPrefix("x-") {
            ObjectFields.check(path.value, .pathItem, diagnostics)
            guard let template = PathTemplate(path.name, at: path.namePosition, diagnostics) else { continue }
            for method in path.value.members where Self.methods.contains(method.name) {
                plan(method.value, method: method, template, pathItem: path.value)
            }
        }
        if operations.isEmpty, !diagnostics.hasErrors {
            diagnostics.warning(
                document, "the contract has no operations", hint: "describe one under `paths`")
        }
    }

    private mutating func plan(_ node: Node, method: Member, _ template: PathTemplate, pathItem: Node) {
        ObjectFields.check(node, .operation, diagnostics)
        let id = operationId(node, method, template)
        let name = Naming.given(node, diagnostics) ?? id
        let typeName = Naming.typeName(name)
        let methodName = Naming.lowerCamel(name)
        if !ids.take(typeName) {
            diagnostics.error(
                node["operationId"] ?? node, "two operations would both be `\(typeName)` in Swift",
                hint: "operation ids must differ in more than case and punctuation")
        }
        noteRoute(template, method)
        let parameters = ParameterPlanner(
            schemas: schemas, references: references, typePath: ["Operations", typeName, "Input"]
        ).parameters(pathItem: pathItem, operation: node, template)
        operations.append(
            OperationPlan(
                id: id, methodName: methodName, typeName: typeName, documentation: documentation(node),
                isDeprecated: node["deprecated"]?.boolean == true, method: method.name,
                route: basePath + template.text, parameters: parameters,
                body: requestBody(node, typeName), responses: responses.responses(of: node, typeName),
                security: security.security(of: node)))
        nodes.append(node)
        tags.append(node["tags"]?.items.first?.text ?? "default")
    }

    private func operationId(_ node: Node, _ method: Member, _ template: PathTemplate) -> String {
        if let id = node["operationId"]?.string { return id }
        if let wrong = node["operationId"] { diagnostics.error(wrong, "`operationId` must be a text") }
        return method.name + " " + template.text.replacing("{", with: " by ").replacing("}", with: "")
    }

    private func documentation(_ node: Node) -> String {
        [node["summary"]?.string, node["description"]?.string].compactMap(\.self).joined(separator: "\n\n")
    }

    /// Two templates that differ in the names of their expressions only are one path.
    private mutating func noteRoute(_ template: PathTemplate, _ method: Member) {
        let key = method.name + " " + template.shape
        if let first = routes.updateValue(method.namePosition, forKey: key) {
            diagnostics.error(
                method.namePosition,
                "another operation has this method and path, at \(first.line):\(first.column)")
        }
    }

    private func requestBody(_ node: Node, _ typeName: String) -> RequestBodyPlan? {
        guard let given = node["requestBody"], let body = references.target(given)?.node else { return nil }
        ObjectFields.check(body, .requestBody, diagnostics)
        guard let content = body["content"], !content.members.isEmpty else {
            diagnostics.error(body, "a request body needs a media type under `content`")
            return nil
        }
        let planner = ContentPlanner(schemas: schemas, references: references, direction: .request)
        return planner.content(content, path: ["Operations", typeName, "Input", "Body"]).map {
            RequestBodyPlan(
                isRequired: body["required"]?.boolean == true,
                documentation: body["description"]?.string ?? "", content: $0)
        }
    }
}

/// The path that all operations have in common: that of the first server's URL.
enum ServerPath {
    static func path(of document: Node, _ diagnostics: Diagnostics) -> String {
        guard let url = document["servers"]?.items.first?["url"] else { return "" }
        guard !url.text.contains("{") else {
            diagnostics.error(url, "variables in a server's URL are not supported yet")
            return ""
        }
        var path = Substring(url.text)
        if let scheme = path.firstRange(of: "://") {
            let rest = path[scheme.upperBound...]
            path = rest[(rest.firstIndex(of: "/") ?? rest.endIndex)...]
        }
        while path.hasSuffix("/") { path.removeLast() }
        if !path.isEmpty, !path.hasPrefix("/") {
            diagnostics.error(url, "a relative server URL must begin with `/`")
        }
        return String(path)
    }
}
