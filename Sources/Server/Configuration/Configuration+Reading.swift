import AccordDatabase
import AccordHTTP
import AccordRuntime

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension Configuration {
    /// The configuration of this process: its environment, then `.env` in the working folder,
    /// then defaults. Throws everything that is wrong.
    static func current() throws(ConfigurationError) -> Configuration {
        let file = try EnvironmentFile(at: ".env")
        var reader = SettingsReader(faults: file.faults) { name in
            getenv(name).map { String(cString: $0) } ?? file.values[name]
        }
        var configuration = try Configuration(&reader, secretFile: ".secret-key")
        configuration.unknownSettings = file.unknownSettings(known: reader.settings)
        return configuration
    }

    /// Reads every setting through `lookup`.
    ///
    /// - Parameters:
    ///   - secretFile: where development keeps a random key; nil keeps none.
    ///   - faults: what is known to be wrong before.
    init(
        secretFile: String? = nil, faults: [ConfigurationError.Fault] = [],
        _ lookup: @escaping (String) -> String?
    ) throws(ConfigurationError) {
        var reader = SettingsReader(faults: faults, lookup)
        try self.init(&reader, secretFile: secretFile)
    }

    /// Reads every setting, each once.
    init(_ reader: inout SettingsReader, secretFile: String?) throws(ConfigurationError) {
        let environment = reader.environment()
        self.environment = environment
        database = reader.database(environment)
        host = reader.text("HOST", default: "127.0.0.1")
        port = reader.integer("PORT", in: 0...65_535, default: 5000)
        socketPath = reader.text("SOCKET")
        sharesPort = reader.flag("SHARE_PORT", default: false)
        proxies = reader.value(
            "PROXY_PROTOCOL", default: [], shown: "", expected: "networks such as 10.0.0.0/8"
        ) {
            Network.list($0)
        }
        transportSecurity = reader.transportSecurity()
        threads = reader.integer("THREADS", in: 0...1024, default: 0)
        uiDirectory = reader.text("UI_DIR")
        limits = reader.limits()
        shutdownGrace = reader.duration("SHUTDOWN_GRACE", default: .seconds(30), zero: true)
        shutdownDelay = reader.duration("SHUTDOWN_DELAY", default: .zero, zero: true)
        metrics = MetricsSettings(
            host: reader.text("METRICS_HOST", default: "127.0.0.1"),
            port: reader.integer("METRICS_PORT", in: 0...65_535, default: 0))
        collector = reader.value(
            "OTEL_EXPORTER_OTLP_ENDPOINT", default: nil, shown: "",
            expected: "a URL such as http://127.0.0.1:4318"
        ) { CollectorEndpoint($0) }
        slowRequest = reader.shortDuration("SLOW_REQUEST")
        passwords = reader.passwords(environment)
        logins = reader.logins()
        rootAdministrator = RootAdministrator(
            email: reader.text("ROOT_ADMIN_EMAIL"), username: reader.text("ROOT_ADMIN_USERNAME"),
            password: reader.text("ROOT_ADMIN_PASSWORD"))
        cors = reader.cors()
        accessLog = reader.value("ACCESS_LOG", default: .human, expected: "human, json or off") {
            LogStyle(rawValue: $0)
        }
        keepsAccessLog = reader.flag("ACCESS_LOG_DATABASE", default: true)
        accessLogRetention = reader.duration("ACCESS_LOG_RETENTION", default: .seconds(30 * 86_400))
        logLevel = reader.value(
            "LOG_LEVEL", default: .info, expected: "debug, info, notice, warning or error"
        ) { Logger.Level($0) }
        cleanupInterval = reader.duration("CLEANUP_INTERVAL", default: .seconds(3600))
        userRetention = reader.duration("USER_RETENTION", default: .seconds(30 * 86_400))
        jobRunRetention = reader.duration("JOB_RUN_RETENTION", default: .seconds(30 * 86_400))
        let tokens = reader.tokens(environment, secretFile: secretFile)
        guard let tokens, reader.faults.isEmpty else { throw ConfigurationError(reader.faults) }
        self.tokens = tokens
    }
}

extension SettingsReport {
    /// The settings of this process. Nothing is made that isn't there, such as a key.
    static func current() throws(ConfigurationError) -> SettingsReport {
        let secretFile = TextFile.exists(".secret-key") ? ".secret-key" : nil
        let file = try EnvironmentFile(at: ".env")
        return SettingsReport(
            secretFile: secretFile, environment: { getenv($0).map { String(cString: $0) } }, file: file)
    }
}

extension EnvironmentFile {
    /// The settings of a file, none when there is no such file.
    init(at path: String) throws(ConfigurationError) {
        let bytes: [UInt8]
        do {
            bytes = try TextFile.read(path)
        } catch {
            if error.isNotFound {
                self.init()
                return
            }
            throw ConfigurationError([.environmentFileUnreadable(reason: error.reason)])
        }
        self.init(parsing: String(decoding: bytes, as: UTF8.self))
    }
}

extension SettingsReader {
    fileprivate mutating func environment() -> DeploymentEnvironment {
        value(
            "APP_ENV", default: .development,
            expected: "an environment: development (dev), testing (test), staging or production (prod)"
        ) { DeploymentEnvironment(name: $0) }
    }

