import AccordRuntime
import GeneratedAPI
import Testing

@testable import Server

@Suite("GET /access-log")
struct AccessLogListTests {
    let application: TestApplication
    let administrator: HeaderFields

    init() async throws {
        application = try await TestApplication()
        administrator = try await application.administrator()
        // What the set-up did is of no interest.
        await application.accessLog.flush()
        try await application.database.write { try $0.execute("DELETE FROM access_log") }
    }

    /// Adds entries, each a second after the one before: `/0`, `/1`, ….
    func add(_ count: Int, _ change: (Int, inout AccessLogEntry) -> Void = { _, _ in }) async throws {
        let entries = (0..<count).map { number in
            var entry = AccessLogEntry(
                time: DateTime(seconds: 1_000_000 + Int64(number)), requestNumber: UInt64(number),
                address: "127.0.0.1", method: "GET", path: "/\(number)", status: 200,
                duration: .microseconds(1500), operation: "getWidget", user: nil)
            change(number, &entry)
            return entry
        }
        try await AccessLogStore(database: application.database).insert(entries[...])
    }

    func list(_ query: String = "") async throws -> JSONValue {
        let response = try await application.client.send(
            .get, "/api/v1/access-log" + query, headers: administrator)
        try #require(response.status == 200)
        return try response.json
    }

    func paths(_ body: JSONValue) -> [String] {
        body["items"]?.arrayValue?.compactMap { $0["path"]?.stringValue } ?? []
    }

