import AccordDatabase
import AccordRuntime
import Testing

@testable import Server

@Suite("Access log in the database")
struct AccessLogRecorderTests {
    func entry(_ number: UInt64, seconds: Int64 = 1000) -> AccessLogEntry {
        AccessLogEntry(
            time: DateTime(seconds: seconds), requestNumber: number, address: nil, method: "GET", path: "/",
            status: 200, duration: .zero)
    }

    @Test("What finds no room is dropped and counted, and the rest is written")
    func capacity() async throws {
        let fixture = try await StoreFixture()
        let recorder = AccessLogRecorder(
            store: AccessLogStore(database: fixture.database), logger: .disabled, capacity: 5)
        for number in 0..<8 { recorder.record(entry(UInt64(number))) }
        #expect(recorder.dropped == 3)
        #expect(try await fixture.count("access_log") == 0)
        await recorder.flush()
        #expect(try await fixture.count("access_log") == 5)
        recorder.record(entry(8))
        await recorder.flush()
        #expect(try await fixture.count("access_log") == 6)
        #expect(recorder.dropped == 3)
    }

    @Test("What can't be written is counted as dropped, and logging goes on")
    func failure() async throws {
        let fixture = try await StoreFixture()
        let recorder = AccessLogRecorder(store: AccessLogStore(database: fixture.database), logger: .disabled)
        try await fixture.database.write { try $0.execute("ALTER TABLE access_log RENAME TO away") }
        for number in 0..<3 { recorder.record(entry(UInt64(number))) }
        await recorder.flush()
        #expect(recorder.dropped == 3)
        try await fixture.database.write { try $0.execute("ALTER TABLE away RENAME TO access_log") }
        recorder.record(entry(3))
        await recorder.flush()
        #expect(try await fixture.count("access_log") == 1)
    }

    @Test("More than one batch is written whole and in order")
    func batches() async throws {
        let fixture = try await StoreFixture()
        let store = AccessLogStore(database: fixture.database)
        let recorder = AccessLogRecorder(store: store, logger: .disabled)
        for number in 0..<2500 { recorder.record(entry(UInt64(number), seconds: Int64(number))) }
        await recorder.flush()
        #expect(try await fixture.count("access_log") == 2500)
        let page = try await store.page(AccessLogFilter(), before: nil, size: 2)
        #expect(page.entries.map(\.requestNumber) == [2499, 2498])
    }

    @Test("A task that writes what gathers ends when it is cancelled, and a flush writes the rest")
    func cancelled() async throws {
        let fixture = try await StoreFixture()
        let recorder = AccessLogRecorder(store: AccessLogStore(database: fixture.database), logger: .disabled)
        let task = Task { await recorder.run() }
        recorder.record(entry(1))
        task.cancel()
        await task.value
        recorder.record(entry(2))
        await recorder.flush()
        #expect(try await fixture.count("access_log") == 2)
    }

    @Test("Rows of two servers in one microsecond are both kept")
    func collision() async throws {
        let fixture = try await StoreFixture()
        let store = AccessLogStore(database: fixture.database)
        try await store.insert([entry(1)])
        try await store.insert([entry(1), entry(2)])
        try await store.insert([entry(1)])
        #expect(try await fixture.count("access_log") == 4)
    }

    @Test("An entry comes back as it went")
    func roundTrip() async throws {
        let fixture = try await StoreFixture()
        let store = AccessLogStore(database: fixture.database)
        let entry = AccessLogEntry(
            time: DateTime(seconds: 1_795_262_400, nanoseconds: 123_456_000), requestNumber: .max,
            address: "::1", method: "DELETE", path: "/a%20b", status: 204, duration: .microseconds(77),
            operation: "deleteWidget", user: "1f0c7a46")
        try await store.insert([entry])
        #expect(try await store.page(AccessLogFilter(), before: nil, size: 1).entries == [entry])
    }

    @Test("What is older than a moment is deleted, in portions")
    func retention() async throws {
        let fixture = try await StoreFixture()
        let store = AccessLogStore(database: fixture.database)
        try await store.insert((0..<10).map { entry(0, seconds: $0) }[...])
        let moment = DateTime(seconds: 7)
        #expect(try await store.delete(before: moment, limit: 4) == 4)
        #expect(try await store.delete(before: moment, limit: 4) == 3)
        #expect(try await store.delete(before: moment, limit: 4) == 0)
        #expect(try await store.page(AccessLogFilter(), before: nil, size: 9).entries.count == 3)
    }

    @Test("Each filter finds its rows by the index that it is made for")
    func plans() async throws {
        let fixture = try await StoreFixture()
        func plan(_ filter: AccessLogFilter) async throws -> String {
            let query = AccessLogQuery(filter, before: nil)
            let (sql, values) = query.selection(limit: 10)
            let keys = values.map { $0?.databaseValue ?? .null }
            return try await fixture.database.read { connection in
                try connection.rows("EXPLAIN QUERY PLAN " + sql, keys).map { try $0.get("detail") as String }
            }.joined(separator: "; ")
        }
        #expect(try await plan(AccessLogFilter()).contains("USING INTEGER PRIMARY KEY"))
        #expect(try await plan(AccessLogFilter(user: "u")).contains("access_log_user (user=? AND rowid"))
        #expect(
            try await plan(AccessLogFilter(operation: "o")).contains(
                "access_log_operation (operation=? AND rowid"))
        #expect(
            try await plan(AccessLogFilter(status: .one(404))).contains(
                "access_log_failure (<expr>=? AND rowid"))
        for filter in [AccessLogFilter(user: "u"), AccessLogFilter(status: .all(ofClass: 5))] {
            #expect(try await !plan(filter).contains("TEMP B-TREE"))
        }
    }

    @Test("Long paths and methods are cut before they are kept")
    func cut() async throws {
        let fixture = try await StoreFixture()
        let store = AccessLogStore(database: fixture.database)
        let recorder = AccessLogRecorder(store: store, logger: .disabled)
        let responder = AccessLogResponder(sinks: [recorder], next: CORSResponderTests.Fixed())
        let request = Request(method: .get, target: RequestTarget("/" + String(repeating: "x", count: 8000)))
        _ = await responder.respond(to: request, context: RequestContext())
        await recorder.flush()
        let entry = try #require(try await store.page(AccessLogFilter(), before: nil, size: 1).entries.first)
        #expect(entry.path?.utf8.count == 512)
    }
}
