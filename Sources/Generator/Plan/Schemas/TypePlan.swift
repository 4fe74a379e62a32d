/// A type that will be declared.
struct TypePlan {
    let id: TypeID
    var origin: TypeOrigin
    /// A schema that describes it.
    var node: Node?
    var documentation: String
    var isDeprecated: Bool
    /// The name that `x-swift-name` gives.
    var givenName: OptionText?
    var kind: Kind

    enum Kind {
        case structure(StructurePlan)
        case enumeration(EnumerationPlan)
        case union(UnionPlan)
        /// A name for a type that needs no declaration of its own.
        case alias(ValuePlan)
    }
}

/// Where a type of the plan comes from: what its name is made of.
struct TypeOrigin: Hashable {
    enum Scope: Hashable {
        case schemas
        /// A response of `components/responses`.
        case response(String)
        /// The operation's number.
        case input(Int)
        case output(Int, ResponsePlan.StatusKey)
        case type(TypeID)
    }

    var scope: Scope
    /// As the contract has it: a component's or a member's name.
    var word: String
    /// What is added to the word in Swift: `Payload`, `Item`.
    var suffix = ""
    /// Whether the type is for requests while another of the same name is for responses.
    var isRequestVariant = false

    func item() -> TypeOrigin {
        var origin = self
        if !suffix.hasSuffix("Payload") { origin.suffix += "Item" }
        return origin
    }

    func adding(_ suffix: String) -> TypeOrigin {
        var origin = self
        origin.suffix += suffix
        return origin
    }

    static func member(_ name: String, of type: TypeID) -> TypeOrigin {
        TypeOrigin(scope: .type(type), word: name, suffix: "Payload")
    }
}

/// An object with members.
struct StructurePlan {
    var properties: [PropertyPlan]
    /// Described members that are not part of this direction: passed over.
    var ignored: [String] = []
    var additional: Additional
    var minProperties: Int?
    var maxProperties: Int?
    /// Of each list one set of members, at least, has to be there.
    var choices: [[RequiredSet]] = []
    /// Rules of the object that are matched.
    var rules: [RulePlan] = []
    var issues: [Int] = []

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
    var givenName: OptionText?
    var place: Place
    var documentation: String
    var isDeprecated: Bool
    var value: ValuePlan
    var presence: Presence
    /// Whether it closes a cycle of structs and must be held indirectly.
    var isBoxed = false
}

/// A set of texts or integers.
struct EnumerationPlan {
    enum Raw { case string, integer }

    var raw: Raw
    /// The values as the contract has them, integers in decimals, and the names that it gives to them.
    var cases: [(value: String, name: String)]
    /// Whether other texts are values too.
    var isOpen = false
    /// Whether it is the one value of a `const`.
    var isConstant = false
}

/// One of several values.
struct UnionPlan {
    /// `oneOf`: exactly one case matches; `anyOf`: the first that matches counts.
    var isExclusive: Bool
    var keyword: String
    var cases: [Case]
    /// The member that tells which case it is.
    var discriminator: String?
    var issues: [Int] = []

    struct Case {
        /// What the contract calls it: a component, a title or a type.
        var label: String
        var value: ValuePlan
        /// The types that a value of this case can have.
        var types: TypeSet
        /// The values of the discriminator that mean this case.
        var tags: [String] = []
        /// Members that an object of this case must have.
        var required: [String] = []
        /// Members of an object of this case whose text is one of these.
        var constants: [(name: String, values: [String])] = []
        /// Judges the branch; nil where nothing has to be tried.
        var matcher: MatcherID?
        var isIndirect = false
    }
}
