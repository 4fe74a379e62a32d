/// A type that will be declared. A class, since types refer to each other.
final class TypePlan {
    /// `["Components", "Schemas", "Widget"]`.
    let path: [String]
    var documentation: String
    var isDeprecated: Bool
    var kind: Kind
    /// Whether a request holds it, so that it is decoded.
    var isDecoded = false
    /// Whether a response holds it, so that it is encoded.
    var isEncoded = false
    /// Whether a form holds it, so that it is decoded from named texts too.
    var isForm = false
    /// Whether a parameter or a form's member holds it, so that it is decoded from a text.
    var isText = false

    enum Kind {
        /// While its schema is being planned.
        case pending
        case structure(StructurePlan)
        case enumeration(EnumerationPlan)
        case union(UnionPlan)
        /// A name for a type that needs no declaration of its own.
        case alias(ValuePlan)
    }

    init(path: [String], documentation: String, isDeprecated: Bool) {
        self.path = path
        self.documentation = documentation
        self.isDeprecated = isDeprecated
        kind = .pending
    }

    /// `Components.Schemas.Widget`.
    var name: String { path.joined(separator: ".") }
}

/// An object with members.
struct StructurePlan {
    var properties: [PropertyPlan]
    var additional: Additional
    var minProperties: Int?
    var maxProperties: Int?
    /// Of each list one set of members, at least, has to be there.
    var choices: [[RequiredSet]] = []

    /// Indices of properties that have to be there together.
    typealias RequiredSet = [Int]

    /// What becomes of members that the schema does not name.
    enum Additional {
        case ignored
        case forbidden
        case kept(ValuePlan)
    }
}

/// A member of an object.
struct PropertyPlan {
    var name: String
    var swiftName: String
    var documentation: String
    var isDeprecated: Bool
    var value: ValuePlan
    var presence: Presence
    /// Whether it closes a cycle of structs and must be held indirectly.
    var isBoxed = false
}

/// Whether a value has to be there, and what it is when it is not.
enum Presence {
    case required
    case optional
    case defaulted(LiteralPlan)
}

/// A value that the contract writes out: a default.
indirect enum LiteralPlan {
    case string(String)
    case integer(Int)
    case number(Double)
    case bool(Bool)
    /// A case of an enumeration.
    case enumerationCase(TypePlan, String)
    /// Text of a date or date-time, known to be sound.
    case dateTime(String), date(String)
    case array([LiteralPlan])
    case emptyMap
    case null
}

/// A closed set of scalar values.
struct EnumerationPlan {
    enum Raw { case string, integer }

    var raw: Raw
    /// The values as the contract has them, and their case names.
    var cases: [(value: String, caseName: String)]
}

/// `oneOf` with a discriminator.
struct UnionPlan {
    var discriminator: String
    var cases: [Case]

    struct Case {
        var caseName: String
        /// The values of the discriminator that mean this case.
        var values: [String]
        var type: TypePlan
        var isIndirect = false
    }
}

/// A value somewhere in a message: its type, and the rules that it has to keep there.
struct ValuePlan {
    indirect enum ValueType {
        case string, bool, int, int32, int64, double, float
        case dateTime, date
        /// Text in base64.
        case base64
        /// Octets as they are.
        case binary
        /// Any JSON value.
        case json
        case array(ValuePlan)
        case map(ValuePlan)
        case named(TypePlan)
    }

    var type: ValueType
    var isNullable = false
    var checks: [Check] = []
    /// Whether its text must not be told in a fault: `format: password`.
    var isSecret = false

    /// Whether it can be given as a text, in a parameter or a form.
    var isScalar: Bool {
        switch type {
        case .array, .map, .json: false
        case .named(let type):
            if case .enumeration = type.kind { true } else { false }
        default: true
        }
    }
}

/// One rule of a value.
enum Check: Hashable {
    case minLength(Int)
    case maxLength(Int)
    /// The index into the plan's patterns.
    case pattern(Int)
    /// The case of the runtime's `StringFormat`.
    case format(String)
    /// A literal of the value's type.
    case minimum(String)
    case maximum(String)
    case exclusiveMinimum(String)
    case exclusiveMaximum(String)
    case multipleOf(String)
    case minItems(Int)
    case maxItems(Int)
    case uniqueItems
    case minProperties(Int)
    case maxProperties(Int)
}
