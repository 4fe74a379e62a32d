import Testing

@testable import Server

@Suite("check-config")
struct CheckConfigTests {
    func report(_ environment: [String: String] = [:], file: String = "") -> SettingsReport {
        SettingsReport(environment: { environment[$0] }, file: EnvironmentFile(parsing: file))
    }

    func shown(_ name: String, _ report: SettingsReport) -> String? {
        report.settings.first { $0.setting.name == name }.map { "\($0.setting.shown) \($0.source.rawValue)" }
    }

    @Test("Each setting is shown with where it comes from: the environment wins over .env")
    func sources() {
        let report = report(
            ["PORT": "80", "ACCESS_LOG_RETENTION": ""], file: "PORT=81\nHOST=::1\nTHREADS=\n")
        #expect(report.faults.isEmpty)
        #expect(shown("PORT", report) == "80 environment")
        #expect(shown("HOST", report) == "::1 .env")
        #expect(shown("THREADS", report) == "0 default")
        #expect(shown("ACCESS_LOG_RETENTION", report) == "30d default")
        #expect(shown("LIMIT_BODY", report) == "1M default")
        #expect(shown("CORS_ORIGINS", report) == "* default")
        #expect(shown("ACCESS_LOG_DATABASE", report) == "on default")
        #expect(shown("SECRET_KEY", report) == "(kept in .secret-key) default")
        #expect(shown("DATABASE_URL", report) == "sqlite:accord_development.db default")
    }

    @Test("Defaults are shown as .env.example has them")
    func defaults() throws {
        let example = EnvironmentFile(parsing: try EnvironmentExampleTests.example())
        for (setting, _) in report().settings {
            guard let value = example.values[setting.name] else { continue }
            #expect(setting.shown == value || setting.shown == "-", "\(setting.name)")
        }
    }

    @Test("Secrets are not shown")
    func secrets() {
        let secret = "0123456789abcdefghijklmnopqrstuvwxyz"
        let report = report(["SECRET_KEY": secret, "DATABASE_URL": "postgresql://me:pass:word@host/db"])
        #expect(shown("SECRET_KEY", report) == "(36 bytes, hidden) environment")
        #expect(shown("DATABASE_URL", report) == "postgresql://me:…@host/db environment")
    }

    @Test("Everything that is wrong is told at once, below the settings, with exit code 78")
    func faults() async {
        let program = TestProgram()
        let settings = report(["PORT": "x", "ACCESS_LOG": "loud"], file: "nonsense\n")
        #expect(await program.run(["check-config"], settings: settings) == .configuration)
        #expect(
            program.complaints == """
                Error: .env:1: expected NAME=value
                Error: PORT: "x" is not a whole number from 0 to 65535
                Error: ACCESS_LOG: "loud" is not human, json or off

                """)
        #expect(program.written.hasPrefix("SETTING "))
        #expect(program.written.contains("\nPORT "))
    }

    @Test("Names in .env that no setting has are faults, with the name that was meant")
    func unknownNames() async {
        let program = TestProgram()
        let settings = report(
            ["PROT": "1"], file: "PROT=1\nLOGIN_FAILURE_ACCOUNT=9\nOTHER_PROGRAM=x\nport=2\n")
        #expect(await program.run(["check-config"], settings: settings) == .configuration)
        #expect(
            program.complaints == """
                Error: .env: LOGIN_FAILURE_ACCOUNT is no setting; did you mean LOGIN_FAILURES_ACCOUNT?
                Error: .env: OTHER_PROGRAM is no setting
                Error: .env: PROT is no setting; did you mean PORT?
                Error: .env: port is no setting; did you mean PORT?

                """)
    }

    @Test("What is right ends with success")
    func success() async {
        let program = TestProgram()
        #expect(await program.run(["check-config"], settings: report()) == .success)
        #expect(program.complaints.isEmpty)
    }
}
