/// The Swift types and literals of values.
struct ValueTypes {
    let plan: APIPlan
    let names: SwiftNames

    /// The type of a value, null aside.
    func type(_ value: ValuePlan) -> String {
        switch value.shape {
        case .string: names.standard("String")
        case .boolean: names.standard("Bool")
        case .integer(let format): names.standard(format.swiftType)
        case .double: names.standard("Double")
        case .float: names.standard("Float")
        case .dateTime: names.runtime("DateTime")
        case .date: names.runtime("CalendarDate")
        case .base64, .binary: "[\(names.standard("UInt8"))]"
        case .text(let type, _): type
        case .any: names.runtime("JSONValue")
        case .array(let item): "[\(nullable(item))]"
        case .map(let item): "[\(names.standard("String")): \(nullable(item))]"
        case .named(let id):
            if case .alias(let value) = plan[id].kind { type(value) } else { names.type(id) }
        }
    }

    /// The type of a value, optional when it may be null.
    func nullable(_ value: ValuePlan) -> String { type(value) + (value.isNullable ? "?" : "") }

    /// The type of a member or parameter, by whether it has to be there.
    func type(_ value: ValuePlan, _ presence: Presence) -> String {
        switch presence {
        case .required, .defaulted: nullable(value)
        case .optional: value.isNullable ? "\(names.runtime("Field"))<\(type(value))>" : type(value) + "?"
        }
    }

    /// ` = nil` and its like: what an initialiser's argument is when it is left out.
    ///
    /// - Parameter name: the member's or parameter's name, by which a default that is decoded has a constant.
    func defaultArgument(_ value: ValuePlan, _ presence: Presence, _ name: String) -> String {
        switch presence {
        case .defaulted(let literal) where literal.hasJSON, .required(let literal?) where literal.hasJSON:
            " = Self.\(Self.constant(name))"
        case .required(let literal?): " = " + self.literal(literal, value)
        case .required: soleCase(value).map { " = .\($0)" } ?? ""
        case .optional: value.isNullable ? " = .absent" : " = nil"
        case .defaulted(let literal): " = " + self.literal(literal, value)
        }
    }

    /// A constant for a default that is decoded from JSON; nil for others, which are written where they are
    /// needed.
    func defaultConstant(_ value: ValuePlan, _ presence: Presence, _ name: String) -> String? {
        guard let literal = presence.literal, literal.hasJSON else { return nil }
        return
            "@usableFromInline static let \(Self.constant(name)): \(nullable(value)) = \(self.literal(literal, value))"
    }

    /// No name that is made of a contract's has an underscore amid it.
    private static func constant(_ name: String) -> String { "default_\(name)" }

    /// The only value that there is, as for `status: {enum: [fail]}`: nobody need write it.
    private func soleCase(_ value: ValuePlan) -> String? {
        guard !value.isNullable, case .named(let id) = value.shape,
            case .enumeration(let enumeration) = plan[id].kind, enumeration.cases.count == 1,
            !enumeration.isOpen
        else { return nil }
        return names.members[id.index].first
    }

    /// A default of the contract as an expression.
    func literal(_ literal: LiteralPlan, _ value: ValuePlan) -> String {
        switch literal {
        case .string(let text): return SwiftText.quoted(text)
        case .integer(let text), .number(let text): return text
        case .boolean(let value): return String(value)
        case .enumerationCase(let id, let index):
            // With the type, since of an optional `.none` and `.some` would be those of `Optional`.
            return "\(names.type(id)).\(names.members[id.index][index])"
        case .dateTime(let text): return "\(names.runtime("DateTime"))(literal: \(SwiftText.quoted(text)))"
        case .date(let text): return "\(names.runtime("CalendarDate"))(literal: \(SwiftText.quoted(text)))"
        case .array(let items):
            guard case .array(let item) = value.shape else { return "[]" }
            return "[" + items.map { self.literal($0, item) }.joined(separator: ", ") + "]"
        case .map(let members):
            guard case .map(let item) = value.shape, !members.isEmpty else { return "[:]" }
            return "["
                + members.map { "\(SwiftText.quoted($0.name)): \(self.literal($0.value, item))" }
                .joined(separator: ", ") + "]"
        case .json(let text):
            let read = ValueReading(plan: plan, names: names).shape(value)
            return "\(names.runtime("ContractDefault")).value(\(SwiftText.quoted(text))) { json in \(read) }"
        case .null: return "nil"
        }
    }

    /// The type of a message's content; `path` is that of the type which holds it.
    func content(_ content: ContentPlan, _ path: [String]) -> String {
        if content.isUnion { return (path + ["Body"]).joined(separator: ".") }
        return content.alternatives.first.map { nullable($0.value) } ?? "Never"
    }
}

extension IntegerFormat {
    /// `Int`, `UInt8`.
    var swiftType: String {
        let name = rawValue
        return name.hasPrefix("u") ? "UI" + name.dropFirst(2) : "I" + name.dropFirst()
    }
}
