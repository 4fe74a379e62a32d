extension SchemaPlanner {
    /// The rules "these members, or those": each `anyOf` of an object.
    func choices(
        _ layers: SchemaLayers, among properties: [PropertyPlan]
    ) -> [[StructurePlan.RequiredSet]] {
        layers.all("anyOf").compactMap { list in
            let sets = list.items.map { schema in
                (schema["required"]?.items ?? []).compactMap { name in
                    properties.firstIndex { $0.name == name.text }
                }
            }
            // A set without members is always there, and so is one of the other direction's members.
            return sets.contains(where: \.isEmpty) ? nil : sets
        }
    }

    /// The schemas of an `anyOf` may say nothing but which members are required.
    func checkChoices(_ layers: SchemaLayers) {
        for schema in layers.all("anyOf").flatMap(\.items) {
            let others = schema.members.filter {
                $0.name != "required" && !SchemaKeywords.annotations.contains($0.name)
                    && !$0.name.hasPrefix("x-")
            }
            guard schema["required"] == nil || !others.isEmpty else { continue }
            diagnostics.error(
                others.first?.namePosition ?? schema.position,
                "a schema of an `anyOf` may only say which members are `required`",
                hint: "for a choice of values write a `oneOf` with a discriminator")
        }
    }
}