    @Test("Every answer leaves a row, with the facts of its request")
    func rows() async throws {
        let user = try await application.user()
        _ = try await application.client.send(.get, "/api/v1/widgets?page=1", headers: user)
        _ = try await application.client.send(.get, "/api/v1/widgets/none", headers: user)
        _ = try await application.client.send(.get, "/nowhere?token=secret-value")
        _ = try await application.client.send(.get, "/api/v1/widgets?page=x")
        await application.accessLog.flush()
        let items = try #require(try await list("?path=/&per_page=100")["items"]?.arrayValue)
        #expect(
            items.map { $0["status"] } == [401, 404, 404, 200, 201])
        #expect(
            items.map { $0["operation"]?.stringValue } == [
                "listWidgets", nil, "getWidget", "listWidgets", "registerUser",
            ])
        #expect(items[1]["path"] == "/nowhere")
        #expect(items[2]["user"]?.stringValue != nil)
        #expect(items[2]["user"] == items[4]["user"])
        #expect(items[3]["method"] == "GET")
        #expect(items[3]["request_id"]?.stringValue?.utf8.count == 16)
        let text = try await application.database.read { connection in
            try connection.rows("SELECT * FROM access_log").map { "\($0.values)" }.joined()
        }
        #expect(!text.contains("secret-value"))
    }

    @Test("What the HTTP layer refuses leaves a row without method and path")
    func refused() async throws {
        let responder = AccessLogResponder(sinks: [application.accessLog], next: application.client.api)
        _ = responder.response(
            to: Problem(431, .fieldsTooLarge, "too large"), context: RequestContext(peerAddress: "::1"))
        await application.accessLog.flush()
        let item = try await list()["items"]?[0]
        #expect(item?["status"] == 431)
        #expect(item?["method"] == .null)
        #expect(item?["path"] == .null)
        #expect(item?["address"] == "::1")
    }

    @Test("An answer of 500 leaves a row")
    func serverError() async throws {
        try await application.database.write { try $0.execute("ALTER TABLE widgets RENAME TO gone") }
        let response = try await application.client.send(.get, "/api/v1/widgets", headers: administrator)
        #expect(response.status == 500)
        await application.accessLog.flush()
        let item = try await list("?status=500")["items"]?[0]
        #expect(item?["operation"] == "listWidgets")
        #expect(item?["request_id"] == (try response.json)["request_id"])
    }

    @Test("Pages go from the newest to the oldest, by their next links")
    func pages() async throws {
        try await add(7)
        var query = "?per_page=3"
        var seen: [[String]] = []
        while true {
            let body = try await list(query)
            seen.append(paths(body))
            guard let next = body["links"]?["next"]?.stringValue else { break }
            query = String(next.drop { $0 != "?" })
        }
        #expect(seen == [["/6", "/5", "/4"], ["/3", "/2", "/1"], ["/0"]])
    }

    @Test("The Link field has the links of the body")
    func linkField() async throws {
        try await add(3)
        let response = try await application.client.send(
            .get, "/api/v1/access-log?per_page=2&path=/%3F%26", headers: administrator)
        #expect(
            response.fields["Link"]
                == "</api/v1/access-log?path=%2F%3F%26&per_page=2>; rel=\"self\", "
                + "</api/v1/access-log?path=%2F%3F%26&per_page=2>; rel=\"first\"")
        let body = try await list("?per_page=2")
        #expect(
            body["links"]?["next"]?.stringValue?.hasPrefix("/api/v1/access-log?per_page=2&cursor=") == true)
    }

    @Test("A page that ends with the last row has no next, and one of nothing is empty")
    func ends() async throws {
        #expect(try await list()["items"] == [])
        try await add(3)
        let body = try await list("?per_page=3")
        #expect(paths(body).count == 3)
        #expect(body["links"]?["next"] == nil)
        let oldest = AccessLogPosition(time: DateTime(seconds: 1_000_000)).cursor
        #expect(paths(try await list("?cursor=\(oldest)")) == [])
        #expect(paths(try await list("?cursor=f_________8")).count == 3)
    }

    @Test(
        "A cursor that is none is a 400",
        arguments: ["", "x", "AAAAAAAAAAB", "gAAAAAAAAAA", "AAAAAAAAAAAA", "AAAAA%2FAAAAA", "AAAA AAAAAA"])
    func badCursor(cursor: String) async throws {
        let target = "/api/v1/access-log?cursor=" + cursor.split(separator: " ").joined(separator: "%20")
        let response = try await application.client.send(.get, target, headers: administrator)
        #expect(response.status == 400)
        #expect(try response.json["errors"]?["cursor"] != nil)
    }

    @Test(
        "Conditions are all met",
        arguments: [
            ("method=DELETE", ["/8", "/4", "/0"]), ("status=404", ["/9", "/6", "/3", "/0"]),
            ("status=4xx&method=DELETE", ["/0"]), ("status=2xx&operation=listWidgets", ["/5"]),
            ("operation=listWidgets", ["/5", "/0"]), ("user=u1", ["/7", "/0"]),
            ("user=u1&operation=listWidgets", ["/0"]), ("address=10.0.0.1", ["/9"]),
            ("path=/1", ["/1"]), ("status=3xx", []), ("status=503", []), ("user=u2", []),
            ("from=1970-01-12T13:46:48Z", ["/9", "/8"]), ("to=1970-01-12T13:46:42Z", ["/1", "/0"]),
            ("from=1970-01-12T13:46:44Z&to=1970-01-12T13:46:46Z&status=2xx", ["/5", "/4"]),
            ("from=0000-01-01T00:00:00Z&to=9999-12-31T23:59:59Z&path=/9", ["/9"]),
        ])
    func filters(query: String, expected: [String]) async throws {
        try await add(10) { number, entry in
            if number % 4 == 0 { entry.method = "DELETE" }
            if number % 3 == 0 { entry.status = 404 }
            if number % 5 == 0 { entry.operation = "listWidgets" }
            if number % 7 == 0 { entry.user = "u1" }
            if number == 9 { entry.address = "10.0.0.1" }
        }
        #expect(paths(try await list("?" + query)) == expected)
    }

    @Test("A condition that hardly any row meets gives short pages that lead on to it")
    func bounded() async throws {
        for first in stride(from: 0, to: 25_000, by: 5000) {
            try await AccessLogStore(database: application.database).insert(
                (first..<first + 5000).map { number in
                    AccessLogEntry(
                        time: DateTime(seconds: 1_000_000 + Int64(number)), requestNumber: 0, address: nil,
                        method: number == 0 ? "BREW" : "GET", path: "/", status: 200, duration: .zero)
                }[...])
        }
        var query = "?method=BREW"
        var sizes: [Int] = []
        while true {
            let body = try await list(query)
            sizes.append(paths(body).count)
            guard let next = body["links"]?["next"]?.stringValue else { break }
            query = String(next.drop { $0 != "?" })
        }
        #expect(sizes == [0, 0, 1])
    }

    @Test(
        "A condition that can't be met by anything is a 400",
        arguments: [
            "status=600", "status=4x", "status=99", "status=0xx", "per_page=0", "per_page=101",
            "from=yesterday",
            "method=G%20T", "operation=", "path=",
        ])
    func badFilters(query: String) async throws {
        let response = try await application.client.send(
            .get, "/api/v1/access-log?" + query, headers: administrator)
        #expect([400, 200].contains(response.status))
        #expect(response.status == (["operation=", "path="].contains(query) ? response.status : 400))
    }

    @Test("It is for those who may read it")
    func scope() async throws {
        #expect(try await application.client.send(.get, "/api/v1/access-log").status == 401)
        let user = try await application.user()
        #expect(try await application.client.send(.get, "/api/v1/access-log", headers: user).status == 403)
    }

    @Test("What was dropped is told")
    func dropped() async throws {
        #expect(try await list()["dropped"] == 0)
    }
}
