extension SchemaReader {
    func composition(_ rules: Set<String>) -> Schema.Composition {
        var composition = Schema.Composition()
        composition.hasReference = node["$ref"] != nil
        for keyword in ["allOf", "anyOf", "oneOf"] where list(keyword)?.items.isEmpty == true {
            diagnostics.warning(node[keyword] ?? node, "an empty `\(keyword)` has no effect")
        }
        composition.allOf = children("allOf")
        composition.anyOf = children("anyOf")
        composition.oneOf = children("oneOf")
        composition.not = child("not")
        composition.condition = child("if")
        composition.consequence = child("then")
        composition.alternative = child("else")
        for name in ["then", "else"] where node["if"] == nil {
            if let member = node.member(name) {
                diagnostics.warning(member.namePosition, "`\(name)` without `if` has no effect")
            }
        }
        for name in ["$defs", "definitions"] {
            for member in node[name]?.members ?? [] { _ = child(member.value) }
        }
        composition.discriminator = discriminator()
        composition.allowsNull = allowsNull(rules)
        return composition
    }

    /// OpenAPI 3.0.3 lets `nullable` count beside a `type` only. What people mean by it beside a reference is
    /// plain all the same.
    private func allowsNull(_ rules: Set<String>) -> Bool {
        guard is30, let member = node.member("nullable"), member.value.boolean == true, node["type"] == nil,
            rules.isSubset(of: ["oneOf", "anyOf"]), node["allOf"] != nil || !rules.isEmpty
        else { return false }
        diagnostics.warning(
            member.namePosition,
            "`nullable` counts only beside a `type` in OpenAPI 3.0; it is read as null or the rest",
            hint: "use OpenAPI 3.1 and `oneOf` with `type: \"null\"`")
        return true
    }

    private func discriminator() -> Schema.Discriminator? {
        guard let node = node["discriminator"], node.kind == .mapping else { return nil }
        guard let property = node["propertyName"]?.string else {
            problem(node, "a discriminator needs a `propertyName`")
            return nil
        }
        let mapping = node["mapping"]?.members ?? []
        return Schema.Discriminator(
            node: node, property: property, mapping: mapping.map { ($0.name, $0.value) })
    }

    /// The types that `type` allows, and null with them where `nullable` stands beside it.
    func types() -> TypeSet? {
        guard let node = node["type"], SchemaKeyword.all["type"]?.kinds.contains(node.kind) == true else {
            return nil
        }
        var types: TypeSet = []
        for name in node.kind == .sequence ? node.items : [node] {
            if let type = TypeSet(name: name.text) {
                types.formUnion(type)
            } else {
                problem(
                    name, "`\(name.text)` is not a type of JSON Schema",
                    hint: Similarity.hint(name.text, among: TypeSet.named.map(\.key)))
            }
        }
        if is30, node.kind == .sequence {
            diagnostics.warning(
                node, "a list of types is a feature of OpenAPI 3.1, and is honoured as if this were one",
                hint: "declare `openapi: 3.1.0`, or write `nullable: true`")
        }
        if is30, self.node["nullable"]?.boolean == true { types.insert(.null) }
        return types
    }

    func numbers() -> Schema.NumberRules {
        var rules = Schema.NumberRules()
        for (keyword, exclusive, isLow) in [
            ("minimum", "exclusiveMinimum", true), ("maximum", "exclusiveMaximum", false),
        ] {
            let flag = node[exclusive].flatMap { $0.kind == .boolean ? $0 : nil }
            if let flag, !is30 {
                diagnostics.warning(
                    flag, "`\(exclusive)` is a number in OpenAPI 3.1; it is read as in OpenAPI 3.0",
                    hint: "write the limit here instead of under `\(keyword)`")
            }
            if let flag, flag.boolean == true, node[keyword] == nil {
                diagnostics.warning(flag, "`\(exclusive)` has no effect without `\(keyword)`")
            }
            if let limit = limit(keyword, isLow, isExclusive: flag?.boolean == true) {
                rules.limits.append(limit)
            }
            if flag == nil, let limit = limit(exclusive, isLow, isExclusive: true) {
                if is30 {
                    diagnostics.warning(
                        limit.node, "`\(exclusive)` is true or false in OpenAPI 3.0; it is read as in 3.1")
                }
                rules.limits.append(limit)
            }
        }
        if let node = node["multipleOf"] {
            if let divisor = node.decimal, divisor.isPositive {
                rules.multipleOf = (node, divisor)
            } else {
                problem(node, "`multipleOf` must be a number above 0")
            }
        }
        return rules
    }

