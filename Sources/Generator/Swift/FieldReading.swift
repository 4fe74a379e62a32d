/// Statements that read a named value, a parameter or a form's member, into a local variable.
struct FieldReading {
    let plan: APIPlan
    let names: SwiftNames

    private var reading: ValueReading { ValueReading(plan: plan, names: names) }
    private var types: ValueTypes { ValueTypes(plan: plan, names: names) }

    /// Where the texts of a name come from.
    enum Source {
        /// A member of the form in this variable.
        case form(String, name: String)
        /// A parameter among the named texts in this variable: a query, or cookies.
        case fields(String, name: String, ParameterStyle, isExploded: Bool)
        /// The value of this header field.
        case header(name: String, isExploded: Bool)
        /// The capture of the path at this index.
        case capture(Int, name: String, ParameterStyle, isExploded: Bool)
    }

    /// Declares `local` and reads it; what is required and absent is a fault.
    func statements(
        _ local: String, _ value: ValuePlan, _ presence: Presence, from origin: Source,
        _ source: inout SourceText
    ) {
        if case .form = origin, isJSONUnion(resolved(value)) {
            return json(local, value, presence, from: origin, &source)
        }
        declare(local, value, presence, &source)
        if case .form(let form, let name) = origin, isObject(resolved(value)) {
            return object(local, value, presence, form, name, origin, &source)
        }
        let (constant, read) = texts(of: resolved(value), origin)
        source.line("if let \(constant) = \(read) {")
        source.indented { assign(local, expression(resolved(value), origin), value, presence, &$0) }
        closeWithMissing(presence, &source)
    }

    /// An object in a form: members with brackets in their names, or one JSON text.
    private func object(
        _ local: String, _ value: ValuePlan, _ presence: Presence, _ form: String, _ name: String,
        _ origin: Source, _ source: inout SourceText
    ) {
        let quoted = SwiftText.quoted(name)
        source.line("if \(form).holdsJSON(\(quoted)) {")
        source.indented { source in
            let read = "\(form).json(\(quoted), &faults) { json in \(reading.shape(resolved(value))) }"
            assign(local, read, value, presence, &source)
        }
        let (constant, read) = texts(of: resolved(value), origin)
        source.line("} else if let \(constant) = \(read) {")
        source.indented { assign(local, expression(resolved(value), origin), value, presence, &$0) }
        closeWithMissing(presence, &source)
    }

    /// Whether a member's value is no scalar, so that it is JSON text.
    private func isNested(_ value: ValuePlan) -> Bool {
        switch value.shape {
        case .array, .map: true
        default: isStructure(value) || isJSONUnion(value)
        }
    }

    private func isObject(_ value: ValuePlan) -> Bool {
        if case .map = value.shape { return true }
        return isStructure(value)
    }

    /// A value of JSON text, as `content` of a parameter says.
    func json(
        _ local: String, _ value: ValuePlan, _ presence: Presence, from origin: Source,
        _ source: inout SourceText
    ) {
        declare(local, value, presence, &source)
        source.line("if let text = \(single(origin)) {")
        source.indented { source in
            let read = "faults.json(text) \(reading.closure("json", reading.json(value)))"
            switch presence {
            case .optional where value.isNullable:
                source.line("if let decoded = (\(read)) { \(local) = decoded.map { .value($0) } ?? .null }")
            case .defaulted: source.line("if let decoded = (\(read)) { \(local) = decoded }")
            case .required, .optional: source.line("\(local) = \(read)")
            }
        }
        closeWithMissing(presence, &source)
    }

    /// The value behind names for it.
    private func resolved(_ value: ValuePlan) -> ValuePlan {
        guard case .named(let id) = value.shape, case .alias(let inner) = plan[id].kind else { return value }
        return resolved(inner)
    }

    private func declare(
        _ local: String, _ value: ValuePlan, _ presence: Presence, _ source: inout SourceText
    ) {
        switch presence {
        case .defaulted(let literal):
            source.line("var \(local): \(types.nullable(value)) = \(types.literal(literal, value))")
        case .optional where value.isNullable:
            source.line("var \(local): \(types.type(value, presence)) = .absent")
        case .required, .optional:
            source.line("var \(local): \(types.nullable(value))?")
        }
    }

