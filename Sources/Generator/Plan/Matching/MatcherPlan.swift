/// A yes-or-no question about a value: the face of a schema that is *matched*. It is printed as a function
/// that builds nothing, for schemas that are asked only.
struct MatcherPlan {
    let id: MatcherID
    /// The schema that it judges by, and the keyword, if it is one alone.
    var node: Node?
    var keyword: String?
    var assertions: [Assertion]
    /// Whether null matches whatever is asserted.
    var acceptsNull = false
    /// Whether the same value may be asked again and again on the way through a recursive schema.
    var isMemoized = false
    var issues: [Int] = []
}

/// One thing that is asserted of a value. Those that speak of one type of value hold for all others.
indirect enum Assertion {
    case never
    case types(TypeSet)
    /// One of these values, as JSON texts.
    case equals(ValueList)
    case string(StringAssertion)
    case number(NumberAssertion)
    case array(ArrayAssertion)
    case object(ObjectAssertion)
    case all([MatcherID])
    case any([MatcherID])
    case one([MatcherID])
    case not(MatcherID)
    case condition(MatcherID, then: MatcherID?, otherwise: MatcherID?)

    enum StringAssertion {
        case length(atLeast: Int, atMost: Int)
        case pattern(Int)
        case format(String)
        case ownFormat(function: String)
    }

    enum NumberAssertion {
        /// A limit as a decimal.
        case limit(Schema.NumberRules.Limit)
        case multiple(of: Decimal)
        /// Within the values of an integer format.
        case range(IntegerFormat)
    }

    struct ArrayAssertion {
        var prefix: [MatcherID?] = []
        var items: MatcherID?
        var minItems: Int?
        var maxItems: Int?
        var isUnique = false
        var contains: (matcher: MatcherID, least: Int, most: Int?)?
        var unevaluated: (matcher: MatcherID, evaluation: EvaluationPlan)?
    }

    struct ObjectAssertion {
        var properties: [(name: String, matcher: MatcherID?)] = []
        var required: [String] = []
        /// Patterns of names, by the plan's index.
        var patterns: [(pattern: Int, matcher: MatcherID?)] = []
        /// For members that neither `properties` nor `patterns` speak of; they pass where it is nil.
        var additional: MatcherID?
        var names: MatcherID?
        var minProperties: Int?
        var maxProperties: Int?
        var dependentRequired: [(name: String, names: [String])] = []
        var dependentSchemas: [(name: String, matcher: MatcherID)] = []
        var unevaluated: (matcher: MatcherID, evaluation: EvaluationPlan)?
    }
}

/// Which members or elements a schema's keywords evaluate (JSON Schema core section 11): those that are told
/// here, and those that subschemas evaluate which the value keeps.
final class EvaluationPlan {
    /// Members by name, and by patterns; elements by number.
    var names: [String] = []
    var patterns: [Int] = []
    var prefixCount = 0
    /// Every member or element.
    var isAll = false
    /// Elements that match this.
    var contains: MatcherID?
    /// What subschemas evaluate, if the value matches them; always where the matcher is nil.
    var parts: [Part] = []
    /// The same for the members that are there: `dependentSchemas`.
    var dependent: [(name: String, evaluation: EvaluationPlan)] = []
    struct Part {
        var matcher: MatcherID?
        /// Whether it counts if the value does not match.
        var isNegated = false
        var evaluation: EvaluationPlan
    }

    /// The number of the function that marks them; evaluations may be recursive.
    var index = -1
}

/// Values that a schema lists, as JSON texts.
struct ValueList {
    let texts: [String]
    private let set: Set<[UInt8]>

    init(_ texts: [String]) {
        self.texts = texts
        set = Set(texts.map { Array($0.utf8) })
    }

    func contains(_ text: String) -> Bool { set.contains(Array(text.utf8)) }
}
