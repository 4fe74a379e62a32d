/// The number of a type in the plan.
struct TypeID: Hashable, Sendable {
    let index: Int
}

/// The number of a matcher in the plan.
struct MatcherID: Hashable, Sendable {
    let index: Int
}

/// A value somewhere in a message: its shape, which decides its Swift type, and the rules that it has to
/// keep there.
struct ValuePlan: Hashable {
    indirect enum Shape: Hashable {
        case string, boolean
        case integer(IntegerFormat)
        case double, float
        case dateTime, date
        /// Text in base64.
        case base64
        /// Octets as they are.
        case binary
        /// A text that is a value of this Swift type, for this format.
        case text(type: String, format: String)
        /// Any JSON value.
        case any
        case array(ValuePlan)
        case map(ValuePlan)
        case named(TypeID)
    }

    var shape: Shape
    var isNullable = false
    /// Rules that fit the shape, checked on the value once it is read.
    var checks: [Check] = []
    /// The other rules, matched over the bytes of the value.
    var rules: [RulePlan] = []
    /// Whether its text must not be told in a fault: `format: password`.
    var isSecret = false
    /// What of its schema is not honoured: indices into the planner's issues.
    var issues: [Int] = []

    static var any: ValuePlan { ValuePlan(shape: .any) }
}

/// The format of an integer: the Swift type that has just its values.
enum IntegerFormat: String, CaseIterable {
    case int, int8, int16, int32, int64, uint8, uint16, uint32, uint64

    /// The least and the greatest value.
    var range: ClosedRange<Int128> {
        switch self {
        case .int, .int64: Int128(Int64.min)...Int128(Int64.max)
        case .int8: -128...127
        case .int16: -32_768...32_767
        case .int32: Int128(Int32.min)...Int128(Int32.max)
        case .uint8: 0...255
        case .uint16: 0...65_535
        case .uint32: 0...Int128(UInt32.max)
        case .uint64: 0...Int128(UInt64.max)
        }
    }
}

/// One rule of a value that its shape can be checked for.
enum Check: Hashable {
    case minLength(Int)
    case maxLength(Int)
    /// The index into the plan's patterns.
    case pattern(Int)
    /// The name of a format that the runtime checks.
    case format(String)
    /// The name of a format, and of the application's function that checks it.
    case ownFormat(String, function: String)
    /// A limit of numbers, as a literal of the value's type.
    case limit(keyword: String, String)
    case multipleOf(String)
    case minItems(Int)
    case maxItems(Int)
    case minProperties(Int)
    case maxProperties(Int)
}

/// A rule that is matched over the bytes of a value: check only, nothing is built.
struct RulePlan: Hashable {
    var keyword: String
    /// What is told when it is broken: `must not be what the schema excludes`.
    var message: String
    var limit: String?
    /// Whether that is told of a member or an element.
    var isAboutPart = false
    var matcher: MatcherID
}

/// Whether a value has to be there, and what it is when it is not.
enum Presence {
    /// With what it is for who makes a value and leaves it out: its default.
    case required(LiteralPlan?)
    case optional
    case defaulted(LiteralPlan)

    /// The default.
    var literal: LiteralPlan? {
        switch self {
        case .required(let literal): literal
        case .optional: nil
        case .defaulted(let literal): literal
        }
    }
}

/// A value that the contract writes out: a default.
indirect enum LiteralPlan {
    case string(String)
    case integer(String)
    case number(String)
    case boolean(Bool)
    /// A case of an enumeration, by its index.
    case enumerationCase(TypeID, Int)
    /// Text of a date or date-time, known to be sound.
    case dateTime(String), date(String)
    case array([LiteralPlan])
    case map([(name: String, value: LiteralPlan)])
    /// A value of any other type, decoded from this JSON text.
    case json(String)
    case null
}