    fileprivate mutating func database(_ environment: DeploymentEnvironment) -> DatabaseURL {
        do throws(DatabaseURLError) {
            return try DatabaseURL(text("DATABASE_URL", default: environment.defaultDatabaseURL))
        } catch {
            report(.database(error))
            return .memory
        }
    }

    fileprivate mutating func limits() -> HTTPLimits {
        var limits = HTTPLimits()
        limits.requestLine = size("LIMIT_REQUEST_LINE", in: 256...1_048_576, default: limits.requestLine)
        limits.headerSection = size("LIMIT_HEADERS", in: 256...1_048_576, default: limits.headerSection)
        limits.fieldCount = integer("LIMIT_HEADER_FIELDS", in: 1...10_000, default: limits.fieldCount)
        limits.body = size("LIMIT_BODY", in: 0...1_073_741_824, default: limits.body)
        limits.heldContent = size(
            "LIMIT_HELD_CONTENT", in: 0...1_099_511_627_776, default: limits.heldContent)
        limits.connections = integer("LIMIT_CONNECTIONS", in: 1...1_000_000, default: limits.connections)
        limits.connectionsPerAddress = integer(
            "LIMIT_ADDRESS_CONNECTIONS", in: 0...1_000_000, default: limits.connectionsPerAddress)
        limits.requests = integer("LIMIT_REQUESTS", in: 1...1_000_000, default: limits.requests)
        limits.headerTime = duration("TIMEOUT_HEADERS", default: limits.headerTime)
        limits.requestTime = duration("TIMEOUT_REQUEST", default: limits.requestTime)
        limits.idleTime = duration("TIMEOUT_IDLE", default: limits.idleTime)
        return limits
    }

    fileprivate mutating func passwords(_ environment: DeploymentEnvironment) -> PasswordSettings {
        PasswordSettings(
            cost: environment == .testing ? .minimum : .standard,
            minimumLength: integer("PASSWORD_MIN_LENGTH", in: 1...1024, default: 1),
            threads: integer("PASSWORD_THREADS", in: 0...256, default: 0),
            queue: integer("PASSWORD_QUEUE", in: 1...10_000, default: 64))
    }

    fileprivate mutating func logins() -> LoginThrottleSettings {
        let addressDelay = duration("LOGIN_DELAY_ADDRESS", default: .seconds(300))
        return LoginThrottleSettings(
            account: .init(
                failures: integer("LOGIN_FAILURES_ACCOUNT", in: 1...1000, default: 5),
                longestDelay: .seconds(integer("LOGIN_DELAY_ACCOUNT", in: 1...30, default: 30))),
            address: .init(
                failures: integer("LOGIN_FAILURES_ADDRESS", in: 0...1_000_000, default: 20),
                longestDelay: addressDelay),
            registrations: .init(
                failures: integer("REGISTRATIONS_ADDRESS", in: 0...1_000_000, default: 20),
                longestDelay: addressDelay),
            window: duration("LOGIN_FAILURE_WINDOW", default: .seconds(900)))
    }

    fileprivate mutating func cors() -> CORSPolicy {
        CORSPolicy(
            origins: value(
                "CORS_ORIGINS", default: .any, shown: "*",
                expected: "*, none, or origins such as https://app.example.com"
            ) { CORSPolicy.Origins(parsing: $0) },
            maxAge: duration("CORS_MAX_AGE", default: .seconds(600), zero: true))
    }

    fileprivate mutating func tokens(
        _ environment: DeploymentEnvironment, secretFile: String?
    ) -> TokenSettings? {
        let accessLifetime = duration("ACCESS_TOKEN_LIFETIME", default: environment.accessTokenLifetime)
        let refreshLifetime = duration("REFRESH_TOKEN_LIFETIME", default: .seconds(30 * 86_400))
        let reuseGrace = duration("REFRESH_REUSE_GRACE", default: .seconds(10), zero: true)
        let userRealm = realm("REALM_USERS", default: "registered_users@mydomain.com")
        let adminRealm = realm("REALM_ADMINS", default: "admin_users@mydomain.com")
        guard let secret = secret(environment, file: secretFile) else { return nil }
        return TokenSettings(
            secret: secret, accessLifetime: accessLifetime, refreshLifetime: refreshLifetime,
            reuseGrace: reuseGrace, userRealm: userRealm, adminRealm: adminRealm)
    }

    /// A realm stands in a quoted string (RFC 9110 section 5.6.4).
    private mutating func realm(_ name: String, default fallback: String) -> String {
        value(name, default: fallback, expected: "printable ASCII text without \" and \\") { text in
            text.utf8.allSatisfy { (0x20..<0x7F).contains($0) && $0 != 0x22 && $0 != 0x5C } ? text : nil
        }
    }

    private mutating func secret(_ environment: DeploymentEnvironment, file: String?) -> SecretKey? {
        do throws(ConfigurationError.Fault) {
            if let text = text("SECRET_KEY", showing: environment.secretSource) { return try SecretKey(text) }
            // Under an environment with a wrong name nothing may be made.
            if environment.isPublic || !faults.isEmpty { throw .missingSecret(environment) }
            if environment == .development, let file { return try SecretKey.kept(at: file) }
            return try SecretKey.random()
        } catch {
            if case .missingSecret(let environment) = error, !environment.isPublic { return nil }
            report(error)
            return nil
        }
    }
}
