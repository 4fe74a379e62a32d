/// What the server runs for; `APP_ENV` names it.
enum DeploymentEnvironment: String, Sendable, CaseIterable {
    case development, testing, staging, production

    /// The environment of a name or of its short form, nil for another text.
    init?(name: String) {
        switch name {
        case "dev": self = .development
        case "test": self = .testing
        case "prod": self = .production
        default: self.init(rawValue: name)
        }
    }

    /// Whether strangers can reach it, so that a weak or missing secret must stop the start.
    var isPublic: Bool { self == .staging || self == .production }

    /// For how long an access token is good when nothing else is said.
    var accessTokenLifetime: Duration {
        switch self {
        case .development: .seconds(15 * 60)
        case .testing: .seconds(5)
        case .staging, .production: .seconds(60 * 60)
        }
    }

    /// Where the key comes from when `SECRET_KEY` is not set.
    var secretSource: String {
        switch self {
        case .development: "(kept in .secret-key)"
        case .testing: "(made at each start)"
        case .staging, .production: ""
        }
    }

    /// The database when `DATABASE_URL` is not set.
    var defaultDatabaseURL: String {
        self == .testing ? "sqlite::memory:" : "sqlite:accord_\(rawValue).db"
    }
}
