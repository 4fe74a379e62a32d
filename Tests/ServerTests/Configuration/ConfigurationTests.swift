import AccordDatabase
import Testing

@testable import Server

@Suite("Configuration")
struct ConfigurationTests {
    static let secret = "0123456789abcdef0123456789abcdef"

    func configuration(_ settings: [String: String]) throws -> Configuration {
        try Configuration { settings[$0] }
    }

    func faults(_ settings: [String: String]) -> [ConfigurationError.Fault] {
        #expect(throws: ConfigurationError.self) { try configuration(settings) }?.faults ?? []
    }

    @Test("Without settings it is development on 127.0.0.1 port 5000")
    func defaults() throws {
        let configuration = try configuration([:])
        #expect(configuration.environment == .development)
        #expect(configuration.host == "127.0.0.1")
        #expect(configuration.port == 5000)
        #expect(configuration.database == .file("accord_development.db"))
        #expect(configuration.tokens.userRealm == "registered_users@mydomain.com")
        #expect(configuration.tokens.adminRealm == "admin_users@mydomain.com")
        #expect(configuration.tokens.refreshLifetime == .seconds(30 * 86_400))
        #expect(configuration.tokens.reuseGrace == .seconds(10))
        #expect(configuration.passwords.cost == .standard)
        #expect(configuration.passwords.queue == 64)
    }

    @Test(
        "Each environment has its own life of an access token",
        arguments: [
            ("development", 900), ("dev", 900), ("testing", 5), ("test", 5), ("staging", 3600),
            ("production", 3600), ("prod", 3600),
        ])
    func accessTokenLifetime(environment: String, seconds: Int) throws {
        let configuration = try configuration(["APP_ENV": environment, "SECRET_KEY": Self.secret])
        #expect(configuration.tokens.accessLifetime == .seconds(seconds))
    }

