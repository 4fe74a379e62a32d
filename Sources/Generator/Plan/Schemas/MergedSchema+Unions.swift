extension MergedSchema {
    /// A `oneOf` or `anyOf` of a layer.
    struct Union {
        let merged: MergedSchema
        let layer: Layer
        let keyword: String
        let branches: [SchemaID]

        var schema: Schema { layer.schema }

        /// The layers of the whole value, this keyword accounted for.
        var base: [SchemaLayer] {
            merged.base(without: keyword == "oneOf" ? .oneOf : .anyOf, of: layer.layer)
        }

        /// The layers of a value for which a branch was chosen.
        func layers(with branch: SchemaID, _ table: SchemaTable) -> [SchemaLayer] {
            let known = Set(base.map(\.schema))
            return base + table.layers(of: [branch]).filter { !known.contains($0.schema) }
        }
    }

    /// The unions that no branch was chosen of yet, in the contract's order.
    var unions: [Union] {
        layers.flatMap { layer -> [Union] in
            let composition = layer.schema.composition
            return [
                ("oneOf", SchemaLayer.Spent.oneOf, composition.oneOf), ("anyOf", .anyOf, composition.anyOf),
            ]
            .compactMap { keyword, spent, branches in
                guard !branches.isEmpty, !layer.layer.spent.contains(spent) else { return nil }
                return Union(merged: self, layer: layer, keyword: keyword, branches: branches)
            }
        }
    }

    /// All layers, a keyword of one of them accounted for. A layer that has nothing else to say is left out.
    func base(without spent: SchemaLayer.Spent, of layer: SchemaLayer) -> [SchemaLayer] {
        layers.compactMap { each in
            guard each.layer == layer else { return each.layer }
            let rest = Layer(
                schema: each.schema, layer: SchemaLayer(schema: layer.schema, spent: layer.spent.union(spent))
            )
            return rest.rules.isEmpty ? nil : rest.layer
        }
    }

    /// Whether anything says which types are meant: `type`, values or a union.
    var isDecided: Bool { statesType || values != nil || !unions.isEmpty }

    /// The one type that the keywords are about, where no `type` is stated: what the author means.
    var inferredTypes: TypeSet? {
        var found: TypeSet?
        for keyword in keywords {
            guard let known = SchemaKeyword.all[keyword], known.treatment == .rule else { continue }
            if keyword == "format" {
                guard let type = formatType else { continue }
                found = found.map { $0.intersection(type) } ?? type
            } else if known.types != .all {
                found = found.map { $0.intersection(known.types) } ?? known.types
            }
        }
        return found.flatMap { $0.isEmpty ? nil : $0 }
    }

    /// The type of value that the formats are about.
    private var formatType: TypeSet? {
        formats.first.map { format in
            switch FormatMeaning(format.text, own: [:]) {
            case .integer: .integer
            case .number: .number
            default: .string
            }
        }
    }
}
