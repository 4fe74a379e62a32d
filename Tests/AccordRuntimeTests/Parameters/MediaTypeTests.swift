import AccordRuntime
import Testing

@Suite("The media type of content")
struct MediaTypeTests {
    private let accepted: [MediaTypeEntry] = [
        "*/*", "image/*", "image/png", "application/json", "application/json;version=2",
        "application/vnd.api+json", "text/plain",
    ]

    @Test(
        "is of the most specific entry",
        arguments: [
            ("application/json", 3), ("Application/JSON", 3), ("application/json; charset=UTF-8", 3),
            ("application/json;version=2", 4), ("application/json; charset=utf-8; Version=\"2\"", 4),
            ("application/json;version=3", 3), ("application/vnd.api+json;charset=utf-8", 5),
            ("image/png", 2), ("image/gif", 1), ("video/mp4", 0), ("text/plain;charset=us-ascii", 6),
            ("text/plain; charset=iso-8859-1", 0),
        ])
    func best(_ type: String, _ index: Int) throws {
        #expect(try request(type).contentType(among: accepted) == index)
    }

    @Test(
        "is refused when no entry has it",
        arguments: [
            "application/json; charset=latin1", "application/xml", "image/*", "*/*", "json", "application/",
            "application/json; =", "text/html", "application/problem+json",
        ])
    func refused(_ type: String) {
        let narrow: [MediaTypeEntry] = ["application/json", "text/plain", "image/*"]
        let problem = #expect(throws: Problem.self) { try self.request(type).contentType(among: narrow) }
        #expect(problem?.status == 415)
        #expect(problem?.fields["Accept"] == "application/json, text/plain, image/*")
    }

    @Test("of a parameter that the contract has is compared with its case, a character set's without")
    func parameters() throws {
        let entries: [MediaTypeEntry] = ["text/csv;charset=ISO-8859-1", "a/b;v=X"]
        #expect(try request("text/csv; charset=iso-8859-1").contentType(among: entries) == 0)
        #expect(try request("a/b;V=X").contentType(among: entries) == 1)
        #expect(throws: Problem.self) { try self.request("a/b;v=x").contentType(among: entries) }
        #expect(throws: Problem.self) { try self.request("text/csv").contentType(among: entries) }
    }

    @Test("is needed only where there is content")
    func absent() throws {
        #expect(try Request(method: .post, target: "/").contentType(among: accepted) == nil)
        #expect(throws: Problem.self) {
            try Request(method: .post, target: "/", body: .buffered([1])).contentType(among: self.accepted)
        }
    }

    @Test("of JSON may have another name with a suffix")
    func json() {
        #expect(MediaType.isJSON("Application/Problem+JSON; charset=utf-8"))
        #expect(!MediaType.isJSON("application/jsonl"))
    }

    private func request(_ type: String) -> Request {
        Request(method: .post, target: "/", fields: ["Content-Type": type], body: .buffered([1]))
    }
}

@Suite("Accepted media types")
struct AcceptedTypesTests {
    @Test(
        "choose among those of a response",
        arguments: [
            ("text/csv", 1), ("application/json", 0), ("*/*", 0), ("text/*", 1), ("image/png", nil),
            ("application/json;q=0.5, text/csv", 1), ("application/json;q=0.5, text/csv;q=0.5", 0),
            ("*/*;q=0.1, text/csv;q=0.2", 1), ("application/json;q=0, */*", 1), ("*/*;q=0", nil),
            ("text/csv;q=0.001", 1), ("text/csv;q=1.001, application/json;q=0.1", 0), ("text/csv;q=x", 0),
            ("", 0), (",,", 0), ("nonsense", 0), ("application/json; charset=utf-8", 0),
            ("application/json;v=2", nil), ("x/y;a=\",text/csv\"", nil), ("TEXT/CSV;Q=1", 1),
            ("text/*;q=0.3, text/csv;q=0.9, application/*;q=0.5", 1),
        ] as [(String, Int?)])
    func best(_ accept: String, _ index: Int?) {
        let request = Request(method: .get, target: "/", fields: ["Accept": accept])
        #expect(AcceptedTypes(request).best(among: ["application/json", "text/csv"]) == index)
    }

    @Test("are all without a word of them, and of several fields those of each")
    func fields() {
        let types: [MediaTypeEntry] = ["a/b", "c/d;v=1"]
        #expect(AcceptedTypes(Request(method: .get, target: "/")).best(among: types) == 0)
        let request = Request(
            method: .get, target: "/", fields: ["Accept": "x/y", "Accept": "c/d;v=1;q=0.2"])
        #expect(AcceptedTypes(request).best(among: types) == 1)
        #expect(AcceptedTypes(request).best(among: []) == nil)
    }
}
