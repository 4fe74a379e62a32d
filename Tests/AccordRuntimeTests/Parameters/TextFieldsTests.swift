import AccordRuntime
import Testing

@Suite("Text fields")
struct TextFieldsTests {
    @Test("of a query are decoded, in order, with plus signs as spaces")
    func query() {
        var faults = Faults()
        let fields = TextFields.query(
            Array("a=1&b=x+y%20z&&a=2&c&=e&d=%C3%A4%3D=&a%20b=%2B".utf8)[...], &faults)
        #expect(faults.isEmpty)
        #expect(fields.first("a") == "1")
        #expect(fields.all("a") == ["1", "2"])
        #expect(fields.repeated("a") && !fields.repeated("b") && !fields.repeated("x"))
        #expect(fields.first("b") == "x y z")
        #expect(fields.first("c") == "")
        #expect(fields.first("d") == "ä==")
        #expect(fields.first("a b") == "+")
        #expect(fields.first("x") == nil && !fields.contains("x"))
        #expect(fields.names == ["a", "b", "c", "", "d", "a b"])
    }

    @Test(
        "that are malformed are faults at their names",
        arguments: ["a=%", "a=%4", "a=%GG", "a=%FF", "a=%C3", "a=%ED%A0%80", "a=%C0%80", "a=%+1"])
    func malformed(_ query: String) {
        var faults = Faults()
        let fields = TextFields.query(Array((query + "&b=1").utf8)[...], &faults)
        #expect(faults.list.map(\.location) == ["a"])
        #expect(faults.list.map(\.keyword) == ["encoding"])
        #expect(faults.list.map(\.place) == [.query])
        #expect(fields.first("b") == "1")
    }

    @Test("of a form have faults in the body")
    func form() {
        var faults = Faults()
        _ = TextFields.urlencoded(Array("e%2Fmail=%FF&%FF=1".utf8), &faults)
        #expect(faults.list.map(\.location) == ["/e~1mail", ""])
        #expect(faults.list.map(\.place) == [.body, .body])
    }

    @Test("are at most a thousand")
    func count() {
        var faults = Faults()
        let query = Array(repeating: "a=1", count: 1001).joined(separator: "&")
        let fields = TextFields.query(Array(query.utf8)[...], &faults)
        #expect(fields.all("a").count == 1000)
        #expect(faults.list.map(\.message) == ["must have at most 1000 fields"])
    }

    @Test("of cookies are split, trimmed, unquoted and decoded where they can be")
    func cookies() {
        var faults = Faults()
        let header: HeaderFields = ["Cookie": "a=1; b=\"x y\";c=%20 ;d=100%; =z; e", "cookie": "f=g=h"]
        let cookies = TextFields.cookies(header, &faults)
        #expect(cookies.names == ["a", "b", "c", "d", "f"])
        #expect(cookies.first("b") == "x y")
        #expect(cookies.first("c") == " ")
        #expect(cookies.first("d") == "100%")
        #expect(cookies.first("f") == "g=h")
        #expect(faults.isEmpty)
    }
}
