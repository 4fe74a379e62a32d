import AccordRuntime
import Testing

@testable import Server

@Suite("GET /widgets")
struct WidgetListTests {
    let application: TestApplication
    let administrator: HeaderFields

    init() async throws {
        application = try await TestApplication()
        administrator = try await application.administrator()
    }

    func list(_ query: String = "") async throws -> Response {
        try await application.client.send(.get, "/api/v1/widgets" + query, headers: administrator)
    }

    func addWidgets(_ count: Int) async throws {
        for number in 1...count { try await application.addWidget("widget\(number)", administrator) }
    }

    func names(_ body: JSONValue) -> [String]? {
        body["items"]?.arrayValue?.compactMap { $0["name"]?.stringValue }
    }

    @Test("The first of two pages has a next and no prev")
    func firstPage() async throws {
        try await addWidgets(7)
        let response = try await list("?page=1&per_page=5")
        #expect(response.status == 200)
        #expect(response.fields["Total-Count"] == "7")
        #expect(
            response.fields["Link"]
                == #"</api/v1/widgets?page=1&per_page=5>; rel="self", "#
                + #"</api/v1/widgets?page=1&per_page=5>; rel="first", "#
                + #"</api/v1/widgets?page=2&per_page=5>; rel="next", "#
                + #"</api/v1/widgets?page=2&per_page=5>; rel="last""#)
        let body = try response.json
        #expect(
            body["links"] == [
                "self": "/api/v1/widgets?page=1&per_page=5", "first": "/api/v1/widgets?page=1&per_page=5",
                "next": "/api/v1/widgets?page=2&per_page=5", "last": "/api/v1/widgets?page=2&per_page=5",
            ])
        #expect(body["has_prev"] == false)
        #expect(body["has_next"] == true)
        #expect(body["page"] == 1)
        #expect(body["total_pages"] == 2)
        #expect(body["items_per_page"] == 5)
        #expect(body["total_items"] == 7)
        #expect(names(body) == (1...5).map { "widget\($0)" })
        #expect(body["items"]?[0]?["owner"]?["email"] == "admin@test.com")
    }

    @Test("The second has a prev and no next")
    func secondPage() async throws {
        try await addWidgets(7)
        let response = try await list("?page=2&per_page=5")
        let body = try response.json
        #expect(
            response.fields["Link"]?.contains(#"</api/v1/widgets?page=1&per_page=5>; rel="prev""#) == true)
        #expect(body["has_prev"] == true)
        #expect(body["has_next"] == false)
        #expect(body["links"]?["next"] == nil)
        #expect(names(body) == ["widget6", "widget7"])
    }

    @Test("By default a page has ten")
    func defaults() async throws {
        try await addWidgets(7)
        let body = try await list().json
        #expect(body["page"] == 1)
        #expect(body["items_per_page"] == 10)
        #expect(body["total_pages"] == 1)
        #expect(names(body)?.count == 7)
    }

    @Test("An empty list has one empty page")
    func empty() async throws {
        let response = try await list()
        #expect(response.status == 200)
        #expect(response.fields["Total-Count"] == "0")
        let body = try response.json
        #expect(body["total_pages"] == 1)
        #expect(body["links"]?["last"] == "/api/v1/widgets?page=1&per_page=10")
        #expect(body["items"] == [])
    }

    @Test("A page past the end is empty and no error", arguments: ["2", "2147483647"])
    func pastTheEnd(page: String) async throws {
        try await addWidgets(1)
        let response = try await list("?page=\(page)&per_page=100")
        #expect(response.status == 200)
        let body = try response.json
        #expect(body["items"] == [])
        #expect(body["has_prev"] == true)
        #expect(body["has_next"] == false)
        #expect(body["links"]?["last"] == "/api/v1/widgets?page=1&per_page=100")
    }

    @Test(
        "A page is a positive integer",
        arguments: [
            ("page=0", "page", "Invalid page: 0. page must be a positive integer"),
            ("page=-1", "page", "Invalid page: -1. page must be a positive integer"),
            ("page=abc", "page", "abc is not a valid integer"),
            ("per_page=0", "per_page", "The value '0' is not a valid choice for 'per_page'."),
            ("per_page=101", "per_page", "The value '101' is not a valid choice for 'per_page'."),
            ("per_page=1.5", "per_page", "1.5 is not a valid integer"),
        ])
    func badQuery(query: String, name: String, text: String) async throws {
        let response = try await list("?" + query)
        #expect(response.status == 400)
        #expect(try response.json["errors"] == [name: .string(text)])
    }

    @Test(
        "Numbers beyond all bounds are faults, and crash nothing",
        arguments: [
            "page=99999999999999999999", "page=2147483648", "per_page=-9223372036854775808",
            "page=1&page=2",
            "page=%zz", "page=1e2", "page=+1", "page=01",
        ])
    func hostileQuery(query: String) async throws {
        #expect(try await list("?" + query).status == 400)
    }

    @Test("An empty text is no number")
    func emptyQuery() async throws {
        let response = try await list("?page=&per_page=")
        #expect(response.status == 400)
        #expect(
            try response.json["errors"] == [
                "page": " is not a valid integer", "per_page": " is not a valid integer",
            ])
    }

    @Test("Both faults are told at once, and unknown names are ignored")
    func severalFaults() async throws {
        let errors = try await list("?page=0&per_page=0&x=1").json["errors"]?.objectValue
        #expect(errors.map { Set($0.keys) } == ["page", "per_page"])
    }

    @Test("Every user sees all, and nobody without a token")
    func whoMayRead() async throws {
        try await addWidgets(1)
        let user = try await application.user()
        let response = try await application.client.send(.get, "/api/v1/widgets", headers: user)
        #expect(names(try response.json) == ["widget1"])
        #expect(try await application.client.send(.get, "/api/v1/widgets").status == 401)
    }
}
