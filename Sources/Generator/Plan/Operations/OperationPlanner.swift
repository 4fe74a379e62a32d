/// Plans the operations of the document's paths.
struct OperationPlanner {
    let document: Node
    let schemas: SchemaPlanner
    let references: References
    private(set) var operations: [OperationPlan] = []
    /// All operations of the contract, also those that the options leave out.
    private(set) var described: [DescribedOperation] = []
    private(set) var responses: ResponsePlanner
    private(set) var security: SecurityPlanner
    private var routes: [String: Place] = [:]
    private var ids: [String: Place] = [:]

    private var diagnostics: Diagnostics { schemas.diagnostics }

    init(document: Node, schemas: SchemaPlanner, references: References) {
        self.document = document
        self.schemas = schemas
        self.references = references
        responses = ResponsePlanner(schemas: schemas, references: references)
        security = SecurityPlanner(document: document, references: references, context: schemas.context)
    }

    /// A type for every component, used or not.
    func planComponents() {
        for member in document["components"]?["schemas"]?.members ?? [] {
            schemas.planComponent(member)
        }
    }

    mutating func planOperations() {
        for path in document["paths"]?.members ?? [] where !path.name.hasPrefix("x-") {
            var issues: [Int] = []
            guard
                let item = schemas.context.found(
                    path.value, references, &issues, { PathItem(path.value, $0) })
            else {
                diagnostics.warning(
                    path.value, "the path item of `\(path.name)` can't be found, and is left out")
                continue
            }
            for (member, counting) in item.hidden {
                diagnostics.warning(
                    member.namePosition,
                    "`\(member.name)` is ignored: the path item that refers to this one has its own",
                    related: [(counting, "this one counts")])
            }
            let template = PathTemplate(path.name, at: path.namePosition, schemas.context)
            for method in item.members where OpenAPIObject.methods.contains(method.name) {
                plan(method, method.name.uppercased(), path.name, template, pathItem: item)
            }
            for method in item["additionalOperations"]?.members ?? [] {
                plan(method, method.name, path.name, template, pathItem: item)
            }
        }
        guard operations.isEmpty, !diagnostics.hasErrors else { return }
        if described.isEmpty {
            diagnostics.warning(
                document, "the contract has no operations", hint: "describe one under `paths`")
        } else {
            diagnostics.warning(
                document, "the options leave none of the contract's operations",
                hint: "look at `include` and `exclude`")
        }
    }

    /// Notes an operation of the contract, and whether the options include it.
    private mutating func isWanted(_ method: Member, _ path: String, _ template: PathTemplate) -> Bool {
        let id = method.value["operationId"]?.text ?? method.name + " " + template.words
        let tags = method.value["tags"]?.items.map(\.text) ?? []
        let isWanted = schemas.context.options.includes(operationId: id, path: path, tags: tags)
        described.append(
            DescribedOperation(id: id, path: path, tags: tags, node: method.value, isWanted: isWanted))
        return isWanted
    }

    /// - Parameter method: what a request line says.
    private mutating func plan(
        _ member: Member, _ method: String, _ path: String, _ template: PathTemplate, pathItem: PathItem
    ) {
        guard isWanted(member, path, template) else { return }
        let node = member.value
        let index = operations.count
        var issues = methodIssues(method, member)
        noteRoute(template, method, member, &issues)
        let parameters = ParameterPlanner(schemas: schemas, references: references, operation: index)
            .parameters(pathItem: pathItem, operation: node, template, &issues)
        let body = requestBody(node, index, &issues)
        let basePath = ServerPath.path(
            node["servers"] ?? pathItem["servers"] ?? document["servers"], diagnostics)
        operations.append(
            OperationPlan(
                number: index, id: operationId(node, member, template),
                givenName: node.swiftName(schemas.context.options),
                place: member.namePosition, tag: node["tags"]?.items.first?.text ?? "default",
                documentation: documentation(node), isDeprecated: node["deprecated"]?.boolean == true,
                method: method, route: basePath + template.text, parameters: parameters, body: body,
                responses: responses.responses(of: node, index, &issues),
                security: security.security(of: node, &issues), issues: issues + template.issues))
    }

