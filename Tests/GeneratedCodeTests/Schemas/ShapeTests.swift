import AccordRuntime
import EverythingAPI
import Testing

@Suite("Composed schemas")
struct ShapeTests {
    private let fixture = Fixture()

    private func shape(_ json: String) async throws -> Components.Schemas.Shape? {
        _ = try await fixture.echo("shapes", "{\"shape\":\(json)}")
        return try fixture.inputs.last(as: Operations.EchoShapes.Input.self).body.shape
    }

    @Test("a discriminator chooses the schema, wherever it stands in the object")
    func discriminator() async throws {
        #expect(try await shape(#"{"kind":"round","radius":1}"#) == .circle(.init(kind: .round, radius: 1)))
        #expect(try await shape(#"{"radius":1,"kind":"circle"}"#) == .circle(.init(kind: .circle, radius: 1)))
        #expect(try await shape(#"{"side":2,"kind":"Square"}"#) == .square(.init(kind: "Square", side: 2)))
    }

    @Test("a union holds itself")
    func recursive() async throws {
        let json =
            #"{"kind":"group","main":{"kind":"Square","side":1},"shapes":[{"kind":"round","radius":2}]}"#
        let group = Components.Schemas.Group(
            kind: "group", shapes: [.circle(.init(kind: .round, radius: 2))],
            main: .square(.init(kind: "Square", side: 1)))
        #expect(try await shape(json) == .group(group))
        #expect(
            try await fixture.echo("shapes", "{\"shape\":\(json)}") == JSONValue(text: "{\"shape\":\(json)}"))
    }

    @Test(
        "a value that the discriminator can't place is refused there",
        arguments: [
            ("{}", "body /shape/kind required"), (#"{"kind":"oval"}"#, "body /shape/kind enum"),
            (#"{"kind":1,"radius":1}"#, "body /shape/kind type"), ("[]", "body /shape type"),
            (#"{"kind":null}"#, "body /shape/kind type"),
            (#"{"kind":"round","radius":0}"#, "body /shape/radius exclusiveMinimum"),
            (#"{"kind":"round"}"#, "body /shape/radius required"),
            (#"{"kind":"Square","side":1,"kind":"round"}"#, "body /shape/kind duplicate"),
        ])
    func refused(json: String, fault: String) async throws {
        #expect(try await fixture.faults("shapes", "{\"shape\":\(json)}") == [fault])
    }

    @Test("allOf is one flat struct with the rules of all its parts")
    func allOf() async throws {
        let json = #"{"point":{"x":0,"y":-1,"name":"abcd","note":"n"}}"#
        _ = try await fixture.echo("shapes", json)
        let body = try fixture.inputs.last(as: Operations.EchoShapes.Input.self).body
        #expect(body.point == .init(x: 0, note: "n", y: -1, name: "abcd"))
        #expect(
            try await fixture.faults("shapes", #"{"point":{"x":-1,"name":"abcde"}}"#)
                == ["body /point/name maxLength", "body /point/x minimum", "body /point/y required"])
    }

    @Test("keywords beside a $ref count too")
    func siblings() async throws {
        _ = try await fixture.echo("shapes", #"{"limited":"ab"}"#)
        _ = try await fixture.echo("shapes", #"{"limited":null}"#)
        #expect(try await fixture.faults("shapes", #"{"limited":"a"}"#) == ["body /limited minLength"])
        #expect(try await fixture.faults("shapes", #"{"limited":"abcde"}"#) == ["body /limited maxLength"])
    }

    @Test("arrays of arrays and types in place are checked to the bottom")
    func nested() async throws {
        let json =
            #"{"matrix":[[1,2],[]],"nested":{"deeper":{"deepest":[{"n":1}]}},"anything":[{"a":[1.5,null]}]}"#
        #expect(try await fixture.echo("shapes", json) == JSONValue(text: json))
        #expect(
            try await fixture.faults(
                "shapes", #"{"matrix":[[1,2,3],[10]],"nested":{"deeper":{"deepest":[{}]}}}"#)
                == [
                    "body /matrix/0 maxItems", "body /matrix/1/0 maximum",
                    "body /nested/deeper/deepest/0/n required",
                ])
    }
}
