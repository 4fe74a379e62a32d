import AccordDatabase
import AccordRuntime
import Migrations
import Testing

@testable import Server

/// A database in memory with the schema and two accounts, and a time to count from.
struct StoreFixture {
    let database: Database
    let accounts: AccountStore
    let sessions: SessionStore
    let widgets: WidgetStore
    let now = DateTime(seconds: 1_800_000_000)
    let user: Account
    let admin: Account

    /// Gives a database its schema.
    static func migrate(_ database: Database) async throws {
        try await Migrator(database, migrations: Migrations.all).upgrade()
    }

    init() async throws {
        database = try Database(DatabaseConfiguration(url: .memory))
        try await Self.migrate(database)
        accounts = AccountStore(database: database)
        sessions = SessionStore(database: database)
        widgets = WidgetStore(database: database)
        user = try await accounts.create(
            NewAccount(email: "User@example.com", passwordHash: "hash 1", publicID: "public 1"), now: now)
        admin = try await accounts.create(
            NewAccount(
                email: "admin@example.com", passwordHash: "hash 2", roles: ["Administrator"],
                publicID: "public 2"), now: now)
    }

    /// Starts a session of the user whose refresh token has the hash `[1]`, good for 100 seconds.
    func startSession(_ sid: String = "sid") async throws {
        try await sessions.start(
            sid: sid, of: user, refreshHash: [1], now: now, expiresAt: now.adding(seconds: 100))
    }

    /// Shows the refresh token with a hash so many seconds later; the new one is good for 100 more, and
    /// the grace is 10.
    func rotate(_ hash: [UInt8], to newHash: [UInt8], after seconds: Int64) async throws -> Rotation {
        let later = now.adding(seconds: seconds)
        return try await sessions.rotate(
            refreshHash: hash, to: newHash, now: later, expiresAt: later.adding(seconds: 100),
            grace: .seconds(10))
    }

    /// How many rows a table has.
    func count(_ table: String) async throws -> Int {
        try await database.read { try $0.row("SELECT count(*) FROM \(table)")?.get(0) ?? -1 }
    }
}
