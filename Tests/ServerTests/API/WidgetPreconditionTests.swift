import AccordRuntime
import Testing

@testable import Server

@Suite("If-Match on /widgets/{name}")
struct WidgetPreconditionTests {
    let application: TestApplication
    let administrator: HeaderFields

    init() async throws {
        application = try await TestApplication()
        administrator = try await application.administrator()
        try await application.addWidget("one", administrator)
    }

    func put(_ ifMatch: String?, name: String = "one", number: Int = 2) async throws -> Response {
        var fields = administrator
        fields.set("If-Match", ifMatch)
        return try await application.client.send(
            .put, "/api/v1/widgets/\(name)", headers: fields,
            form: ["info_url": "https://www.example.com/\(number)", "deadline": "2099-12-31"])
    }

    func send(_ method: HTTPMethod, _ ifMatch: String? = nil, name: String = "one") async throws -> Response {
        var fields = administrator
        fields.set("If-Match", ifMatch)
        return try await application.client.send(method, "/api/v1/widgets/\(name)", headers: fields)
    }

    func tag() async throws -> String { try #require(try await send(.get).fields["ETag"]) }

    @Test("Each change gives a widget a tag that it never had")
    func versions() async throws {
        let first = try await tag()
        let second = try #require(try await put(nil).fields["ETag"])
        let third = try #require(try await put(second).fields["ETag"])
        #expect(Set([first, second, third]).count == 3)
        #expect(try await tag() == third)
    }

    @Test("A change that is based on an old version is a 412 and changes nothing")
    func stale() async throws {
        let old = try await tag()
        _ = try await put(nil)
        let response = try await put(old, number: 3)
        #expect(response.status == 412)
        #expect(try response.json["message"]?.stringValue?.contains("Read it again") == true)
        #expect(try await send(.get).json["info_url"] == "https://www.example.com/2")
        #expect(try await send(.delete, old).status == 412)
        #expect(try await send(.delete, tag()).status == 204)
    }

    @Test("A tag of a deleted widget does not match the next one of its name")
    func successor() async throws {
        let old = try await tag()
        #expect(try await send(.delete).status == 204)
        application.clock.advance(1)
        try await application.addWidget("one", administrator)
        #expect(try await put(old).status == 412)
        #expect(try await put(tag()).status == 200)
    }

    @Test("Of two who change the same version at once, one wins")
    func race() async throws {
        let tag = try await tag()
        let statuses = try await withThrowingTaskGroup(of: Status.self) { group in
            for number in 0..<8 { group.addTask { try await put(tag, number: number).status } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(statuses.filter { $0 == 200 }.count == 1)
        #expect(statuses.filter { $0 == 412 }.count == 7)
    }

    @Test("With If-Match nothing is created, `*` included", arguments: ["*", "\"1\""])
    func nothingThere(ifMatch: String) async throws {
        #expect(try await put(ifMatch, name: "new").status == 412)
        #expect(try await send(.get, name: "new").status == 404)
        #expect(try await send(.delete, ifMatch, name: "new").status == 404)
    }

    @Test("`*` and lists match; weak tags never do")
    func forms() async throws {
        #expect(try await put("*").status == 200)
        #expect(try await put("\"7\", \(tag())").status == 200)
        #expect(try await put("W/\(tag())").status == 412)
    }

    @Test(
        "A malformed field is a 400 and never a match",
        arguments: ["1", "\"1", "\"1\" \"2\"", "*, \"1\"", "w/\"1\"", "\"\u{e9}\""])
    func malformed(ifMatch: String) async throws {
        let response = try await put(ifMatch)
        #expect(response.status == 400)
        #expect(try response.json["errors"]?["If-Match"] != nil)
    }
}
