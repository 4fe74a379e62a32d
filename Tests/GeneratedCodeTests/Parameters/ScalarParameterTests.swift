import AccordRuntime
import EverythingAPI
import Testing

@Suite("Scalar parameters")
struct ScalarParameterTests {
    private let fixture = Fixture()
    private static let path = "/base/scalars/caf%C3%A9/-0/2147483647/true/2024-02-29/light%20blue"

    private func send(_ query: String = "", path: String = path, _ headers: HeaderFields = ["X-Count": "1"])
        async throws -> Response
    {
        try await fixture.client.send(.get, path + query, headers: headers)
    }

    @Test("a path's values arrive decoded and typed")
    func path() async throws {
        #expect(try await send().status == 204)
        let input = try fixture.inputs.last(as: Operations.ReadScalars.Input.self)
        #expect(input.text == "café")
        #expect(input.int == 0)
        #expect(input.int32 == 2_147_483_647)
        #expect(input.flag)
        #expect(input.day == CalendarDate("2024-02-29"))
        #expect(input.colour == .lightBlue)
    }

    @Test("optional parameters that are absent are nil, or their default")
    func absent() async throws {
        _ = try await send()
        let input = try fixture.inputs.last(as: Operations.ReadScalars.Input.self)
        #expect(input.qText == nil && input.qInt64 == nil && input.qSize == nil && input.visits == nil)
        #expect(input.theme == .light)
    }

    @Test("query values of every type arrive")
    func query() async throws {
        let query =
            "?q-text=a+b%2Bc&q-int64=-9223372036854775808&q-double=1e2&q-float=0.5&q-moment=2024-01-01T00:00:00Z"
            + "&q-uuid=123e4567-e89b-12d3-a456-426614174000&q-bytes=AQI%3D&q-size=-1&q-secret=abcd&q-nullable=3&unknown=1"
        #expect(try await send(query).text == "")
        let input = try fixture.inputs.last(as: Operations.ReadScalars.Input.self)
        #expect(input.qText == "a b+c")
        #expect(input.qInt64 == .min)
        #expect(input.qDouble == 100)
        #expect(input.qFloat == 0.5)
        #expect(input.qMoment == DateTime("2024-01-01T00:00:00Z"))
        #expect(input.qBytes == [1, 2])
        #expect(input.qSize == .valueMinus1)
        #expect(input.qNullable == 3)
    }

    @Test("header and cookie values arrive, header names without regard to case")
    func headersAndCookies() async throws {
        _ = try await send("", ["x-count": "5", "X-NOTE": "high", "Cookie": "a=b; visits=9; theme=dark"])
        let input = try fixture.inputs.last(as: Operations.ReadScalars.Input.self)
        #expect(input.xCount == 5 && input.xNote == .high && input.visits == 9 && input.theme == .dark)
    }

    @Test(
        "what is no value of the type is refused at its name",
        arguments: [
            ("?q-int64=9223372036854775808", "query q-int64 format"), ("?q-int64=%2B1", "query q-int64 type"),
            ("?q-int64=01", "query q-int64 type"), ("?q-int64=1.5", "query q-int64 type"),
            ("?q-double=NaN", "query q-double type"), ("?q-double=1e999", "query q-double format"),
            ("?q-float=1e39", "query q-float format"), ("?q-moment=2024-01-01", "query q-moment format"),
            ("?q-uuid=1", "query q-uuid format"), ("?q-bytes=%25", "query q-bytes format"),
            ("?q-size=5", "query q-size enum"), ("?q-text=", "query q-text minLength"),
            ("?q-text=%FF", "query q-text encoding"), ("?q-nullable=null", "query q-nullable type"),
            ("?q-text=a&q-text=b", "query q-text duplicate"), ("?q-secret=abcde", "query q-secret maxLength"),
        ])
    func refused(query: String, fault: String) async throws {
        let response = try await send(query)
        #expect(response.status == 400)
        #expect(response.faults == [fault])
    }

    @Test(
        "what is no value of a path's type is refused at its name",
        arguments: [
            ("/base/scalars/CAFE/1/1/true/2024-01-01/red", "path text pattern"),
            ("/base/scalars/aaaaaa/1/1/true/2024-01-01/red", "path text maxLength"),
            ("/base/scalars/a/x/1/true/2024-01-01/red", "path int type"),
            ("/base/scalars/a/1/2147483648/true/2024-01-01/red", "path int32 format"),
            ("/base/scalars/a/1/1/yes/2024-01-01/red", "path flag type"),
            ("/base/scalars/a/1/1/true/2023-02-29/red", "path day format"),
            ("/base/scalars/a/1/1/true/2024-01-01/blue", "path colour enum"),
            ("/base/scalars/%FF/1/1/true/2024-01-01/red", "path text encoding"),
        ])
    func refusedPath(path: String, fault: String) async throws {
        #expect(try await send(path: path).faults == [fault])
    }

    @Test("a required header is missed")
    func missing() async throws {
        #expect(try await send("", [:]).faults == ["header X-Count required"])
    }

    @Test("an empty text is a value, and no number, day or case: it is not taken for nothing")
    func empty() async throws {
        #expect(try await send("", ["X-Count": ""]).faults == ["header X-Count type"])
        #expect(
            try await send("?q-int64=&q-moment=&q-size=&q-nullable=").faults == [
                "query q-int64 type", "query q-moment format", "query q-nullable type", "query q-size type",
            ])
    }

    @Test("a secret value is not told in its fault")
    func secret() async throws {
        #expect(!(try await send("?q-secret=abcde").text.contains("abcde")))
    }

    @Test("the faults of all places come at once")
    func together() async throws {
        let response = try await send(
            "?q-size=5&q-int64=x", path: "/base/scalars/A/1/1/true/2024-01-01/blue",
            ["X-Count": "0", "Cookie": "visits=10; theme=blue"])
        #expect(
            response.faults == [
                "cookie theme enum", "cookie visits exclusiveMaximum", "header X-Count minimum",
                "path colour enum", "path text pattern", "query q-int64 type", "query q-size enum",
            ])
        #expect(fixture.inputs.all.isEmpty)
    }
}
