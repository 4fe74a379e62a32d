/// The number of a schema in its ``SchemaTable``.
struct SchemaID: Hashable, Comparable, Sendable {
    let index: Int32

    static func < (left: SchemaID, right: SchemaID) -> Bool { left.index < right.index }
}

/// A Schema Object (OpenAPI 3.1 section 4.8.24), read once and checked: typed, and in one dialect whatever
/// the document's. What it holds other than values are the ids of other schemas.
final class Schema {
    let id: SchemaID
    let node: Node
    /// The value of a schema that is `true` or `false`.
    let boolean: Bool?
    /// The types that `type` allows; nil when it is not there.
    let types: TypeSet?
    let enumeration: Node?
    let constant: Node?
    let composition: Composition
    let number: NumberRules
    let text: TextRules
    let array: ArrayRules
    let object: ObjectRules
    let annotations: Annotations
    /// The keywords that decide which values are valid, without `$ref` and `allOf`.
    let rules: Set<String>
    /// What is wrong with it: whatever needs it can't be honoured.
    let problems: [Problem]

    struct Problem {
        var place: Place
        var text: String
        var hint: String?
    }

    /// Subschemas that judge the same value (JSON Schema core section 10.2).
    struct Composition {
        var hasReference = false
        var allOf: [SchemaID] = []
        var anyOf: [SchemaID] = []
        var oneOf: [SchemaID] = []
        var not: SchemaID?
        var condition: SchemaID?
        var consequence: SchemaID?
        var alternative: SchemaID?
        var discriminator: Discriminator?
        /// Null is a value whatever the rest says: `nullable` of OpenAPI 3.0 beside nothing but references.
        var allowsNull = false
    }

    /// A Discriminator Object.
    struct Discriminator {
        var node: Node
        var property: String
        /// The values and the texts of `mapping`, in the contract's order.
        var mapping: [(value: String, target: Node)]
    }

    /// The rules of numbers (JSON Schema validation section 6.2).
    struct NumberRules {
        var limits: [Limit] = []
        var multipleOf: (node: Node, divisor: Decimal)?

        struct Limit {
            var node: Node
            var keyword: String
            var value: Decimal
            var isLow: Bool
            var isExclusive: Bool
        }
    }

    /// The rules of strings (JSON Schema validation sections 6.3 and 7).
    struct TextRules {
        var minLength: Count?
        var maxLength: Count?
        var pattern: Node?
        var format: Node?
        var contentEncoding: String?
    }

    /// The rules of arrays (JSON Schema core section 10.3.1, validation section 6.4).
    struct ArrayRules {
        var prefix: [SchemaID] = []
        var items: SchemaID?
        var contains: SchemaID?
        var minContains: Count?
        var maxContains: Count?
        var minItems: Count?
        var maxItems: Count?
        var isUnique = false
        var unevaluated: SchemaID?
    }

    /// The rules of objects (JSON Schema core section 10.3.2, validation section 6.5).
    struct ObjectRules {
        var properties: [(member: Member, schema: SchemaID)] = []
        var required: [Node] = []
        var patterns: [(member: Member, schema: SchemaID)] = []
        var additional: SchemaID?
        var names: SchemaID?
        var minProperties: Count?
        var maxProperties: Count?
        var dependentRequired: [(member: Member, names: [String])] = []
        var dependentSchemas: [(member: Member, schema: SchemaID)] = []
        var unevaluated: SchemaID?
    }

    /// What is said about values beyond which are valid.
    struct Annotations {
        var title = ""
        var description = ""
        var defaultValue: Node?
        var isDeprecated = false
        var isReadOnly = false
        var isWriteOnly = false
        /// `x-swift-name`, or what the options name it.
        var swiftName: OptionText?
        /// `x-swift-type`.
        var swiftType: Node?
        /// `x-enum-varnames`.
        var caseNames: [String] = []
        /// `x-extensible-enum`: more values may come.
        var openValues: Node?
    }

    /// A limit of a size.
    struct Count {
        var node: Node
        var value: Int
    }

    init(
        id: SchemaID, node: Node, boolean: Bool?, types: TypeSet?, enumeration: Node?, constant: Node?,
        composition: Composition, number: NumberRules, text: TextRules, array: ArrayRules,
        object: ObjectRules,
        annotations: Annotations, rules: Set<String>, problems: [Problem]
    ) {
        self.id = id
        self.node = node
        self.boolean = boolean
        self.types = types
        self.enumeration = enumeration
        self.constant = constant
        self.composition = composition
        self.number = number
        self.text = text
        self.array = array
        self.object = object
        self.annotations = annotations
        self.rules = rules
        self.problems = problems
    }

    /// Whether every value keeps it by itself, `$ref` and `allOf` aside.
    var isEmpty: Bool { rules.isEmpty && boolean != false }
}