    private func assign(
        _ local: String, _ expression: String, _ value: ValuePlan, _ presence: Presence,
        _ source: inout SourceText
    ) {
        switch presence {
        case .optional where value.isNullable:
            source.line("if let decoded = \(optional(expression)) { \(local) = .value(decoded) }")
        case .defaulted:
            source.line("if let decoded = \(optional(expression)) { \(local) = decoded }")
        case .required, .optional: source.line("\(local) = \(expression)")
        }
    }

    /// An expression for a condition, where a trailing closure and what is no optional can't stand.
    private func optional(_ expression: String) -> String { "Optional(\(expression)) ?? nil" }

    private func closeWithMissing(_ presence: Presence, _ source: inout SourceText) {
        guard case .required = presence else { return source.line("}") }
        source.line("} else {")
        source.indented { $0.line("faults.missing()") }
        source.line("}")
    }

    // MARK: - Shapes

    private func isStructure(_ value: ValuePlan) -> Bool {
        guard case .named(let id) = value.shape, case .structure = plan[id].kind else { return false }
        return true
    }

    /// Whether a value is a union that a text can't tell: it is JSON text where it is a member of a form.
    private func isJSONUnion(_ value: ValuePlan) -> Bool {
        guard case .named(let id) = value.shape, case .union(let union) = plan[id].kind else { return false }
        return union.cases.contains { !$0.types.isSubset(of: .scalars) }
    }

    /// How the parts of an array in a form are read.
    private enum Parts { case texts, objects, octets, json }

    private func parts(_ item: ValuePlan, _ origin: Source) -> Parts {
        guard case .form = origin else { return .texts }
        let item = resolved(item)
        if isStructure(item) { return .objects }
        if isJSONUnion(item) { return .json }
        switch item.shape {
        case .binary: return .octets
        case .array, .map, .any: return .json
        default: return .texts
        }
    }

    /// The constant that holds what is read, and where it comes from.
    private func texts(of value: ValuePlan, _ origin: Source) -> (constant: String, read: String) {
        let quoted = SwiftText.quoted(origin.name)
        switch (value.shape, origin) {
        case (.array(let item), .form(let form, _)):
            switch parts(item, origin) {
            case .objects: return ("objects", "\(form).objects(named: \(quoted), &faults)")
            case .octets: return ("parts", "\(form).parts(\(quoted), &faults)")
            case .json, .texts: return ("texts", "\(form).texts(named: \(quoted), &faults)")
            }
        case (.array, _): return ("texts", texts(origin))
        case (.map, _): return ("fields", object(origin, value))
        case (.binary, .form(let form, _)): return ("octets", "\(form).octets(\(quoted), &faults)")
        default:
            return isStructure(value) ? ("fields", object(origin, value)) : ("text", single(origin))
        }
    }

    /// What makes the value of it.
    private func expression(_ value: ValuePlan, _ origin: Source) -> String {
        let read: String
        switch value.shape {
        case .array(let item):
            read = reading.checked(list(value, resolved(item), origin), value, faults: "faults")
        case .map(let item):
            let element = rest(item)
            let limits = reading.limits(value).dropFirst().dropLast()
            let arguments = ["fields"] + (limits.isEmpty ? [] : [String(limits)])
            read =
                "faults.map(\(arguments.joined(separator: ", "))) \(reading.closure("name, object, faults", element))"
        case .binary:
            guard case .form = origin else { return reading.text(value) }
            return reading.checked("octets", value, faults: "faults")
        default:
            guard isStructure(value) else { return reading.text(value) }
            let inside = origin.isBeside ? "beside" : "inside"
            read = "faults.\(inside) { faults in \(types.type(value))(form: fields, &faults) }"
        }
        return reading.ruledText(read, value)
    }

    /// A whole form, called `form`.
    func form(_ value: ValuePlan) -> String {
        let value = resolved(value)
        if case .any = value.shape {
            return
                "\(names.runtime("JSONValue")).object(\n    faults.map(form) { name, object, faults in \(rest(.any)) })"
        }
        guard case .map(let item) = value.shape else {
            return reading.ruledText("\(types.type(value))(form: form, &faults)", value)
        }
        let limits = reading.limits(value).dropFirst().dropLast()
        let arguments = (["form"] + (limits.isEmpty ? [] : [String(limits)])).joined(separator: ", ")
        let read = "faults.map(\(arguments)) \(reading.closure("name, object, faults", rest(item)))"
        return reading.ruledText(reading.checked(read, value, faults: "faults"), value)
    }

