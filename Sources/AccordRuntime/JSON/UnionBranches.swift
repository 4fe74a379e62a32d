/// The branches of a `oneOf` or `anyOf`, and what tells them apart: the type of a value, the members that an
/// object must have, the texts that a member can have, and a discriminator. Only between branches that all of
/// this leaves open a value is matched by their schemas.
///
/// Generated code has one `static let` of it for each union.
public final class UnionBranches: Sendable {
    /// Judges a value by a branch's schema.
    public typealias Matcher = @Sendable (inout JSONMatcher) -> Bool

    /// One of the schemas.
    public struct Branch: Sendable {
        let label: StaticString
        let types: JSONTypes
        let tags: [StaticString]
        let required: [StaticString]
        let constants: [(name: StaticString, values: [StaticString])]
        let matches: Matcher?

        /// - Parameters:
        ///   - label: what the contract calls the branch, for messages.
        ///   - types: the types that its values have.
        ///   - tags: the values of the discriminator that mean it.
        ///   - required: members that its objects have.
        ///   - constants: members that its objects have, with the only texts that they can be.
        ///   - matches: its schema; nil where what comes before decides.
        public init(
            _ label: StaticString, _ types: JSONTypes, tags: [StaticString] = [],
            required: [StaticString] = [], constants: [(StaticString, [StaticString])] = [],
            matches: Matcher? = nil
        ) {
            self.label = label
            self.types = types
            self.tags = tags
            self.required = required
            self.constants = constants.map { (name: $0, values: $1) }
            self.matches = matches
        }
    }

    let keyword: StaticString
    /// Whether exactly one branch may match.
    let isExclusive: Bool
    let discriminator: StaticString?
    let branches: [Branch]
    /// The members that tell branches apart; the discriminator is the first.
    let names: MemberNames
    /// For each branch, the bits of the members in `names` that it must have.
    let requiredBits: [UInt64]
    /// For each branch, the indices in `names` of its constants.
    let constantIndices: [[Int]]
    /// Whether the members that an object has may tell of some branch that it can't be of.
    let isToldByMembers: Bool

    /// Branches in the contract's order.
    public init(
        keyword: StaticString, isExclusive: Bool, discriminator: StaticString? = nil, _ branches: [Branch]
    ) {
        self.keyword = keyword
        self.isExclusive = isExclusive
        self.discriminator = discriminator
        self.branches = branches
        var known: [StaticString] = discriminator.map { [$0] } ?? []
        func index(_ name: StaticString) -> Int? {
            if let found = known.firstIndex(where: { isSameText($0.description, name) }) { return found }
            // More members than a word has bits tell no more branches apart; their schemas do.
            guard known.count < 64 else { return nil }
            known.append(name)
            return known.count - 1
        }
        var bits: [UInt64] = []
        var constants: [[Int]] = []
        for branch in branches {
            bits.append(branch.required.reduce(0) { $0 | (index($1).map { 1 << UInt64($0) } ?? 0) })
            constants.append(branch.constants.map { index($0.name) ?? -1 })
        }
        // Where several are matched in any case and must have the same members, matching finds the same out.
        let objects = branches.indices.filter { branches[$0].types.contains(.object) }
        isToldByMembers =
            discriminator != nil || objects.count < 2 || Set(objects.map { bits[$0] }).count > 1
            || objects.contains { branches[$0].matches == nil || !branches[$0].constants.isEmpty }
        requiredBits = bits
        constantIndices = constants
        names = MemberNames(known)
    }

    /// The branch that takes what the discriminator gives to no other: the last one without values or a schema
    /// to be tried.
    var rest: Int? { branches.lastIndex { $0.tags.isEmpty && $0.matches == nil } }

    /// The types that any branch takes.
    var types: JSONTypes { branches.reduce(into: []) { $0.formUnion($1.types) } }

    var labels: String { branches.map(\.label.description).joined(separator: ", ") }
}

/// A set of the types of JSON values.
public struct JSONTypes: OptionSet, Sendable {
    /// One bit a type.
    public let rawValue: UInt8

    /// A set from its bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// `null`.
    public static let null = JSONTypes(rawValue: 1)
    /// `true` and `false`.
    public static let boolean = JSONTypes(rawValue: 2)
    /// Numbers, integers among them.
    public static let number = JSONTypes(rawValue: 4)
    /// Strings.
    public static let string = JSONTypes(rawValue: 8)
    /// Arrays.
    public static let array = JSONTypes(rawValue: 16)
    /// Objects.
    public static let object = JSONTypes(rawValue: 32)

    /// `an object`, `a string or null`.
    var description: String {
        let names: [(JSONTypes, String)] = [
            (.object, "an object"), (.array, "an array"), (.string, "a string"), (.number, "a number"),
            (.boolean, "true or false"), (.null, "null"),
        ]
        return names.filter { contains($0.0) }.map(\.1).joined(separator: " or ")
    }

    init(_ type: JSONType) {
        self =
            switch type {
            case .null: .null
            case .boolean: .boolean
            case .number: .number
            case .string: .string
            case .array: .array
            case .object: .object
            }
    }
}