    private func limit(_ keyword: String, _ isLow: Bool, isExclusive: Bool) -> Schema.NumberRules.Limit? {
        guard let node = node[keyword] else { return nil }
        guard let value = node.decimal else {
            problem(node, "`\(keyword)` must be a number")
            return nil
        }
        return .init(node: node, keyword: keyword, value: value, isLow: isLow, isExclusive: isExclusive)
    }

    func texts() -> Schema.TextRules {
        Schema.TextRules(
            minLength: count("minLength"), maxLength: count("maxLength"), pattern: node["pattern"],
            format: node["format"], contentEncoding: node["contentEncoding"]?.string)
    }

    func arrays() -> Schema.ArrayRules {
        let isOlder = list("items") != nil
        return Schema.ArrayRules(
            prefix: children(isOlder ? "items" : "prefixItems"),
            items: child(isOlder ? "additionalItems" : "items"), contains: child("contains"),
            minContains: count("minContains"), maxContains: count("maxContains"), minItems: count("minItems"),
            maxItems: count("maxItems"), isUnique: node["uniqueItems"]?.boolean == true,
            unevaluated: child("unevaluatedItems"))
    }

    func objects() -> Schema.ObjectRules {
        var rules = Schema.ObjectRules()
        rules.properties = map("properties")
        rules.required = names(list("required"))
        rules.patterns = map("patternProperties")
        rules.additional = child("additionalProperties")
        rules.names = child("propertyNames")
        rules.minProperties = count("minProperties")
        rules.maxProperties = count("maxProperties")
        for member in node["dependentRequired"]?.members ?? [] {
            rules.dependentRequired.append((member, names(member.value).map(\.text)))
        }
        rules.dependentSchemas = map("dependentSchemas")
        for member in node["dependencies"]?.members ?? [] {
            if member.value.kind == .sequence {
                rules.dependentRequired.append((member, names(member.value).map(\.text)))
            } else {
                rules.dependentSchemas.append((member, child(member.value)))
            }
        }
        rules.unevaluated = child("unevaluatedProperties")
        return rules
    }

    /// A list of members' names, each once.
    private func names(_ list: Node?) -> [Node] {
        var known: Set<[UInt8]> = []
        return (list?.items ?? []).filter { item in
            guard item.kind == .string else {
                problem(item, "a member's name must be a text")
                return false
            }
            if known.insert(Array(item.text.utf8)).inserted { return true }
            diagnostics.warning(item, "`\(item.text)` is listed twice")
            return false
        }
    }

    func annotations() -> Schema.Annotations {
        Schema.Annotations(
            title: node["title"]?.string ?? "", description: node["description"]?.string ?? "",
            defaultValue: node["default"], isDeprecated: node["deprecated"]?.boolean == true,
            isReadOnly: node["readOnly"]?.boolean == true, isWriteOnly: node["writeOnly"]?.boolean == true,
            swiftName: node.swiftName(table.options), swiftType: node["x-swift-type"],
            caseNames: node["x-enum-varnames"]?.items.map(\.text) ?? [],
            openValues: node["x-extensible-enum"])
    }

    /// Tells of lists of values that don't fit together.
    func checkValues(_ types: TypeSet?) {
        for item in node["x-extensible-enum"]?.items ?? [] where item.kind != .string {
            diagnostics.warning(item, "an item of `x-extensible-enum` that is no text is left out")
        }
        guard let list = list("enum") else { return }
        if let names = node["x-enum-varnames"], names.items.count != list.items.count,
            names.items.count != list.items.filter({ !$0.isNull }).count
        {
            diagnostics.warning(
                names,
                "`x-enum-varnames` and `enum` are not of one length: \(names.items.count) and \(list.items.count)",
                hint: "the values have the names in their order; one without a name has its own text")
        }
        if let null = list.items.first(where: \.isNull), types?.contains(.null) == false {
            diagnostics.warning(
                null, "null is listed, and `type` doesn't let it in",
                hint: is30 ? "add `nullable: true`" : "add `\"null\"` to `type`")
        }
    }
}
