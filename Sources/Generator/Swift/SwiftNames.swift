/// The names of types in generated source.
struct SwiftNames {
    /// Names of the standard library or the runtime that the contract gives to types of its own,
    /// and that are therefore written with their module.
    private let shadowed: Set<String>
    /// The names of operations, which shadow what `Operations` refers to.
    private let operations: Set<String>

    init(_ plan: APIPlan) {
        shadowed = Set(plan.types.compactMap(\.path.last))
            .union(plan.sharedResponses.compactMap(\.sharedName))
            .union(plan.operations.map(\.typeName))
        operations = Set(plan.operations.map(\.typeName))
    }

    /// What every generated struct and enum conforms to.
    var conformances: String { "\(standard("Sendable")), \(standard("Hashable"))" }

    /// `Error`, or `Swift.Error` where an operation has that name. Schemas often have it, but are
    /// elsewhere.
    var error: String { operations.contains("Error") ? "Swift.Error" : "Error" }

    /// `String`, or `Swift.String` where the contract has a `String` too.
    func standard(_ name: String) -> String { shadowed.contains(name) ? "Swift.\(name)" : name }

    /// `DateTime`, or `AccordRuntime.DateTime` where the contract has one too.
    func runtime(_ name: String) -> String { shadowed.contains(name) ? "AccordRuntime.\(name)" : name }

    /// The type of a value, null aside.
    func type(_ value: ValuePlan) -> String {
        switch value.type {
        case .string: standard("String")
        case .bool: standard("Bool")
        case .int: standard("Int")
        case .int32: standard("Int32")
        case .int64: standard("Int64")
        case .double: standard("Double")
        case .float: standard("Float")
        case .dateTime: runtime("DateTime")
        case .date: runtime("CalendarDate")
        case .base64, .binary: "[\(standard("UInt8"))]"
        case .json: runtime("JSONValue")
        case .array(let item): "[\(nullable(item))]"
        case .map(let item): "[\(standard("String")): \(nullable(item))]"
        case .named(let type):
            if case .alias(let value) = type.kind { self.type(value) } else { type.name }
        }
    }

    /// The type of a value, optional when it may be null.
    func nullable(_ value: ValuePlan) -> String { type(value) + (value.isNullable ? "?" : "") }

    /// The type of a member or parameter, by whether it has to be there.
    func type(_ value: ValuePlan, _ presence: Presence) -> String {
        switch presence {
        case .required, .defaulted: nullable(value)
        case .optional: value.isNullable ? "\(runtime("Field"))<\(type(value))>" : type(value) + "?"
        }
    }

    /// ` = nil` and its like: what an initialiser's argument is when it is left out.
    func defaultArgument(_ value: ValuePlan, _ presence: Presence) -> String {
        switch presence {
        case .required: soleCase(value).map { " = .\($0)" } ?? ""
        case .optional: value.isNullable ? " = .absent" : " = nil"
        case .defaulted(let literal): " = " + self.literal(literal)
        }
    }

    /// The only value that there is, as for `status: {enum: [fail]}`: nobody need write it.
    private func soleCase(_ value: ValuePlan) -> String? {
        guard !value.isNullable, case .named(let type) = value.type,
            case .enumeration(let enumeration) = type.kind,
            enumeration.cases.count == 1
        else { return nil }
        return enumeration.cases.first?.caseName
    }

    /// A default of the contract as an expression.
    func literal(_ literal: LiteralPlan) -> String {
        switch literal {
        case .string(let text): Self.quoted(text)
        case .integer(let value): String(value)
        case .number(let value): String(value)
        case .bool(let value): String(value)
        case .enumerationCase(let type, let name):
            // Of an optional, `.none` and `.some` would be those of `Optional`.
            ["none", "some"].contains(name) ? "\(type.name).\(name)" : ".\(name)"
        case .dateTime(let text): "\(runtime("DateTime"))(literal: \(Self.quoted(text)))"
        case .date(let text): "\(runtime("CalendarDate"))(literal: \(Self.quoted(text)))"
        case .array(let items): "[" + items.map(self.literal).joined(separator: ", ") + "]"
        case .emptyMap: "[:]"
        case .null: "nil"
        }
    }

    /// A string literal.
    static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            case "\r": quoted += "\\r"
            case "\t": quoted += "\\t"
            case _
            where scalar.value < 0x20 || scalar.value == 0x7F || scalar.properties.generalCategory == .format:
                quoted += "\\u{\(String(scalar.value, radix: 16))}"
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }

    /// A string literal over several lines, raw.
    static func multiline(_ text: String) -> String {
        var hashes = "#"
        while text.contains("\"\"\"" + hashes) || text.contains("\\" + hashes) { hashes += "#" }
        return hashes + "\"\"\"\n" + text + "\n\"\"\"" + hashes
    }
}
