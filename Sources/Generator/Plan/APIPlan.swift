/// What will exist for a contract: every type, operation, route and check, decided; nothing of Swift's
/// syntax or names, nothing of YAML.
struct APIPlan {
    var title: String
    var version: String
    /// Named types, in the order of the contract.
    var types: [TypePlan] = []
    var matchers: [MatcherPlan] = []
    var evaluations: [EvaluationPlan] = []
    /// Responses under `components/responses` that an operation uses.
    var sharedResponses: [ResponsePlan] = []
    var operations: [OperationPlan] = []
    var groups: [OperationGroup] = []
    /// What the server sends by itself.
    var webhooks: [WebhookPlan] = []
    var schemes: [SecuritySchemePlan] = []
    /// The distinct `pattern`s of the contract.
    var patterns: [PatternPlan] = []
    /// The ways in which types are used, by their numbers.
    var usages: [TypeUsage] = []
    /// Operations that were left out, since something in them is not honoured.
    var skipped: [SkippedOperation] = []
    /// Operations that the options leave out.
    var excluded = ExcludedOperations()
    var options = GeneratorOptions()

    /// Whether any operation is secured, so that the API has callers.
    var hasCallers: Bool { operations.contains { $0.security.isSecured } }

    subscript(id: TypeID) -> TypePlan { types[id.index] }
    subscript(id: MatcherID) -> MatcherPlan { matchers[id.index] }
}

/// An operation that answers 501, and why.
struct SkippedOperation {
    var id: String
    var method: String
    var route: String
    var place: Place
    var reasons: [ValueContext.Issue]
}

/// The operations of one tag: one protocol.
struct OperationGroup {
    var tag: String
    var documentation: String
    /// Indices into the plan's operations.
    var operations: [Int]
}

/// A `pattern`, compiled.
struct PatternPlan {
    /// `pattern3`: the constant that holds it.
    var name: String
    /// The pattern as it is written (ECMA-262).
    var source: String
    var form: PatternForm
}

/// One operation of the contract.
struct OperationPlan {
    /// Its place among all operations of the contract.
    var number: Int
    var id: String
    /// The name that `x-swift-name` gives.
    var givenName: OptionText?
    var place: Place
    var tag: String
    var documentation: String
    var isDeprecated: Bool
    /// As requests have it: `GET`.
    var method: String
    /// The absolute path with its template expressions, the base path included.
    var route: String
    var parameters: [ParameterPlan]
    var body: RequestBodyPlan?
    var responses: [ResponsePlan]
    var security: SecurityPlan
    var issues: [Int] = []
}

/// A parameter of an operation.
struct ParameterPlan {
    enum Location: String, CaseIterable { case path, query, header, cookie }

    /// The field `in`.
    var place: Location
    var name: String
    var givenName: OptionText?
    var position: Place
    var documentation: String
    var isDeprecated: Bool
    var value: ValuePlan
    var presence: Presence
    /// For a path parameter, its index among the template's expressions.
    var captureIndex: Int?
    var serialization: Serialization

    /// How the value becomes text.
    enum Serialization: Equatable {
        case style(ParameterStyle, isExploded: Bool)
        /// JSON text, as `content` says.
        case json
    }
}

/// The styles of parameters (OpenAPI 3.1 section 4.8.12.2).
enum ParameterStyle: String, CaseIterable {
    case simple, label, matrix, form, spaceDelimited, pipeDelimited, deepObject
}

/// The content of a request.
struct RequestBodyPlan {
    var isRequired: Bool
    var documentation: String
    var content: ContentPlan
}

/// What a message's content can be.
struct ContentPlan {
    /// The media types, in the order of the contract.
    var alternatives: [MediaTypePlan]
    /// Whether the alternatives are cases of an enum, since they are different types.
    var isUnion: Bool
}

/// One media type of a message's content.
struct MediaTypePlan {
    enum Coding { case json, urlencoded, multipart, text, binary }

    /// Type and subtype in lower case, without parameters; it may be a range.
    var mediaType: String
    /// As the contract has it, with parameters.
    var written: String
    var position: Place
    var coding: Coding
    var value: ValuePlan
    /// Judges JSON content; nil where any is good.
    var matcher: MatcherID?
}

/// One response of an operation, or one under `components/responses`.
struct ResponsePlan {
    enum StatusKey: Hashable {
        case exact(Int)
        /// `4XX`: the first digit.
        case range(Int)
        case fallback
    }

    var status: StatusKey
    /// The name under `components/responses` for a shared one.
    var sharedName: String?
    var documentation: String
    var headers: [HeaderPlan]
    var content: ContentPlan?
}

/// A header of a response.
struct HeaderPlan {
    var name: String
    var givenName: OptionText?
    var position: Place
    var documentation: String
    var value: ValuePlan
    var isRequired: Bool
    /// Whether its text is JSON, as `content` says.
    var isJSON = false

    /// What an item of its list is, if each is a field of its own: `Set-Cookie` can't be one line with commas
    /// (RFC 9110, section 5.3).
    var separateItem: ValuePlan? {
        guard !isJSON, name.lowercased() == "set-cookie", case .array(let item) = value.shape else {
            return nil
        }
        return item
    }
}