    /// A member of an object, called `name`, whose names are not known.
    func rest(_ value: ValuePlan) -> String {
        let item = resolved(value)
        if isNested(item) {
            return "object.json(name, &faults) \(reading.closure("json", reading.json(value)))"
        }
        let read = reading.text(item)
        return "object.text(named: name, &faults).flatMap { text in \(read) }"
    }

    private func list(_ value: ValuePlan, _ item: ValuePlan, _ origin: Source) -> String {
        let limits = reading.limits(value).dropFirst().dropLast()
        func call(_ constant: String, _ argument: String, _ read: String) -> String {
            let arguments = ([constant] + (limits.isEmpty ? [] : [String(limits)])).joined(separator: ", ")
            return "faults.list(\(arguments)) \(reading.closure("\(argument), faults", read))"
        }
        switch parts(item, origin) {
        case .texts: return call("texts", "text", reading.text(item))
        case .objects: return call("objects", "form", "\(types.type(item))(form: form, &faults)")
        case .octets: return call("parts", "part", reading.checked("part.bytes", item, faults: "faults"))
        case .json:
            return call(
                "texts", "text", "faults.json(text) \(reading.closure("json", reading.json(item)))")
        }
    }

    private func single(_ origin: Source) -> String {
        let quoted = SwiftText.quoted(origin.name)
        switch origin {
        case .form(let fields, _), .fields(let fields, _, .form, _):
            return "\(fields).text(\(quoted), &faults)"
        case .fields(let fields, _, let style, _):
            return
                "\(fields).parameter(\(quoted), &faults)?.text(\(quoted), style: .\(style.rawValue), &faults)"
        case .header: return "request.text(header: \(quoted))"
        case .capture(let index, _, .simple, _): return "captures.text(\(index), of: request.target, &faults)"
        case .capture(let index, _, let style, _):
            return
                "captures.parameter(\(index), of: request.target).text(\(quoted), style: .\(style.rawValue), &faults)"
        }
    }

    private func texts(_ origin: Source) -> String {
        let quoted = SwiftText.quoted(origin.name)
        switch origin {
        case .form(let fields, _): return "\(fields).texts(named: \(quoted), &faults)"
        case .fields(let fields, _, .form, true): return "\(fields).texts(\(quoted))"
        case .fields(let fields, _, let style, let isExploded):
            return "\(fields).texts(\(quoted), style: .\(style.rawValue), exploded: \(isExploded), &faults)"
        case .header: return "request.text(header: \(quoted)).fieldList"
        case .capture(let index, _, let style, let isExploded):
            return "captures.parameter(\(index), of: request.target)"
                + ".texts(\(quoted), style: .\(style.rawValue), exploded: \(isExploded), &faults)"
        }
    }

    private func object(_ origin: Source, _ value: ValuePlan) -> String {
        let quoted = SwiftText.quoted(origin.name)
        switch origin {
        case .form(let fields, _): return "\(fields).object(named: \(quoted), &faults)"
        case .fields(let fields, _, .form, true): return "\(fields).\(members(of: value))"
        case .fields(let fields, _, let style, let isExploded):
            return "\(fields).object(\(quoted), style: .\(style.rawValue), exploded: \(isExploded), &faults)"
        case .header(_, let isExploded):
            return
                "request.parameter(header: \(quoted))?.object(\(quoted), style: .simple, exploded: \(isExploded), &faults)"
        case .capture(let index, _, let style, let isExploded):
            return "captures.parameter(\(index), of: request.target)"
                + ".object(\(quoted), style: .\(style.rawValue), exploded: \(isExploded), &faults)"
        }
    }

    /// The names of a query that are members of an object: its own, or all that are left.
    private func members(of value: ValuePlan) -> String {
        guard case .named(let id) = value.shape, case .structure(let structure) = plan[id].kind else {
            return "fields(except: [])"
        }
        if case .kept = structure.additional { return "fields(except: [])" }
        return
            "fields(named: [\(structure.properties.map { SwiftText.quoted($0.name) }.joined(separator: ", "))])"
    }
}

extension FieldReading.Source {
    fileprivate var name: String {
        switch self {
        case .form(_, let name), .fields(_, let name, _, _), .header(let name, _),
            .capture(_, let name, _, _):
            name
        }
    }

    /// Whether the members of an object stand beside other parameters, under their own names.
    fileprivate var isBeside: Bool {
        if case .fields(_, _, .form, true) = self { true } else { false }
    }
}
