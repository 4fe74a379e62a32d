import AccordRuntime
import EverythingAPI
import Testing

@Suite("Absent and null")
struct NullabilityTests {
    private let fixture = Fixture()

    private func body(_ json: String) async throws -> Components.Schemas.Nullability {
        _ = try await fixture.echo("nullability", json)
        return try fixture.inputs.last(as: Operations.EchoNullability.Input.self).body
    }

    @Test("required members have to be there; a nullable one may be null")
    func required() async throws {
        #expect(try await body(#"{"a":1,"b":null}"#).b == nil)
        #expect(try await body(#"{"a":1,"b":2}"#).b == 2)
        #expect(try await fixture.faults("nullability", "{}") == ["body /a required", "body /b required"])
        #expect(try await fixture.faults("nullability", #"{"a":null,"b":null}"#) == ["body /a type"])
    }

    @Test("an optional member may be absent, and not null")
    func optional() async throws {
        #expect(try await body(#"{"a":1,"b":2}"#).c == nil)
        #expect(try await fixture.faults("nullability", #"{"a":1,"b":2,"c":null}"#) == ["body /c type"])
    }

    @Test("an optional and nullable member tells absent from null")
    func both() async throws {
        let absent = try await body(#"{"a":1,"b":2}"#)
        #expect(absent.d == .absent && absent.e == .absent && absent.h == .absent)
        let null = try await body(#"{"a":1,"b":2,"d":null,"e":null,"h":null}"#)
        #expect(null.d == .null && null.e == .null && null.h == .null)
        let given = try await body(#"{"a":1,"b":2,"d":3,"e":{"x":1,"y":2},"h":"text"}"#)
        #expect(given.d == .value(3) && given.e == .value(.init(x: 1, y: 2)) && given.h == .value("text"))
        #expect(
            try await fixture.faults("nullability", #"{"a":1,"b":2,"d":10,"e":1,"h":"texts"}"#)
                == ["body /d maximum", "body /e type", "body /h maxLength"])
    }

    @Test("items and values of maps may be null where they are nullable")
    func items() async throws {
        let body = try await body(#"{"a":1,"b":2,"f":["x",null],"g":{"y":null,"n":true}}"#)
        #expect(body.f == ["x", nil])
        #expect(body.g == ["y": nil, "n": true])
        #expect(try await fixture.faults("nullability", #"{"a":1,"b":2,"f":[1]}"#) == ["body /f/0 type"])
    }

    @Test("a nullable enum keeps its cases apart from null, whatever they are called")
    func enumeration() async throws {
        typealias Choice = Components.Schemas.Nullability.IPayload
        #expect(try await body(#"{"a":1,"b":2}"#).i == Choice.none)
        #expect(try await body(#"{"a":1,"b":2,"i":null}"#).i == Choice?(nil))
        #expect(try await body(#"{"a":1,"b":2,"i":"some"}"#).i == Choice.some)
    }

    @Test("everything is written as it was read; what has a default is always written")
    func echo() async throws {
        let json = #"{"a":1,"b":null,"d":null,"e":{"x":1.5,"y":2},"f":[null],"g":{"k":null},"i":null,"j":4}"#
        #expect(try await fixture.echo("nullability", json) == JSONValue(text: json))
        let short = try await fixture.echo("nullability", #"{"a":1,"b":2}"#)
        #expect(short == JSONValue(text: #"{"a":1,"b":2,"i":"none","j":null}"#))
    }
}
