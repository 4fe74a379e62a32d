/// Parameters of a query or a cookie with several values, in every style of OpenAPI.
extension TextFields {
    /// The items of an array; nil without it. An escaped comma is part of its item. A text without any item
    /// is an empty array.
    ///
    /// Exploded, in whatever style, the name is repeated; in style `deepObject` it may have brackets too.
    public func texts(
        _ name: String, style: ParameterStyle, exploded: Bool, _ faults: inout Faults
    ) -> [String]? {
        if style == .deepObject { return texts(named: name, &faults) }
        guard exploded else {
            return parameter(name, &faults)?.texts(name, style: style, exploded: false, &faults)
        }
        var texts: [String] = []
        for field in fields where FieldName(field.name, inside: name.utf8) == .value {
            guard let text = Self.text(field) else {
                faults.add(keyword: "encoding", message: "must be UTF-8")
                return nil
            }
            texts.append(text)
        }
        return texts.isEmpty ? nil : texts
    }

    /// The members of an object; nil without it.
    ///
    /// In style `form`, exploded, the members are fields themselves and their names are not known here: it is
    /// all fields then. Use `fields(named:)` or `fields(except:)` for the object's own.
    public func object(
        _ name: String, style: ParameterStyle, exploded: Bool, _ faults: inout Faults
    ) -> TextFields? {
        switch style {
        case .deepObject: object(named: name, &faults)
        case .form where exploded: isEmpty ? nil : self
        default: parameter(name, &faults)?.object(name, style: style, exploded: exploded, &faults)
        }
    }

    /// The fields of these names, brackets behind them aside; nil without any.
    public func fields(named names: [String]) -> TextFields? { fields(names, areWanted: true) }

    /// The fields of all names but these, brackets behind them aside; nil without any.
    public func fields(except names: [String]) -> TextFields? { fields(names, areWanted: false) }

    /// The one text of a name as it was sent.
    public func parameter(_ name: String, _ faults: inout Faults) -> EncodedParameter? {
        guard let field = single(name.utf8, &faults) else { return nil }
        switch field.content {
        case .text(let text): return EncodedParameter(Array(text.utf8)[...], .none)
        case .escaped(_, let octets, let plusIsSpace):
            return EncodedParameter(octets, plusIsSpace ? .form : .percent)
        case .part(let part): return EncodedParameter(part.content, .none)
        }
    }

    private func fields(_ names: [String], areWanted: Bool) -> TextFields? {
        var chosen = TextFields(isStructured: isStructured)
        for field in fields {
            let isNamed = names.contains { FieldName(field.name, inside: $0.utf8) != .other }
            // Never too many: they were counted when they came.
            if isNamed == areWanted { _ = chosen.append(field) }
        }
        return chosen.isEmpty ? nil : chosen
    }
}
