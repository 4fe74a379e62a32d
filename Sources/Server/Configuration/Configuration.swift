import AccordDatabase
import AccordHTTP
import AccordRuntime

/// All settings of the server, read once at the start.
struct Configuration: Sendable {
    var environment: DeploymentEnvironment
    var database: DatabaseURL
    var host: String
    var port: Int
    /// A socket in the file system to listen on in place of the port.
    var socketPath: String?
    var sharesPort: Bool
    /// Who begins connections with a PROXY header.
    var proxies: [Network]
    var transportSecurity: TransportSecuritySettings
    /// Event loops; 0 means one for each core.
    var threads: Int
    /// Where the docs page's files are; nil means beside the executable or in the working folder.
    var uiDirectory: String?
    var limits: HTTPLimits
    var shutdownGrace: Duration
    /// For how long `/health/ready` says that the server stops before it takes no more connections.
    var shutdownDelay: Duration
    var metrics: MetricsSettings
    /// Where spans are sent, as OTLP; nil for nowhere.
    var collector: CollectorEndpoint?
    /// From when on a request is told in the log as slow; nil for never.
    var slowRequest: Duration?
    var tokens: TokenSettings
    var passwords: PasswordSettings
    var logins: LoginThrottleSettings
    var rootAdministrator: RootAdministrator
    var cors: CORSPolicy
    /// How access log lines are written.
    var accessLog: LogStyle
    /// Whether the access log is kept in the database, too.
    var keepsAccessLog: Bool
    var accessLogRetention: Duration
    /// Lines of the program's own log below this level are not written.
    var logLevel: Logger.Level
    /// How long the scheduled jobs, which delete what is old, rest after each run.
    var cleanupInterval: Duration
    /// After how long a deleted account is deleted for good.
    var userRetention: Duration
    /// For how long the record of a run is kept.
    var jobRunRetention: Duration
    /// What `.env` has for nobody, or for other programs: no reason not to start.
    var unknownSettings: [ConfigurationError.Fault] = []

    /// How log lines are written.
    enum LogStyle: String, Sendable, CaseIterable { case human, json, off }
}

/// Where `/metrics` is answered.
struct MetricsSettings: Sendable, Hashable {
    var host: String
    /// 0 for nowhere.
    var port: Int
}

/// How tokens are made and what their challenges say.
struct TokenSettings: Sendable, Hashable {
    var secret: SecretKey
    var accessLifetime: Duration
    var refreshLifetime: Duration
    /// For how long a used refresh token is taken for a retry and not for a theft.
    var reuseGrace: Duration
    /// The protection spaces that challenges name.
    var userRealm: String
    var adminRealm: String
}

/// How passwords are hashed and which are taken.
struct PasswordSettings: Sendable, Hashable {
    var cost: PasswordCost
    /// Code points that a new password has at least.
    var minimumLength: Int
    /// Threads that hash; 0 means one for each core.
    var threads: Int
    /// Hashes that may wait for a thread.
    var queue: Int
}
