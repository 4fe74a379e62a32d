import AccordDatabase
import AccordRuntime
import GeneratedAPI
import Migrations
import Synchronization
import Testing

@testable import Server

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A program with a console that remembers, and a database in a file of its own.
final class TestProgram: Sendable {
    private let output = Mutex("")
    private let errors = Mutex("")
    private let answers: Mutex<[String]>
    private let lines: Mutex<[String]>
    private let isInteractive: Bool
    private let showsProgress: Bool
    let path = "/tmp/accord-program-\(UInt64.random(in: 0 ... .max)).db"
    private let settings: [String: String]

    /// - Parameters:
    ///   - answers: what is typed when it asks for a secret.
    ///   - lines: what stands in standard input.
    init(
        _ settings: [String: String] = [:], answers: [String] = [], lines: [String] = [],
        isInteractive: Bool = false, showsProgress: Bool = false
    ) {
        self.answers = Mutex(answers)
        self.lines = Mutex(lines)
        self.isInteractive = isInteractive
        self.showsProgress = showsProgress
        self.settings = ["APP_ENV": "testing", "DATABASE_URL": "sqlite:\(path)"]
            .merging(settings) { $1 }
    }

    deinit { for suffix in ["", "-wal", "-shm"] { Self.remove(path + suffix) } }

    /// Deletes a file, if there is one.
    static func remove(_ path: String) { unlink(path) }

    var written: String { output.withLock { $0 } }
    var complaints: String { errors.withLock { $0 } }

    /// How many of the answers have not been asked for.
    var unusedAnswers: Int { answers.withLock { $0.count } }

    func run(_ arguments: String...) async -> ExitCode { await run(arguments) }

    func run(_ arguments: [String], settings report: SettingsReport? = nil) async -> ExitCode {
        output.withLock { $0 = "" }
        errors.withLock { $0 = "" }
        let console = Console(
            write: { text in self.output.withLock { $0 += text } },
            writeError: { text in self.errors.withLock { $0 += text } },
            readSecret: { _ in self.answers.withLock { $0.isEmpty ? nil : $0.removeFirst() } },
            hasColor: false,
            readLine: { _ in self.lines.withLock { $0.isEmpty ? nil : $0.removeFirst() } },
            isInteractive: isInteractive, showsProgress: showsProgress)
        let settings = settings
        var program = Program(console: console, configuration: { try Configuration { settings[$0] } })
        if let report { program.settings = { report } }
        return await program.run(arguments)
    }

    func accounts() async throws -> [(email: String, isAdmin: Bool, hash: String)] {
        let database = try Database(DatabaseConfiguration(url: DatabaseURL("sqlite:\(path)"), readers: 1))
        let rows = try await database.read {
            try $0.rows(
                """
                SELECT email, EXISTS (
                    SELECT 1 FROM user_roles AS ur JOIN roles AS r ON r.id = ur.role_id
                    WHERE ur.user_id = u.id AND r.name = 'Administrator'
                ), password_hash FROM users AS u ORDER BY id
                """)
        }
        await database.close()
        return try rows.map { (try $0.get(0), try $0.get(1), try $0.get(2)) }
    }
}

