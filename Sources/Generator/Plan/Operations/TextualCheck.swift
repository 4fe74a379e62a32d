/// Finds the parameters, headers and forms whose values have no texts. It comes when all types are planned.
struct TextualCheck {
    let types: [TypePlan]
    let context: ValueContext

    /// Adds what can't be read or written as text to the issues of operations.
    func check(_ operations: inout [OperationPlan]) {
        for index in operations.indices {
            for parameter in operations[index].parameters.indices {
                correctStyle(&operations[index].parameters[parameter])
            }
            let found = issues(of: operations[index])
            operations[index].issues += found
        }
    }

    /// `deepObject` says nothing of a scalar; arrays are written in it now and then, with brackets.
    private func correctStyle(_ parameter: inout ParameterPlan) {
        guard case .style(.deepObject, let isExploded) = parameter.serialization,
            resolved(parameter.value).shape != .any, isScalar(parameter.value, isWritten: true)
        else { return }
        context.diagnostics.warning(
            parameter.position, "`deepObject` is a style of objects; `form` is taken",
            hint: "remove `style`, or make the parameter an object")
        parameter.serialization = .style(.form, isExploded: isExploded)
    }

    private func issues(of operation: OperationPlan) -> [Int] {
        var issues: [Int] = []
        for parameter in operation.parameters {
            guard case .style(let style, _) = parameter.serialization else { continue }
            if isTextual(parameter.value, isNested: style == .deepObject) { continue }
            issues.append(
                context.refuse(
                    parameter.position, "a parameter of this shape has no serialisation as text",
                    "describe it with `content: {application/json: …}`"))
        }
        for media in operation.body?.content.alternatives ?? []
        where media.coding == .urlencoded || media.coding == .multipart {
            if isForm(media.value) { continue }
            issues.append(
                context.refuse(media.position, "content of type `\(media.written)` must be an object", nil))
        }
        for header in operation.responses.flatMap(\.headers) where !header.isJSON && !isHeader(header.value) {
            issues.append(
                context.refuse(
                    header.position,
                    "a header that is neither a scalar nor an array of scalars is not supported", nil))
        }
        return issues
    }

    /// Whether a value is a scalar, an array of scalars, or an object of these; or, nested, any object.
    private func isTextual(_ value: ValuePlan, isNested: Bool) -> Bool {
        switch resolved(value).shape {
        case .array(let item): return isScalar(item)
        case .map(let item): return isScalar(item)
        case .named(let id):
            guard case .structure(let structure) = types[id.index].kind else { return isScalar(value) }
            return isNested
                || structure.properties.allSatisfy { property in
                    if case .array(let item) = resolved(property.value).shape { return isScalar(item) }
                    return isScalar(property.value)
                }
        default: return true
        }
    }

    /// - Parameters:
    ///   - isWritten: whether every case of a union has to be one, since any may be written.
    ///   - outer: the unions that the value is a case of; one that is a case of itself adds nothing.
    private func isScalar(_ value: ValuePlan, isWritten: Bool = false, inside outer: Set<TypeID> = []) -> Bool
    {
        switch resolved(value).shape {
        case .array, .map: return false
        case .named(let id):
            switch types[id.index].kind {
            case .enumeration: return true
            case .union(let union):
                if outer.contains(id) { return isWritten }
                let inside = outer.union([id])
                return isWritten
                    ? union.cases.allSatisfy { isScalar($0.value, isWritten: true, inside: inside) }
                    : union.cases.contains { isScalar($0.value, inside: inside) }
            case .structure, .alias: return false
            }
        default: return true
        }
    }

    private func isForm(_ value: ValuePlan, inside outer: Set<TypeID> = []) -> Bool {
        switch resolved(value).shape {
        case .map, .any: return true
        case .named(let id):
            switch types[id.index].kind {
            case .structure: return true
            case .union(let union):
                return !outer.contains(id)
                    && union.cases.contains { isForm($0.value, inside: outer.union([id])) }
            case .enumeration, .alias: return false
            }
        default: return false
        }
    }

    private func isHeader(_ value: ValuePlan) -> Bool {
        switch resolved(value).shape {
        case .array(let item): isScalar(item, isWritten: true)
        case .map, .any: false
        default: isScalar(value, isWritten: true)
        }
    }

    /// The value behind names for it.
    private func resolved(_ value: ValuePlan) -> ValuePlan {
        guard case .named(let id) = value.shape, case .alias(let inner) = types[id.index].kind else {
            return value
        }
        return resolved(inner)
    }
}
