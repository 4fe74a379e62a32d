/// Plans the parameters of one operation: the path item's and its own.
struct ParameterPlanner {
    let schemas: SchemaPlanner
    let references: References
    /// The index of the operation.
    let operation: Int

    private var diagnostics: Diagnostics { schemas.diagnostics }

    func parameters(
        pathItem: PathItem, operation: Node, _ template: PathTemplate, _ issues: inout [Int]
    ) -> [ParameterPlan] {
        var plans: [(plan: ParameterPlan, isOwn: Bool)] = []
        let shared = nodes(pathItem["parameters"], &issues).map { (false, $0) }
        let all = shared + nodes(operation["parameters"], &issues).map { (true, $0) }
        for (isOwn, node) in all {
            guard let plan = plan(node, template, &issues) else { continue }
            let known = plans.firstIndex { $0.plan.place == plan.place && $0.plan.isNamed(plan.name) }
            guard let known else {
                plans.append((plan, isOwn))
                continue
            }
            if plans[known].isOwn == isOwn {
                diagnostics.warning(
                    node,
                    "the \(plan.place.rawValue) parameter `\(plan.name)` is described twice; the first counts"
                )
            } else {
                plans[known] = (plan, isOwn)
            }
        }
        for name in template.names
        where !plans.contains(where: { $0.plan.place == .path && $0.plan.name == name }) {
            diagnostics.warning(
                operation, "`{\(name)}` in the path has no parameter; it is read as a text",
                hint:
                    "add `- {name: \(name), in: path, required: true, schema: {type: string}}` to `parameters`"
            )
            plans.append((text(name, operation, template), true))
        }
        return plans.map(\.plan)
    }

    private func nodes(_ list: Node?, _ issues: inout [Int]) -> [Node] {
        var nodes: [Node] = []
        for item in list?.items ?? [] {
            if let node = schemas.context.target(item, references, &issues)?.node { nodes.append(node) }
        }
        return nodes
    }

    /// A parameter that only the path tells of.
    private func text(_ name: String, _ node: Node, _ template: PathTemplate) -> ParameterPlan {
        ParameterPlan(
            place: .path, name: name, position: node.position, documentation: "", isDeprecated: false,
            value: ValuePlan(shape: .string), presence: .required(nil),
            captureIndex: template.names.firstIndex(of: name),
            serialization: .style(.simple, isExploded: false))
    }

    private func plan(_ node: Node, _ template: PathTemplate, _ issues: inout [Int]) -> ParameterPlan? {
        guard let name = node["name"]?.text, !name.isEmpty else {
            issues.append(schemas.context.refuse(node, "a parameter needs a `name`", nil))
            return nil
        }
        guard let place = node["in"].flatMap({ ParameterPlan.Location(rawValue: $0.text) }) else {
            issues.append(
                schemas.context.refuse(
                    node["in"] ?? node, "`in` of a parameter is path, query, header or cookie", nil))
            return nil
        }
        if place == .header, ["accept", "content-type", "authorization"].contains(name.lowercased()) {
            diagnostics.warning(
                node, "the header parameter `\(name)` is ignored, as OpenAPI says",
                hint: "media types and security schemes describe it")
            return nil
        }
        if place == .header || place == .cookie, !Token.isToken(name) {
            issues.append(
                schemas.context.refuse(
                    node["name"] ?? node, "`\(name)` can't be the name of a \(place.rawValue)",
                    Token.hint("names of \(place.rawValue)s")))
            return nil
        }
        guard place != .path || template.names.contains(name) else {
            diagnostics.warning(
                node, "the path \(template.text) has no `{\(name)}`; the parameter is ignored",
                hint: Similarity.hint(name, among: template.names))
            return nil
        }
        let content = node["content"]?.members.first
        ContentPlanner.checkSchema(beside: node, diagnostics)
        let schema = node["schema"] ?? content?.value["schema"]
        if schema == nil, content == nil {
            diagnostics.warning(node, "a parameter needs a `schema`; any text is taken")
        }
        var value =
            schema.map {
                schemas.value(
                    [schemas.table.id(of: $0)], .request,
                    TypeOrigin(scope: .input(operation), word: name, suffix: "Payload"))
            } ?? ValuePlan(shape: .string)
        let serialization = serialization(node, place, content, &issues)
        value.isNullable = value.isNullable && serialization == .json
        return ParameterPlan(
            place: place, name: name, givenName: node.swiftName(schemas.context.options),
            position: node.position,
            documentation: node["description"]?.string ?? "",
            isDeprecated: node["deprecated"]?.boolean == true,
            value: value, presence: presence(node, place, schema, &value),
            captureIndex: place == .path ? template.names.firstIndex(of: name) : nil,
            serialization: serialization)
    }

    private func presence(
        _ node: Node, _ place: ParameterPlan.Location, _ schema: Node?, _ value: inout ValuePlan
    ) -> Presence {
        if place == .path, node["required"]?.boolean != true {
            diagnostics.warning(node, "a path parameter is always required", hint: "add `required: true`")
        }
        let isRequired = node["required"]?.boolean == true || place == .path
        guard let schema, place != .path else { return isRequired ? .required(nil) : .optional }
        let id = schemas.table.id(of: schema)
        // Null is none: a parameter is a text.
        let given = schemas.table.facts(of: [id]).lazy.compactMap(\.defaultValue).first
        return schemas.presence(
            isRequired: isRequired, default: given.flatMap { $0.isNull ? nil : $0 }, [id], .request, &value)
    }

    private func serialization(
        _ node: Node, _ place: ParameterPlan.Location, _ content: Member?, _ issues: inout [Int]
    ) -> ParameterPlan.Serialization {
        if let content, node["schema"] == nil {
            let type = MediaTypeName.essence(content.name)
            if type == "application/json" || type.hasSuffix("+json") { return .json }
            issues.append(
                schemas.context.refuse(
                    content.namePosition,
                    "a parameter with content of type `\(content.name)` is not supported", nil))
        }
        let isForm = place == .query || place == .cookie
        var style: ParameterStyle = isForm ? .form : .simple
        if let given = node["style"] {
            if let known = ParameterStyle(rawValue: given.text), known.places.contains(place) {
                style = known
            } else {
                diagnostics.warning(
                    given,
                    "`\(given.text)` is no style of \(place.rawValue) parameters; `\(style.rawValue)` is taken",
                    hint: Similarity.hint(given.text, among: ParameterStyle.allCases.map(\.rawValue)))
            }
        }
        return .style(style, isExploded: node["explode"]?.boolean ?? (style == .form || style == .deepObject))
    }
}

extension ParameterPlan {
    /// Whether it has this name: those of headers are the same in either case.
    fileprivate func isNamed(_ other: String) -> Bool {
        place == .header ? name.lowercased() == other.lowercased() : name == other
    }
}

extension ParameterStyle {
    /// Where the style can be used.
    fileprivate var places: Set<ParameterPlan.Location> {
        switch self {
        case .simple: [.path, .header]
        case .label, .matrix: [.path]
        case .form: [.query, .cookie]
        case .spaceDelimited, .pipeDelimited, .deepObject: [.query]
        }
    }
}