    private mutating func operationId(_ node: Node, _ method: Member, _ template: PathTemplate) -> String {
        guard let id = node["operationId"] else { return method.name + " " + template.words }
        if let first = ids.updateValue(id.position, forKey: id.text) {
            diagnostics.warning(
                id,
                "two operations have the `operationId` `\(id.text)`, the first at \(first.line):\(first.column)"
            )
        }
        return id.text
    }

    /// What is wrong with the method of an additional operation: it is a token (RFC 9110 section 9.1), in the
    /// case that requests have, and none of those with a field of their own.
    private func methodIssues(_ method: String, _ member: Member) -> [Int] {
        guard Token.isToken(method) else {
            return [
                schemas.context.refuse(
                    member.namePosition, "`\(method)` can't be a method of HTTP", Token.hint("methods"))
            ]
        }
        guard member.name == method, OpenAPIObject.methods.contains(method.lowercased()) else { return [] }
        return [
            schemas.context.refuse(
                member.namePosition, "`\(method)` is no additional method",
                "describe it under `\(method.lowercased())` of the path")
        ]
    }

    private func documentation(_ node: Node) -> String {
        [node["summary"]?.string, node["description"]?.string].compactMap(\.self).joined(separator: "\n\n")
    }

    /// Two templates that differ in the names of their expressions only are one path.
    private mutating func noteRoute(
        _ template: PathTemplate, _ method: String, _ member: Member, _ issues: inout [Int]
    ) {
        let key = method + " " + template.shape
        guard template.issues.isEmpty else { return }
        if let first = routes[key] {
            issues.append(
                schemas.context.refuse(
                    member.namePosition,
                    "another operation has this method and path, at \(first.line):\(first.column)", nil))
        } else {
            routes[key] = member.namePosition
        }
    }

    private func requestBody(_ node: Node, _ operation: Int, _ issues: inout [Int]) -> RequestBodyPlan? {
        guard let given = node["requestBody"],
            let body = schemas.context.target(given, references, &issues)?.node
        else { return nil }
        guard let content = body["content"], !content.members.isEmpty else {
            diagnostics.warning(body, "a request body without a media type under `content` is ignored")
            return nil
        }
        let planner = ContentPlanner(schemas: schemas, references: references, direction: .request)
        let origin = TypeOrigin(scope: .input(operation), word: "Body")
        return planner.content(content, origin, &issues).map {
            RequestBodyPlan(
                isRequired: body["required"]?.boolean == true,
                documentation: body["description"]?.string ?? "", content: $0)
        }
    }
}

/// The path that operations have in common: that of the first server's URL.
enum ServerPath {
    static func path(_ servers: Node?, _ diagnostics: Diagnostics) -> String {
        guard let server = servers?.items.first, let url = server["url"] else { return "" }
        var path = Substring(withDefaults(url, server["variables"], diagnostics))
        if let scheme = path.firstRange(of: "://") {
            let rest = path[scheme.upperBound...]
            path = rest[(rest.firstIndex(of: "/") ?? rest.endIndex)...]
        }
        path = path.prefix { $0 != "?" && $0 != "#" }
        while path.hasSuffix("/") { path.removeLast() }
        if path == "." { return "" }
        if !path.isEmpty, !path.hasPrefix("/") {
            diagnostics.warning(url, "a relative server URL should begin with `/`; it is read as if it did")
            return "/" + path
        }
        return String(path)
    }

    /// The URL with the defaults of its variables.
    private static func withDefaults(_ url: Node, _ variables: Node?, _ diagnostics: Diagnostics) -> String {
        var text = ""
        var rest = Substring(url.text)
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            let name = String(rest[rest.index(after: open)..<close])
            text += rest[..<open]
            if let value = variables?[name]?["default"]?.text {
                text += value
            } else {
                diagnostics.warning(url, "the variable `\(name)` of this server has no default")
            }
            rest = rest[rest.index(after: close)...]
        }
        return text + rest
    }
}