@Suite("user add")
struct UserAddTests {
    @Test("It makes a user, or an administrator")
    func success() async throws {
        let program = TestProgram()
        #expect(await program.run("db", "upgrade") == .success)
        #expect(await program.run("user", "add", "a@test.com", "--password", "test1234") == .success)
        #expect(
            program.written.hasPrefix("Successfully added new user:\n <User email=a@test.com, public_id="))
        #expect(program.written.hasSuffix(", admin=False>\n"))
        #expect(await program.run("user", "add", "b@test.com", "--admin", "--password=x") == .success)
        #expect(program.written.hasPrefix("Successfully added new admin user:\n <User email=b@test.com"))
        #expect(program.written.hasSuffix(", admin=True>\n"))
        let accounts = try await program.accounts()
        #expect(accounts.map(\.email) == ["a@test.com", "b@test.com"])
        #expect(accounts.map(\.isAdmin) == [false, true])
        let hasher = PasswordHasher(PasswordSettings(cost: .minimum, minimumLength: 1, threads: 1, queue: 1))
        #expect(try await hasher.verify("test1234", against: accounts[0].hash))
    }

    @Test("An address that is taken is an error")
    func taken() async throws {
        let program = TestProgram()
        _ = await program.run("db", "upgrade")
        _ = await program.run("user", "add", "a@test.com", "--password", "x")
        #expect(await program.run("user", "add", "a@test.com", "--password", "y") == .failure)
        #expect(program.complaints == "Error: a@test.com is already registered\n")
        #expect(program.written.isEmpty)
    }

    @Test("Without --password it asks twice, and again when the two differ")
    func prompt() async throws {
        let program = TestProgram(answers: ["one", "two", "same", "same"], isInteractive: true)
        _ = await program.run("db", "upgrade")
        #expect(await program.run("user", "add", "a@test.com") == .success)
        #expect(program.complaints == "Error: the two entered values do not match\n")
        #expect(try await program.accounts().count == 1)
    }

    @Test(
        "What can't be made asks for no password",
        arguments: [
            (
                ["b@test.com", "--role", "Nope"],
                "there is no role Nope; Server role list shows those there are"
            ),
            (["b@test.com", "--username", "ADA"], "The username ADA is already taken."),
            (["A@test.com"], "A@test.com is already registered"),
        ])
    func refusedBeforeThePrompt(arguments: [String], reason: String) async throws {
        let program = TestProgram(answers: ["kept", "kept"], isInteractive: true)
        _ = await program.run("db", "upgrade")
        _ = await program.run("user", "add", "a@test.com", "--username", "ada", "--password", "x")
        #expect(await program.run(["user", "add"] + arguments) == .failure)
        #expect(program.complaints == "Error: \(reason)\n")
        #expect(program.unusedAnswers == 2)
    }

    @Test("Where nobody types, the password is one line of the input")
    func piped() async throws {
        let program = TestProgram(answers: ["from a file", "something else"])
        _ = await program.run("db", "upgrade")
        #expect(await program.run("user", "add", "a@test.com") == .success)
        #expect(program.complaints.isEmpty)
        let hasher = PasswordHasher(PasswordSettings(cost: .minimum, minimumLength: 1, threads: 1, queue: 1))
        #expect(try await hasher.verify("from a file", against: program.accounts()[0].hash))
        #expect(await TestProgram().run("user", "add", "b@test.com") == .failure)
    }

    @Test("The end of the input is no password")
    func endOfInput() async throws {
        let program = TestProgram(answers: ["one"], isInteractive: true)
        _ = await program.run("db", "upgrade")
        #expect(await program.run("user", "add", "a@test.com") == .failure)
        #expect(program.complaints == "Error: no password was given\n")
        #expect(try await program.accounts().isEmpty)
    }

    @Test(
        "What could not log in is not made",
        arguments: [
            ["first last", "--password", "x"], ["a@test.com", "--password="],
            ["a@test.com", "--password", String(repeating: "x", count: 1025)],
        ])
    func refused(arguments: [String]) async throws {
        let program = TestProgram()
        _ = await program.run("db", "upgrade")
        let code = await program.run(
            "user", "add", arguments[0], arguments[1], arguments.count > 2 ? arguments[2] : "--admin")
        #expect(code == .failure)
        #expect(try await program.accounts().isEmpty)
    }

    @Test("A database without its tables is told what to do")
    func outdated() async {
        let program = TestProgram()
        #expect(await program.run("user", "add", "a@test.com", "--password", "x") == .failure)
        #expect(
            program.complaints
                == "Error: there is no database at \(program.path); to make one, run: Server db upgrade\n")
        #expect(!TextFile.exists(program.path))
        #expect(await program.run("db", "current") == .success)
        #expect(await program.run("user", "list") == .failure)
        #expect(
            program.complaints
                == "Error: the database lacks \(Migrations.all.count) migrations; run: Server db upgrade\n")
    }
}

@Suite("Other commands")
struct OtherCommandTests {
    @Test("db goes up, tells where it is, and down")
    func database() async throws {
        let program = TestProgram()
        let names = Migrations.all.map { "\($0.number) \($0.name)" }
        let last = try #require(names.last)
        #expect(await program.run("db", "current") == .success)
        #expect(program.written == "The database has no migration\n")
        #expect(await program.run("db", "upgrade") == .success)
        #expect(program.written == names.map { "Applied \($0)\n" }.joined())
        #expect(await program.run("db", "upgrade") == .success)
        #expect(program.written == "The database is up to date\n")
        #expect(await program.run("db", "current") == .success)
        #expect(program.written == "\(last)\n")
        #expect(await program.run("db", "downgrade") == .success)
        #expect(program.written == "Undid \(last)\n")
        #expect(await program.run("db", "history") == .success)
        #expect(program.written.hasPrefix("1 accounts, applied 2"))
        #expect(program.written.hasSuffix("Z\n\(last), not applied\n"))
        #expect(await program.run("db", "downgrade", "--all") == .success)
        #expect(await program.run("db", "downgrade") == .failure)
        #expect(program.complaints == "Error: there is no migration to undo\n")
    }