    @Test("A request is slow after a time that may be less than a second, and by default never")
    func slowRequest() throws {
        #expect(try configuration([:]).slowRequest == nil)
        #expect(try configuration(["SLOW_REQUEST": "0"]).slowRequest == nil)
        #expect(try configuration(["SLOW_REQUEST": "250ms"]).slowRequest == .milliseconds(250))
        #expect(try configuration(["SLOW_REQUEST": "2"]).slowRequest == .seconds(2))
        #expect(try configuration(["SLOW_REQUEST": "1m"]).slowRequest == .seconds(60))
        for text in ["fast", "2h", "-1", "ms"] {
            #expect(
                faults(["SLOW_REQUEST": text]) == [
                    .malformed(
                        name: "SLOW_REQUEST", value: text,
                        expected: "a time such as 250ms, 2s or 1m, or 0 for none")
                ])
        }
    }

    @Test("Spans go nowhere by default, and only to an http URL")
    func collector() throws {
        #expect(try configuration([:]).collector == nil)
        let name = "OTEL_EXPORTER_OTLP_ENDPOINT"
        #expect(try configuration([name: "http://127.0.0.1:4318"]).collector?.port == 4318)
        #expect(
            faults([name: "https://collector"]) == [
                .malformed(
                    name: name, value: "https://collector", expected: "a URL such as http://127.0.0.1:4318")
            ])
    }

    @Test("Metrics are nowhere by default, and on this machine only unless a host is named")
    func metrics() throws {
        #expect(try configuration([:]).metrics == MetricsSettings(host: "127.0.0.1", port: 0))
        let given = try configuration(["METRICS_HOST": "::", "METRICS_PORT": "9090", "SHUTDOWN_DELAY": "10s"])
        #expect(given.metrics == MetricsSettings(host: "::", port: 9090))
        #expect(given.shutdownDelay == .seconds(10))
    }

    @Test("Testing uses memory and the cheapest password hash")
    func testing() throws {
        let configuration = try configuration(["APP_ENV": "testing"])
        #expect(configuration.database == .memory)
        #expect(configuration.passwords.cost == .minimum)
    }

    @Test("Production and staging refuse to start without a secret", arguments: ["production", "staging"])
    func missingSecret(environment: String) throws {
        let known = try #require(DeploymentEnvironment(name: environment))
        #expect(faults(["APP_ENV": environment]) == [.missingSecret(known)])
    }

    @Test("A short, monotonous or sample secret is refused everywhere", arguments: ["dev", "test", "prod"])
    func weakSecret(environment: String) {
        #expect(faults(["APP_ENV": environment, "SECRET_KEY": "open sesame"]) == [.shortSecret(bytes: 11)])
        #expect(faults(["APP_ENV": environment, "SECRET_KEY": SecretKey.sample]) == [.sampleSecret])
        let same = String(repeating: "ab", count: 20)
        #expect(faults(["APP_ENV": environment, "SECRET_KEY": same]) == [.monotonousSecret])
    }

    @Test("A secret is never shown")
    func secretIsHidden() throws {
        let configuration = try configuration(["SECRET_KEY": Self.secret])
        #expect(!"\(configuration)".contains(Self.secret))
        let error = #expect(throws: ConfigurationError.self) {
            try self.configuration(["SECRET_KEY": "hunter2", "DATABASE_URL": "foo://u:hunter2@h/d"])
        }
        #expect(error?.description.contains("hunter2") == false)
    }

    @Test("An unknown environment is an error that names it")
    func unknownEnvironment() {
        let error = #expect(throws: ConfigurationError.self) { try configuration(["APP_ENV": "live"]) }
        #expect(error?.description.hasPrefix("APP_ENV: \"live\" is not an environment") == true)
    }

    @Test("All malformed values are told at once")
    func allFaults() {
        let names = faults([
            "PORT": "70000", "THREADS": "-1", "LIMIT_BODY": "big", "TIMEOUT_IDLE": "0", "ACCESS_LOG": "xml",
            "CORS_ORIGINS": "example.com", "DATABASE_URL": "mysql://localhost/x",
            "ACCESS_TOKEN_LIFETIME": "1w", "REALM_USERS": "a\"b", "PASSWORD_MIN_LENGTH": "0",
        ]).map { $0.sentence.prefix { $0 != ":" } }
        #expect(
            Set(names) == [
                "PORT", "THREADS", "LIMIT_BODY", "TIMEOUT_IDLE", "ACCESS_LOG", "CORS_ORIGINS", "DATABASE_URL",
                "ACCESS_TOKEN_LIFETIME", "REALM_USERS", "PASSWORD_MIN_LENGTH",
            ])
    }

    @Test("Times and sizes take units")
    func units() throws {
        let configuration = try configuration([
            "ACCESS_TOKEN_LIFETIME": "2h", "REFRESH_REUSE_GRACE": "0", "LIMIT_BODY": "2M",
            "TIMEOUT_IDLE": "90s",
        ])
        #expect(configuration.tokens.accessLifetime == .seconds(7200))
        #expect(configuration.tokens.reuseGrace == .zero)
        #expect(configuration.limits.body == 2_097_152)
        #expect(configuration.limits.idleTime == .seconds(90))
    }

    @Test(
        "Another database is said to be not supported yet",
        arguments: ["postgresql://h/d", "mysql://u:p@h/d"])
    func otherDatabase(url: String) throws {
        let sentence = try #require(faults(["DATABASE_URL": url]).first?.sentence)
        #expect(sentence.hasPrefix("DATABASE_URL: "))
        #expect(sentence.contains("not supported yet"))
        #expect(!sentence.contains("u:p"))
    }

    @Test(
        "Origins are *, none or a list",
        arguments: [
            ("*", CORSPolicy.Origins.any), ("none", CORSPolicy.Origins.none),
            (
                "https://a.example, http://localhost:3000",
                .only(["https://a.example", "http://localhost:3000"])
            ),
        ])
    func origins(text: String, origins: CORSPolicy.Origins) {
        #expect(CORSPolicy.Origins(parsing: text) == origins)
    }

    @Test(
        "What is no origin is refused",
        arguments: ["", "a.example", "https://a.example/", "https://A.example"])
    func badOrigins(text: String) {
        #expect(CORSPolicy.Origins(parsing: text) == nil)
    }
}
