/// What will exist in Swift for a contract: every type, operation, route and check, decided;
/// nothing of Swift's syntax, nothing of YAML.
struct APIPlan {
    var title: String
    var version: String
    /// The path of the first server URL, without a trailing slash: `/api/v1`, or empty.
    var basePath: String
    /// Named types, in the order of the contract.
    var types: [TypePlan] = []
    /// Responses under `components/responses` that an operation uses.
    var sharedResponses: [ResponsePlan] = []
    var operations: [OperationPlan] = []
    var groups: [OperationGroup] = []
    var schemes: [SecuritySchemePlan] = []
    /// The distinct `pattern`s of the contract.
    var patterns: [PatternPlan] = []

    /// Whether any operation is secured, so that the API has callers.
    var hasCallers: Bool { operations.contains { $0.security.isSecured } }
}

/// The operations of one tag: one protocol.
struct OperationGroup {
    var tag: String
    var documentation: String
    /// `WidgetsAPI`.
    var protocolName: String
    /// `widgets`: the label in the API's initialiser.
    var propertyName: String
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
    var id: String
    /// `getWidget`.
    var methodName: String
    /// `GetWidget`: the namespace under `Operations`.
    var typeName: String
    var documentation: String
    var isDeprecated: Bool
    /// Lower case, as the contract has it: `get`.
    var method: String
    /// The absolute path with its template expressions, the base path included.
    var route: String
    var parameters: [ParameterPlan]
    var body: RequestBodyPlan?
    var responses: [ResponsePlan]
    var security: SecurityPlan
}

/// A parameter of an operation.
struct ParameterPlan {
    enum Place: String, CaseIterable { case path, query, header, cookie }

    var place: Place
    var name: String
    var swiftName: String
    var documentation: String
    var isDeprecated: Bool
    var value: ValuePlan
    var presence: Presence
    /// For a path parameter, its index among the template's expressions.
    var captureIndex: Int?
    /// Whether an array is given as repeated names rather than as one text with commas.
    var isExploded: Bool
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
    /// The enum of alternatives, where the schemas differ.
    var unionName: String?
}

/// One media type of a message's content.
struct MediaTypePlan {
    enum Coding { case json, urlencoded, multipart, text, binary }

    /// Type and subtype in lower case, without parameters.
    var mediaType: String
    /// As the contract has it, with parameters.
    var written: String
    var coding: Coding
    /// `json`: the case of the content's enum.
    var caseName: String
    var value: ValuePlan
}

/// One response of an operation, or one under `components/responses`.
struct ResponsePlan {
    enum StatusKey: Equatable {
        case exact(Int)
        /// `4XX`: the first digit.
        case range(Int)
        case fallback
    }

    var status: StatusKey
    /// `created`: the case of `Output`.
    var caseName: String
    /// `Created`: the payload struct in `Output`.
    var typeName: String
    /// The name under `Components.Responses` for a shared one.
    var sharedName: String?
    var documentation: String
    var headers: [HeaderPlan]
    var content: ContentPlan?
}

/// A header of a response.
struct HeaderPlan {
    var name: String
    var swiftName: String
    var documentation: String
    var value: ValuePlan
    var isRequired: Bool
}
