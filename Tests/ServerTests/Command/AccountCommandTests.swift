import AccordDatabase
import Migrations
import Testing

@testable import Server

@Suite("user list, block, unblock, password and role list, grant, revoke")
struct AccountCommandTests {
    let program = TestProgram(answers: ["one", "two", "new", "new"], isInteractive: true)

    init() async {
        _ = await program.run("db", "upgrade")
        _ = await program.run("user", "add", "root@test.com", "--admin", "--password", "x")
        _ = await program.run("user", "add", "ada@test.com", "--username", "ada", "--password", "x")
    }

    @Test("Accounts are listed by email, and by status")
    func list() async {
        #expect(await program.run("user", "block", "ADA@test.com") == .success)
        #expect(program.written == "ada@test.com is blocked\n")
        #expect(await program.run("user", "list") == .success)
        #expect(
            program.written == """
                EMAIL          USERNAME  STATUS   ROLES          LAST LOGIN
                ada@test.com   ada       blocked  User           never
                root@test.com  -         active   Administrator  never

                """)
        #expect(await program.run("user", "list", "--status", "active") == .success)
        #expect(!program.written.contains("ada@test.com"))
        #expect(await program.run("user", "unblock", "ada@test.com") == .success)
        #expect(program.written == "ada@test.com is active\n")
        #expect(await program.run("user", "list", "--status", "gone") == .usage)
    }

    @Test("A password is asked for twice, or given")
    func password() async throws {
        #expect(await program.run("user", "password", "ada@test.com") == .success)
        #expect(program.complaints == "Error: the two entered values do not match\n")
        let hasher = PasswordHasher(PasswordSettings(cost: .minimum, minimumLength: 1, threads: 1, queue: 1))
        #expect(try await hasher.verify("new", against: program.accounts()[1].hash))
        #expect(await program.run("user", "password", "ada@test.com", "--password", "newer") == .success)
        #expect(try await hasher.verify("newer", against: program.accounts()[1].hash))
        #expect(await program.run("user", "password", "ada@test.com", "--password=") == .failure)
    }

    @Test("Roles are granted and revoked, in any case of their letters")
    func roles() async {
        #expect(await program.run("role", "grant", "ada@test.com", "qa") == .success)
        #expect(program.written == "ada@test.com has QA, User\n")
        #expect(await program.run("role", "grant", "ada@test.com", "QA") == .success)
        #expect(await program.run("role", "revoke", "ada@test.com", "user") == .success)
        #expect(program.written == "ada@test.com has QA\n")
        #expect(await program.run("role", "revoke", "ada@test.com", "User") == .failure)
        #expect(program.complaints == "Error: ada@test.com does not have the role User\n")
        #expect(await program.run("role", "list") == .success)
        #expect(program.written.contains("User           yes      -\n"))
        #expect(program.written.contains("Developer      -        users:list\n"))
    }

    @Test("What can't be done is told, with what to do")
    func refused() async {
        #expect(await program.run("role", "grant", "ada@test.com", "Nobody") == .failure)
        #expect(
            program.complaints == "Error: there is no role Nobody; Server role list shows those there are\n")
        #expect(await program.run("user", "block", "eve@test.com") == .failure)
        #expect(program.complaints.contains("no account has the email eve@test.com"))
        for arguments in [["user", "block"], ["role", "revoke"]] {
            let role = arguments[0] == "role" ? ["Administrator"] : []
            let code = await program.run(arguments + ["root@test.com"] + role)
            #expect(code == .failure)
            #expect(program.complaints.contains("There would be no administrator left"))
        }
        #expect(
            await program.run("user", "add", "b@test.com", "--username", "-", "--password", "x") == .failure)
    }
}

@Suite("deploy")
struct DeployTests {
    static let root = [
        "ROOT_ADMIN_EMAIL": "root@test.com", "ROOT_ADMIN_USERNAME": "root", "ROOT_ADMIN_PASSWORD": "a secret",
    ]

    @Test("It upgrades, seeds and makes the first administrator, and the second time nothing")
    func twice() async throws {
        let program = TestProgram(Self.root)
        #expect(await program.run("deploy") == .success)
        #expect(program.written.hasPrefix("Applied 1 accounts\n"))
        #expect(program.written.hasSuffix("Made the administrator root@test.com\n"))
        #expect(await program.run("deploy") == .success)
        #expect(program.written == "The database is up to date\nThere is an administrator\n")
        #expect(try await program.accounts().map(\.isAdmin) == [true])
    }

    @Test("Without an administrator it wants the settings, and has no defaults for them")
    func missing() async throws {
        let program = TestProgram()
        #expect(await program.run("deploy") == .configuration)
        #expect(program.complaints.hasPrefix("Error: ROOT_ADMIN_EMAIL: is not set"))
        let half = TestProgram(["ROOT_ADMIN_EMAIL": "root@test.com"])
        #expect(await half.run("deploy") == .configuration)
        #expect(half.complaints.hasPrefix("Error: ROOT_ADMIN_PASSWORD: is not set"))
        #expect(try await half.accounts().isEmpty)
    }

    @Test("Whoever has registered the address before is not made an administrator")
    func registered() async throws {
        let program = TestProgram(Self.root)
        _ = await program.run("db", "upgrade")
        _ = await program.run("user", "add", "ROOT@test.com", "--password", "mine")
        #expect(await program.run("deploy") == .failure)
        #expect(program.complaints.contains("run: Server role grant root@test.com Administrator"))
        #expect(try await program.accounts().map(\.isAdmin) == [false])
    }

    @Test("Missing roles are added again, and those that are there stay as they are")
    func roles() async throws {
        let database = try Database(DatabaseConfiguration(url: .memory))
        try await Migrator(database, migrations: Migrations.all).upgrade()
        let store = RoleStore(database: database)
        let seeded = try await store.all()
        #expect(
            Set(seeded.map { [$0.name, $0.description ?? "", $0.scopes.text, "\($0.isDefault)"] })
                == Set(
                    SeededRole.all.map {
                        [$0.name, $0.description, Scopes($0.scopes).text, "\($0.isDefault)"]
                    }))
        try await store.delete("Clinician", by: .system)
        let changed = try await store.update(
            "QA", RolePatch(scopes: []), by: .system, now: seeded[0].createdAt)
        #expect(try await store.seed(now: seeded[0].createdAt) == ["Clinician"])
        #expect(try await store.find("QA") == changed)
        #expect(try await store.seed(now: seeded[0].createdAt).isEmpty)
    }
}
