import AccordDatabase
import AccordRuntime
import Testing

@testable import Server

@Suite struct WidgetStoreTests {
    private func insert(_ name: String, _ fixture: StoreFixture) async throws {
        try await fixture.widgets.insert(
            name: name, infoURL: "https://example.com/\(name)", deadline: fixture.now.adding(seconds: 60),
            ownerID: fixture.admin.id, now: fixture.now)
    }

    @Test("a widget is found by its name, with its owner")
    func finds() async throws {
        let fixture = try await StoreFixture()
        try await insert("one", fixture)
        #expect(
            try await fixture.widgets.find(named: "one")
                == Widget(
                    name: "one", infoURL: "https://example.com/one",
                    deadline: fixture.now.adding(seconds: 60),
                    createdAt: fixture.now,
                    version: EntityTag.firstVersion(fixture.now),
                    owner: .init(email: "admin@example.com", publicID: "public 2")))
        #expect(try await fixture.widgets.find(named: "two") == nil)
        #expect(try await fixture.widgets.find(named: "one'; DROP TABLE widgets; --") == nil)
    }

    @Test("a name is taken once")
    func taken() async throws {
        let fixture = try await StoreFixture()
        try await insert("one", fixture)
        await #expect(throws: WidgetNameTaken(name: "one")) { try await insert("one", fixture) }
    }

    @Test("an owner who doesn't exist is no taken name")
    func noOwner() async throws {
        let fixture = try await StoreFixture()
        let error = await #expect(throws: DatabaseError.self) {
            try await fixture.widgets.insert(
                name: "one", infoURL: "https://example.com", deadline: fixture.now, ownerID: 99,
                now: fixture.now)
        }
        #expect(error?.isForeignKeyViolation == true)
    }

    @Test("put creates, then updates and keeps the owner and the time")
    func put() async throws {
        let fixture = try await StoreFixture()
        let deadline = fixture.now.adding(seconds: 5)
        func put(_ url: String, by owner: Account, after seconds: Int64) async throws -> WidgetChange {
            try await fixture.widgets.put(
                name: "one", infoURL: url, deadline: deadline, ownerID: owner.id,
                now: fixture.now.adding(seconds: seconds))
        }
        let version = EntityTag.firstVersion(fixture.now)
        #expect(
            try await put("https://a.example", by: fixture.admin, after: 0) == .created(version: version))
        #expect(
            try await put("https://b.example", by: fixture.user, after: 9) == .updated(version: version + 1))
        let widget = try await fixture.widgets.find(named: "one")
        #expect(widget?.infoURL == "https://b.example")
        #expect(widget?.owner?.publicID == "public 2")
        #expect(widget?.createdAt == fixture.now)
        #expect(widget?.deadline == deadline)
    }

    @Test("of many who put one name at once, one creates")
    func race() async throws {
        let fixture = try await StoreFixture()
        let created = try await withThrowingTaskGroup(of: WidgetChange.self) { group in
            for _ in 0..<50 {
                group.addTask {
                    try await fixture.widgets.put(
                        name: "one", infoURL: "https://a.example", deadline: fixture.now,
                        ownerID: fixture.admin.id, now: fixture.now)
                }
            }
            let created = WidgetChange.created(version: EntityTag.firstVersion(fixture.now))
            return try await group.reduce(0) { $0 + ($1 == created ? 1 : 0) }
        }
        #expect(created == 1)
    }

    @Test("delete says whether there was one")
    func deletes() async throws {
        let fixture = try await StoreFixture()
        try await insert("one", fixture)
        #expect(try await fixture.widgets.delete(named: "one"))
        #expect(try await !fixture.widgets.delete(named: "one"))
        #expect(try await fixture.widgets.find(named: "one") == nil)
    }

    @Test("pages hold the widgets in the order of their making, with the number of all")
    func pages() async throws {
        let fixture = try await StoreFixture()
        for name in ["c", "a", "d", "b", "e"] { try await insert(name, fixture) }
        let second = try await fixture.widgets.page(2, size: 2)
        #expect(second.items.map(\.name) == ["d", "b"])
        #expect(second.total == 5)
        #expect(try await fixture.widgets.page(3, size: 2).items.map(\.name) == ["e"])
    }

    @Test("a page past the end is empty, and so far that its place overflows too", arguments: [4, Int.max])
    func pastTheEnd(page: Int) async throws {
        let fixture = try await StoreFixture()
        for name in ["a", "b", "c"] { try await insert(name, fixture) }
        let past = try await fixture.widgets.page(page, size: 100)
        #expect(past.items.isEmpty && past.total == 3)
    }

    @Test(
        "a moment comes back to the microsecond",
        arguments: ["1969-12-31T23:59:59.25Z", "0000-01-01T00:00:00Z", "9999-12-31T23:59:59.999999Z"])
    func moments(text: String) async throws {
        let moment = try #require(DateTime(text))
        #expect(DateTime(databaseValue: moment.databaseValue) == moment)
    }
}
