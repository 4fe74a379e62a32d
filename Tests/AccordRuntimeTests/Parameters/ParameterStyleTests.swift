import AccordRuntime
import Testing

@Suite("Arrays in parameters")
struct ParameterStyleTests {
    @Test(
        "of a query are in one text or in several",
        arguments: [
            ("p=a,b", .form, false, ["a", "b"]), ("p=a&p=b", .form, true, ["a", "b"]),
            ("p=a%2Cb,c+d", .form, false, ["a,b", "c d"]), ("p=a,b", .form, true, ["a,b"]),
            ("p=,", .form, false, ["", ""]), ("p=", .form, false, []), ("p", .form, false, []),
            ("p=a%20b", .spaceDelimited, false, ["a", "b"]), ("p=a+b", .spaceDelimited, false, ["a", "b"]),
            ("p=a%2Bb+c", .spaceDelimited, false, ["a+b", "c"]),
            ("p=a|b", .pipeDelimited, false, ["a", "b"]),
            ("p=a%7Cb%7cc", .pipeDelimited, false, ["a", "b", "c"]),
            ("p=a&p=b", .spaceDelimited, true, ["a", "b"]), ("p=a&p=b", .pipeDelimited, true, ["a", "b"]),
            ("p[]=a&p[]=b", .deepObject, true, ["a", "b"]), ("p[1]=b&p[0]=a", .deepObject, true, ["a", "b"]),
            ("p=a&p=b", .deepObject, true, ["a", "b"]),
        ] as [(String, ParameterStyle, Bool, [String])])
    func query(_ text: String, _ style: ParameterStyle, _ exploded: Bool, _ expected: [String]) {
        var faults = Faults()
        let query = TextFields.query(Array(text.utf8)[...], &faults)
        #expect(query.texts("p", style: style, exploded: exploded, &faults) == expected)
        #expect(query.texts("q", style: style, exploded: exploded, &faults) == nil)
        #expect(faults.isEmpty)
    }

    @Test("of a query that are not exploded are given once")
    func once() {
        var faults = Faults()
        let query = TextFields.query(Array("p=a&p=b".utf8)[...], &faults)
        faults.enter(.query, "p")
        #expect(query.texts("p", style: .pipeDelimited, exploded: false, &faults) == ["a"])
        #expect(faults.list.map(\.keyword) == ["duplicate"])
        #expect(faults.list.map(\.location) == ["p"])
    }

    @Test(
        "of a path have the prefix of their style",
        arguments: [
            ("3,4,5", .simple, false, ["3", "4", "5"]), ("3,4", .simple, true, ["3", "4"]),
            ("a%2Cb,c", .simple, false, ["a,b", "c"]), ("a+b", .simple, false, ["a+b"]),
            (".3.4.5", .label, true, ["3", "4", "5"]), (".3,4", .label, false, ["3", "4"]),
            (".3.4", .label, false, ["3", "4"]), (".a%2Eb.c", .label, true, ["a.b", "c"]),
            (".", .label, true, []),
            (";p=3,4", .matrix, false, ["3", "4"]), (";p=3;p=4", .matrix, true, ["3", "4"]),
            (";p", .matrix, false, []), (";p=%3B,b", .matrix, false, [";", "b"]),
        ] as [(String, ParameterStyle, Bool, [String])])
    func path(_ text: String, _ style: ParameterStyle, _ exploded: Bool, _ expected: [String]) {
        var faults = Faults()
        let parameter = EncodedParameter(path: Array(text.utf8)[...])
        #expect(parameter.texts("p", style: style, exploded: exploded, &faults) == expected)
        #expect(faults.isEmpty)
    }

    @Test(
        "of a path are refused without the prefix, or with another name",
        arguments: [
            ("3.4", .label, true, "must begin with a dot"),
            ("p=3", .matrix, true, "must begin with a semicolon"),
            (";q=3", .matrix, false, "must be written as ;p=…"),
            (";p=3;q=4", .matrix, true, "must be written as ;p=…"),
            (";p=3;p=4", .matrix, false, "must be given only once"),
            ("a,%", .simple, false, "is not percent-encoded UTF-8"),
            ("a,%00", .simple, false, "is not percent-encoded UTF-8"),
            (";p=%FF", .matrix, true, "is not percent-encoded UTF-8"),
        ] as [(String, ParameterStyle, Bool, String)])
    func refused(_ text: String, _ style: ParameterStyle, _ exploded: Bool, _ message: String) {
        var faults = Faults()
        faults.enter(.path, "p")
        let parameter = EncodedParameter(path: Array(text.utf8)[...])
        #expect(parameter.texts("p", style: style, exploded: exploded, &faults) == nil)
        #expect(faults.list.map(\.message) == [message])
        #expect(faults.list.map(\.location) == ["p"])
    }

    @Test("of a path may be single texts in every style")
    func single() {
        var faults = Faults()
        func text(_ text: String, _ style: ParameterStyle) -> String? {
            EncodedParameter(path: Array(text.utf8)[...]).text("p", style: style, &faults)
        }
        #expect(text("a%20b", .simple) == "a b")
        #expect(text(".1.5", .label) == "1.5")
        #expect(text(";p=x%3By", .matrix) == "x;y")
        #expect(text(";p", .matrix) == "")
        #expect(faults.isEmpty)
        #expect(text("x", .label) == nil)
        #expect(text(";p=1;p=2", .matrix) == nil)
        #expect(faults.list.count == 2)
    }

    @Test("of a header field have no escapes, and blanks around them count for nothing")
    func header() {
        var faults = Faults()
        let request = Request(method: .get, target: "/", fields: ["X-P": "a%2C , b,,", "X-P": "c"])
        let parameter = request.parameter(header: "x-p")
        #expect(parameter?.texts("x-p", style: .simple, exploded: false, &faults) == ["a%2C", "b", "c"])
        #expect(request.text(header: "x-q") == nil)
    }

    @Test("of a cookie are split at commas before they are decoded")
    func cookie() {
        var faults = Faults()
        let cookies = TextFields.cookies(["Cookie": "p=a%2Cb,c+d; q=x; q=y"], &faults)
        #expect(cookies.texts("p", style: .form, exploded: false, &faults) == ["a,b", "c+d"])
        #expect(cookies.texts("q", style: .form, exploded: true, &faults) == ["x", "y"])
        #expect(faults.isEmpty)
    }
}
