/// A security scheme: one method of the generated `Authenticator`.
struct SecuritySchemePlan {
    enum Kind {
        case bearer
        /// A credential under another name of `Authorization`.
        case http(String)
        /// The certificate that the client shows to TLS.
        case mutualTLS
        case basic
        case apiKey(ParameterPlan.Location, name: String)

        /// The name that header fields have to take.
        var token: String? {
            switch self {
            case .http(let scheme): scheme
            case .apiKey(.header, let name), .apiKey(.cookie, let name): name
            case .apiKey, .bearer, .basic, .mutualTLS: nil
            }
        }
    }

    var name: String
    var givenName: OptionText?
    var position: Place
    var documentation: String
    var kind: Kind
    /// Whether OpenAPI 3.0 has scopes for it: those of OAuth 2 and OpenID Connect.
    var hasScopesIn30 = false
}

/// The security of one operation: alternatives, each a list of schemes that must all agree.
struct SecurityPlan {
    struct Requirement: Hashable {
        /// The index into the plan's schemes.
        var scheme: Int
        var scopes: [String]
    }

    var alternatives: [[Requirement]] = []
    /// `{}` among the alternatives: a request without credentials is let in, and has no caller.
    var isOptional = false

    var isSecured: Bool { !alternatives.isEmpty }
}
