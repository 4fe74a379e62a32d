import AccordRuntime
import Testing

@testable import Server

@Suite("GET /bucketlists")
struct BucketListSearchTests {
    let application: TestApplication
    let ada: HeaderFields

    init() async throws {
        application = try await TestApplication()
        ada = try await application.user("ada@test.com")
    }

    func add(_ names: String...) async throws {
        for name in names {
            _ = try await application.client.send(
                .post, "/api/v1/bucketlists", headers: ada, form: ["name": name])
        }
    }

    func list(_ query: String = "") async throws -> Response {
        try await application.client.send(.get, "/api/v1/bucketlists" + query, headers: ada)
    }

    func found(_ text: String) async throws -> [String] {
        let body = try await list("?q=" + PercentCoding.encode(queryValue: text)).json
        let names = body["items"]?.arrayValue?.compactMap { $0["name"]?.stringValue } ?? []
        #expect(body["total_items"] == .integer(Int64(names.count)))
        return names
    }

    @Test("A text is found anywhere in a name, in whatever case, of any alphabet")
    func folding() async throws {
        try await add("Go to the sea", "SEASON", "Über den Ärmelkanal", "ПЛАВАТЬ", "other")
        #expect(try await found("SeA") == ["Go to the sea", "SEASON"])
        #expect(try await found("ärmel") == ["Über den Ärmelkanal"])
        #expect(try await found("ÜBER") == ["Über den Ärmelkanal"])
        #expect(try await found("плав") == ["ПЛАВАТЬ"])
        #expect(try await found("nothing") == [])
    }

    @Test("Every character stands for itself")
    func wildcards() async throws {
        try await add("100% sure", "a_b", "axb", #"back\slash"#, "it's", "*star?")
        #expect(try await found("%") == ["100% sure"])
        #expect(try await found("_") == ["a_b"])
        #expect(try await found("\\") == [#"back\slash"#])
        #expect(try await found("'") == ["it's"])
        #expect(try await found("*") == ["*star?"])
        #expect(try await found("' OR 1=1 --") == [])
        #expect(try await found("\u{0}") == [])
    }

    @Test("An empty text finds everything, and one that is too long is a 400")
    func lengths() async throws {
        try await add("a", "b")
        #expect(try await found("") == ["a", "b"])
        #expect(try await list("?q=" + String(repeating: "a", count: 256)).status == 400)
    }

    @Test("Pages keep the text in their links, and hold the rest")
    func pages() async throws {
        for number in 1...7 { try await add("Ü & \(number)", "other \(number)") }
        let response = try await list("?q=%C3%BC%20%26&page=2&per_page=3")
        #expect(response.fields["Total-Count"] == "7")
        let next = "/api/v1/bucketlists?q=%C3%BC%20%26&page=3&per_page=3"
        #expect(response.fields["Link"]?.contains("<\(next)>; rel=\"next\"") == true)
        let body = try response.json
        #expect(body["links"]?["next"] == .string(next))
        #expect(body["total_pages"] == 3)
        #expect(
            body["items"]?.arrayValue?.compactMap { $0["name"]?.stringValue } == ["Ü & 4", "Ü & 5", "Ü & 6"])
        let last = try await application.client.send(.get, next, headers: ada).json
        #expect(last["items"]?.arrayValue?.count == 1)
        #expect(last["has_next"] == false)
    }

    @Test(
        "A page past the end is empty", arguments: ["page=2", "page=2147483647&per_page=100", "q=a&page=9"])
    func pastTheEnd(query: String) async throws {
        try await add("a")
        let response = try await list("?" + query)
        #expect(response.status == 200)
        #expect(try response.json["items"] == [])
        #expect(try response.json["total_items"] == 1)
    }

    @Test("A bad page is a 400", arguments: ["page=0", "per_page=101", "page=x"])
    func badPage(query: String) async throws {
        #expect(try await list("?" + query).status == 400)
    }
}