    @Test("routes lists every operation")
    func routes() async {
        let program = TestProgram()
        #expect(await program.run("routes") == .success)
        #expect(program.written.split(separator: "\n").count == APIRoutes.all.count)
        #expect(program.written.contains(/(?m)^GET +\/api\/v1\/widgets\/\{name\} +getWidget$/))
    }

    @Test("openapi prints the contract")
    func openapi() async {
        let program = TestProgram()
        #expect(await program.run("openapi") == .success)
        #expect(program.written.hasPrefix("openapi: 3.1.0\n"))
    }

    @Test("help and version need no settings")
    func help() async {
        let program = TestProgram(["APP_ENV": "nonsense"])
        #expect(await program.run("--help") == .success)
        #expect(program.written.hasPrefix("Usage: Server"))
        #expect(await program.run("--version") == .success)
        #expect(program.written == "Accord Server \(Version.current)\n")
    }

    @Test("Wrong arguments end with 64, wrong settings with 78")
    func exitCodes() async {
        let program = TestProgram(["APP_ENV": "nonsense", "PORT": "x"])
        #expect(await program.run("serve", "--prot", "1") == .usage)
        #expect(
            program.complaints
                == "Error: unknown option --prot; did you mean --port?\nSee: Server serve --help\n")
        #expect(await program.run("-v") == .usage)
        #expect(program.complaints == "Error: unknown option -v\nSee: Server --help\n")
        #expect(await program.run("serve") == .configuration)
        #expect(program.complaints.split(separator: "\n").count == 2)
    }

    @Test(
        "What would write into a database in memory is refused",
        arguments: [
            ["user", "add", "a@test.com", "--password", "x"], ["user", "block", "a@test.com"], ["deploy"],
            ["role", "grant", "a@test.com", "QA"], ["jobs", "run", "old-access-log"],
            ["db", "downgrade"], ["shell", "--write", "SELECT 1"],
        ])
    func inMemory(arguments: [String]) async {
        let program = TestProgram(["DATABASE_URL": "sqlite::memory:"])
        #expect(await program.run(arguments) == .failure)
        #expect(
            program.complaints
                == "Error: the database is in memory and would be gone when this command ends; "
                + "set DATABASE_URL to a file, such as sqlite:accord.db\n")
        #expect(program.written.isEmpty)
    }

    @Test("Somebody else's database is refused in one sentence")
    func foreignDatabase() async throws {
        let program = TestProgram()
        let database = try Database(DatabaseConfiguration(url: .file(program.path), readers: 1))
        try await database.write { try $0.execute("CREATE TABLE users (name TEXT)") }
        await database.close()
        #expect(await program.run("db", "upgrade") == .failure)
        #expect(
            program.complaints
                == "Error: migration 0001 accounts failed and was undone: table users already exists (SQLite 1)\n"
        )
    }

    @Test("What is no database is said with its path and without SQL")
    func garbage() async throws {
        let program = TestProgram()
        try TextFile.createPrivate(program.path, Array(repeating: UInt8(ascii: "x"), count: 4096))
        #expect(await program.run("db", "upgrade") == .failure)
        #expect(
            program.complaints
                == "Error: \(program.path): file is not a database; it is damaged, or another kind of file "
                + "(SQLite 26)\n")
    }

    @Test("What can't be opened is said with its path and what it needs, without SQL")
    func unopenable() async throws {
        let folder = "/tmp/accord-folder-\(UInt64.random(in: 0 ... .max))"
        #expect(mkdir(folder, 0o700) == 0)
        defer { rmdir(folder) }
        let program = TestProgram(["DATABASE_URL": "sqlite:\(folder)"])
        #expect(await program.run("db", "upgrade") == .failure)
        #expect(
            program.complaints
                == "Error: \(folder): unable to open database file; its folder must exist and both be writable, "
                + "for SQLite's write-ahead log (SQLite 14)\n")
    }

    @Test("A file that can't be a database is an error and no crash")
    func badDatabase() async {
        let program = TestProgram(["DATABASE_URL": "sqlite:/nowhere/at/all.db"])
        #expect(await program.run("db", "upgrade") == .failure)
        #expect(
            program.complaints.hasPrefix(
                "Error: /nowhere/at/all.db: No such file or directory; its folder must exist and"))
    }
}
