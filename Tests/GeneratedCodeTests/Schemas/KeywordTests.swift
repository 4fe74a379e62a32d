import AccordRuntime
import EverythingAPI
import Testing

/// A member of `Keywords` with a text that is valid, and one beyond its limit with the keyword it breaks.
struct KeywordCase: Sendable, CustomTestStringConvertible {
    var member: String
    var valid: String
    var invalid: String
    var fault: String

    init(_ member: String, _ valid: String, _ invalid: String, _ keyword: String, at pointer: String = "") {
        self.member = member
        self.valid = valid
        self.invalid = invalid
        fault = "body /\(member)\(pointer) \(keyword)"
    }

    var testDescription: String { "\(member): \(valid), not \(invalid)" }

    static let texts = [
        KeywordCase("text", #""ab""#, #""a""#, "minLength"),
        KeywordCase("text", #""abc""#, #""abcd""#, "maxLength"),
        // One character of two code points, and three of one.
        KeywordCase("text", #""e\u0301""#, #""\u00e9""#, "minLength"),
        KeywordCase("text", #""😀😀😀""#, #""👨‍👩‍👧""#, "maxLength"),
        KeywordCase("text", #""ab""#, "1", "type"), KeywordCase("text", #""ab""#, "null", "type"),
        KeywordCase("pattern", #""aaa""#, #""aab""#, "pattern"),
        KeywordCase("pattern", #""a""#, #""a\n""#, "pattern"),
        KeywordCase("secret", #""abc""#, #""ab""#, "minLength"),
        KeywordCase("constant", #""fixed""#, #""other""#, "const"),
        KeywordCase("colour", #""light blue""#, #""lightBlue""#, "enum"),
        KeywordCase("unknownFormat", #""anything""#, "true", "type"),
    ]

    static let numbers = [
        KeywordCase("whole", "-2", "-3", "minimum"), KeywordCase("whole", "2", "3", "maximum"),
        KeywordCase("whole", "1.0", "1.5", "type"), KeywordCase("whole", "2e0", #""2""#, "type"),
        KeywordCase("open", "1", "0", "exclusiveMinimum"), KeywordCase("open", "2", "3", "exclusiveMaximum"),
        // At least 0.5, below 2.5, and a multiple of 1.5: an integer can't be one of 3 below 2.5.
        KeywordCase("unsigned", "9223372036854775807", "9223372036854775808", "format"),
        KeywordCase("unsigned", "0", "-1", "minimum"),
        KeywordCase("number", "-0.5", "-0.50001", "minimum"),
        KeywordCase("number", "1e300", "1.1e300", "maximum"),
        KeywordCase("number", "0", "1e999", "format"),
        KeywordCase("openNumber", "1e-300", "0", "exclusiveMinimum"),
        KeywordCase("openNumber", "0.9999999999999999", "1.0", "exclusiveMaximum"),
        KeywordCase("step", "0.3", "0.35", "multipleOf"), KeywordCase("step", "-7", "1e-2", "multipleOf"),
        KeywordCase("even", "-4", "3", "multipleOf"), KeywordCase("even", "0", "-1", "multipleOf"),
        KeywordCase("small", "-2147483648", "-2147483649", "format"),
        KeywordCase("large", "-9223372036854775808", "1e19", "format"),
        KeywordCase("float", "3.4e38", "3.5e38", "format"),
        KeywordCase("size", "10.0", "11", "enum"), KeywordCase("size", "-1", #""0""#, "type"),
        KeywordCase("strict", "5", "4", "minimum"), KeywordCase("strict", "50", "51", "maximum"),
    ]

    static let collections = [
        KeywordCase("items", "[0]", "[]", "minItems"), KeywordCase("items", "[0,1]", "[0,1,2]", "maxItems"),
        KeywordCase("items", "[0]", "[0,-1]", "minimum", at: "/1"), KeywordCase("items", "[0]", "{}", "type"),
        KeywordCase("unique", #"[1,"1",true,null]"#, "[1,2,1.0]", "uniqueItems"),
        KeywordCase("unique", "[[1],[2]]", #"[{"a":1,"b":2},{"b":2.0,"a":1}]"#, "uniqueItems"),
        KeywordCase("unique", "[0,false]", "[0,-0.0]", "uniqueItems"),
        KeywordCase("uniqueTexts", #"["\u00e9","e\u0301"]"#, #"["a","\u0061"]"#, "uniqueItems"),
        KeywordCase("map", #"{"a":1}"#, "{}", "minProperties"),
        KeywordCase("map", #"{"a":1,"b":2}"#, #"{"a":1,"b":2,"c":3}"#, "maxProperties"),
        KeywordCase("map", #"{"a":5}"#, #"{"a":6}"#, "maximum", at: "/a"),
        KeywordCase("map", #"{"a":5}"#, #"{"a":5,"a":5}"#, "duplicate", at: "/a"),
        KeywordCase("members", #"{"a":1,"b":2}"#, #"{"a":1}"#, "minProperties"),
        KeywordCase("members", #"{"a":1,"b":2,"c":3}"#, #"{"a":1,"b":2,"c":3,"d":4}"#, "maxProperties"),
    ]

    static let formats = [
        KeywordCase("email", #""a@b.example""#, #""a@""#, "format"),
        KeywordCase("uri", #""https://a.example/b?c#d""#, #""/b""#, "format"),
        KeywordCase("reference", #""../b""#, #""a b""#, "format"),
        KeywordCase(
            "uuid", #""123e4567-e89b-12d3-a456-426614174000""#, #""123e4567e89b12d3a456426614174000""#,
            "format"),
        KeywordCase("host", #""a-b.example""#, #""-a""#, "format"),
        KeywordCase("ipv4", #""127.0.0.1""#, #""127.0.0.256""#, "format"),
        KeywordCase("ipv6", #""::1""#, #"":::1""#, "format"),
        KeywordCase("day", #""2024-02-29""#, #""2023-02-29""#, "format"),
        KeywordCase("moment", #""2024-01-01T00:00:00+01:00""#, #""2024-01-01T00:00:00""#, "format"),
        KeywordCase("bytes", #""AQI=""#, #""AQI""#, "format"),
    ]
}

@Suite("Keywords of schemas")
struct KeywordTests {
    private let fixture = Fixture()

    private func check(_ each: KeywordCase) async throws {
        let given = "{\"\(each.member)\":\(each.valid)}"
        let echoed = try await fixture.echo("keywords", given)
        #expect(echoed[each.member] != nil)
        #expect(try await fixture.faults("keywords", "{\"\(each.member)\":\(each.invalid)}") == [each.fault])
    }

    @Test("a string is taken at its limit and refused beyond", arguments: KeywordCase.texts)
    func texts(each: KeywordCase) async throws { try await check(each) }

    @Test("a number is taken at its limit and refused beyond", arguments: KeywordCase.numbers)
    func numbers(each: KeywordCase) async throws { try await check(each) }

    @Test("a collection is taken at its limit and refused beyond", arguments: KeywordCase.collections)
    func collections(each: KeywordCase) async throws { try await check(each) }

    @Test("a format is taken and another text refused", arguments: KeywordCase.formats)
    func formats(each: KeywordCase) async throws { try await check(each) }

    @Test(
        "limits of an integer may be fractions",
        arguments: [("0", "minimum"), ("1", "multipleOf"), ("3", "exclusiveMaximum")])
    func fractions(value: String, keyword: String) async throws {
        #expect(
            try await fixture.faults("keywords", "{\"fraction\":\(value)}").contains(
                "body /fraction \(keyword)"))
    }

    @Test("a faulty item counts as an item")
    func faultyItem() async throws {
        #expect(try await fixture.faults("keywords", #"{"items":["x"]}"#) == ["body /items/0 type"])
        #expect(try await fixture.faults("keywords", #"{"map":{"a":"x"}}"#) == ["body /map/a type"])
    }

    @Test("all faults of a body come at once")
    func together() async throws {
        let json = #"{"text":"a","whole":9,"items":[-1,"x",0],"map":{"a/b":6},"colour":1,"text":"abc"}"#
        #expect(
            try await fixture.faults("keywords", json) == [
                "body /colour type", "body /items maxItems", "body /items/0 minimum", "body /items/1 type",
                "body /map/a~1b maximum", "body /text duplicate", "body /text minLength",
                "body /whole maximum",
            ])
    }

    @Test("a fault tells the limit, and not a secret")
    func limits() async throws {
        let response = try await fixture.client.send(
            .post, "/base/json/keywords", json: #"{"whole":3,"secret":"pw"}"#)
        #expect(response.faultDetails.contains { $0.message == "must be at most 2" })
        #expect(!response.text.contains("pw"))
    }

    @Test("what is not JSON is one fault of the body")
    func syntax() async throws {
        #expect(try await fixture.faults("keywords", #"{"items":[1,}"#) == ["body  syntax"])
        #expect(try await fixture.faults("keywords", "") == ["body  syntax"])
        #expect(try await fixture.faults("keywords", "[]") == ["body  type"])
        #expect(try await fixture.faults("keywords", "null") == ["body  type"])
    }
}
