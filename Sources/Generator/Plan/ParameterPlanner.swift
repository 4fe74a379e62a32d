/// Plans the parameters of one operation: the path item's and its own.
struct ParameterPlanner {
    let schemas: SchemaPlanner
    let references: References
    /// Where a type of a parameter's own would be declared.
    let typePath: [String]

    private var diagnostics: Diagnostics { schemas.diagnostics }

    func parameters(pathItem: Node, operation: Node, _ template: PathTemplate) -> [ParameterPlan] {
        var plans: [(plan: ParameterPlan, node: Node)] = []
        for (isOwn, node) in nodes(pathItem).map({ (false, $0) }) + nodes(operation).map({ (true, $0) }) {
            guard let plan = plan(node, template) else { continue }
            if let index = plans.firstIndex(where: {
                $0.plan.place == plan.place && $0.plan.name == plan.name
            }) {
                if !isOwn || nodes(operation).contains(plans[index].node) {
                    diagnostics.error(
                        node, "the \(plan.place.rawValue) parameter `\(plan.name)` is described twice")
                }
                plans[index] = (plan, node)
            } else {
                plans.append((plan, node))
            }
        }
        for name in template.names
        where !plans.contains(where: { $0.plan.place == .path && $0.plan.name == name }) {
            diagnostics.error(
                operation, "`{\(name)}` in the path has no parameter",
                hint:
                    "add `- {name: \(name), in: path, required: true, schema: {type: string}}` to `parameters`"
            )
        }
        return named(plans)
    }

    private func nodes(_ owner: Node) -> [Node] {
        (owner["parameters"]?.items ?? []).compactMap { references.target($0)?.node }
    }

    private func plan(_ node: Node, _ template: PathTemplate) -> ParameterPlan? {
        ObjectFields.check(node, .parameter, diagnostics)
        guard let name = node["name"]?.text, !name.isEmpty else {
            diagnostics.error(node, "a parameter needs a `name`")
            return nil
        }
        guard let place = node["in"].flatMap({ ParameterPlan.Place(rawValue: $0.text) }) else {
            diagnostics.error(node["in"] ?? node, "`in` of a parameter is path, query, header or cookie")
            return nil
        }
        if place == .header, ["accept", "content-type", "authorization"].contains(name.lowercased()) {
            diagnostics.error(
                node, "the header `\(name)` can't be described as a parameter",
                hint: "media types and security schemes describe it")
            return nil
        }
        guard let schema = node["schema"] else {
            diagnostics.error(node, "a parameter needs a `schema`")
            return nil
        }
        var value = schemas.value(schema, .request, path: typePath + [Naming.upperCamel(name) + "Payload"])
        checkForm(value, name, schema)
        value.isNullable = false
        let presence = schemas.presence(
            isRequired: node["required"]?.boolean == true, default: defaultNode(schema), &value)
        return ParameterPlan(
            place: place, name: name, swiftName: Naming.given(node, diagnostics) ?? Naming.lowerCamel(name),
            documentation: node["description"]?.string ?? "",
            isDeprecated: node["deprecated"]?.boolean == true,
            value: value, presence: presence, captureIndex: captureIndex(node, place, name, template),
            isExploded: isExploded(node, place))
    }

    /// The default of a parameter. Null is none: a parameter is a text.
    private func defaultNode(_ schema: Node) -> Node? {
        schemas.facts([schema]).first("default").flatMap { $0.isNull ? nil : $0 }
    }

    /// Where the value stands in the path. A path parameter must be required, and stand there.
    private func captureIndex(
        _ node: Node, _ place: ParameterPlan.Place, _ name: String, _ template: PathTemplate
    ) -> Int? {
        guard place == .path else { return nil }
        if node["required"]?.boolean != true {
            diagnostics.error(node, "a path parameter must be required", hint: "add `required: true`")
        }
        if let index = template.names.firstIndex(of: name) { return index }
        diagnostics.error(
            node, "the path \(template.text) has no `{\(name)}`",
            hint: Similarity.hint(name, among: template.names))
        return 0
    }

    private func checkForm(_ value: ValuePlan, _ name: String, _ schema: Node) {
        if value.isScalar { return }
        if case .array(let item) = value.type, item.isScalar { return }
        diagnostics.error(
            schema, "a parameter that is neither a scalar nor an array of scalars is not supported yet")
    }

    /// Only the default styles: `form` in query and cookie, `simple` in path and header.
    private func isExploded(_ node: Node, _ place: ParameterPlan.Place) -> Bool {
        let isForm = place == .query || place == .cookie
        if let style = node["style"], style.text != (isForm ? "form" : "simple") {
            diagnostics.error(style, "the style `\(style.text)` is not supported yet")
        }
        return node["explode"]?.boolean ?? isForm
    }

    /// Each parameter under its bare name if it is alone with it; in a clash the path keeps it.
    private func named(_ plans: [(plan: ParameterPlan, node: Node)]) -> [ParameterPlan] {
        var scope = NameScope()
        return plans.map { entry in
            var plan = entry.plan
            let clashes = plans.filter { $0.plan.swiftName == plan.swiftName }.count > 1
            if plan.swiftName == "body" { plan.swiftName = "bodyParameter" }
            if clashes, plan.place != .path {
                plan.swiftName =
                    plan.place.rawValue + plan.swiftName.prefix(1).uppercased() + plan.swiftName.dropFirst()
            }
            if !scope.take(plan.swiftName) {
                diagnostics.error(
                    entry.node, "two parameters would both be `\(plan.swiftName)` in Swift",
                    hint: "give one of them another name with `x-swift-name`")
            }
            return plan
        }
    }
}
