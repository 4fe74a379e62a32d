import AccordRuntime
import EverythingAPI
import Testing

@Suite("Bodies")
struct BodyTests {
    private let fixture = Fixture()

    private func send(
        _ name: String, _ contentType: String?, _ body: String, by method: HTTPMethod = .post
    ) async throws -> Response {
        let headers: HeaderFields = contentType.map { ["Content-Type": $0] } ?? [:]
        return try await fixture.client.send(
            method, "/base/bodies/" + name, headers: headers, body: Array(body.utf8))
    }

    @Test("one schema of several media types is one Swift type")
    func forms() async throws {
        let expected = Components.Schemas.Form(
            name: "anna", age: 3, tags: ["a", "b"], colour: .red, when: DateTime("2024-01-01T00:00:00Z"),
            maybe: .value(4))
        let json =
            #"{"name":"anna","age":3,"tags":["a","b"],"colour":"red","when":"2024-01-01T00:00:00Z","maybe":4}"#
        let multipart =
            [
                ("name", "anna"), ("age", "3"), ("tags", "a"), ("tags", "b"), ("colour", "red"),
                ("when", "2024-01-01T00:00:00Z"), ("maybe", "4"),
            ].map { "--x\r\nContent-Disposition: form-data; name=\"\($0)\"\r\n\r\n\($1)\r\n" }.joined()
            + "--x--\r\n"
        let bodies = [
            ("application/json", json), ("Application/JSON; charset=utf-8", json),
            (
                "application/x-www-form-urlencoded",
                "name=anna&age=3&tags=a&tags=b&colour=red&when=2024-01-01T00%3A00%3A00Z&maybe=4"
            ),
            ("multipart/form-data; boundary=x", multipart),
        ]
        for (type, body) in bodies {
            #expect(try await send("one-schema", type, body).text == "", "\(type)")
            #expect(try fixture.inputs.last(as: Operations.SendForm.Input.self).body == expected, "\(type)")
        }
    }

    @Test("a form has one of the sets of members that anyOf requires, told with what could be in its place")
    func choices() async throws {
        let form = "application/x-www-form-urlencoded"
        for body in ["email=", "username=u&email=e", "age=3"] {
            #expect(try await send("choice", form, body).text == "", "\(body)")
        }
        let refused = try await send("choice", form, "other=1")
        #expect(refused.faults == ["body /email anyOf"])
        #expect(refused.text.contains("email or username or age is required"))
        #expect(try await send("choice", "application/json", "{}").faults == ["body /email anyOf"])
    }

    @Test(
        "JSON that comes as a form is one fault, which says what was forgotten",
        arguments: [#"{"name":"ab"}"#, "[]"])
    func forgottenType(body: String) async throws {
        let response = try await send("one-schema", "application/x-www-form-urlencoded", body)
        #expect(response.faults == ["body  encoding"])
        #expect(response.text.contains("send it with Content-Type: application/json"))
    }

    @Test("a form's faults are told with pointers, all at once")
    func formFaults() async throws {
        let response = try await send(
            "one-schema", "application/x-www-form-urlencoded",
            "name=a&age=x&tags=abcd&tags=e&tags=f&colour=no&unknown=1&when=")
        #expect(
            response.faults == [
                "body /age type", "body /colour enum", "body /name minLength", "body /tags maxItems",
                "body /tags/0 maxLength", "body /unknown additionalProperties", "body /when format",
            ])
        #expect(
            try await send("one-schema", "application/x-www-form-urlencoded", "").faults == [
                "body /name required"
            ])
        #expect(
            try await send("one-schema", "application/x-www-form-urlencoded", "name=ab&name=cd").faults
                == ["body /name duplicate"])
    }

    @Test(
        "what a form has beside its described members is told at its own place",
        arguments: [
            ("a=1&b=2&inner[b]=3", []), ("b=x", ["body /b type"]), ("a=1", ["body  dependentRequired"]),
            ("inner[x]=y", ["body /inner/x type"]), ("inner[a]=1", ["body /inner dependentRequired"]),
        ])
    func rest(form: String, faults: [String]) async throws {
        #expect(try await send("kept", "application/x-www-form-urlencoded", form).faults == faults)
    }

    @Test("a file that is given twice is a fault, as a text is")
    func repeatedFile() async throws {
        func part(_ name: String) -> String {
            "--x\r\nContent-Disposition: form-data; name=\"\(name)\"; filename=\"f\"\r\n\r\nabc\r\n"
        }
        let type = "multipart/form-data; boundary=x"
        #expect(try await send("kept", type, part("file") + "--x--").status == 204)
        let sent = try fixture.inputs.last(as: Operations.SendKept.Input.self).body
        #expect(sent.file == Array("abc".utf8))
        let twice = try await send("kept", type, part("file") + part("file") + "--x--")
        #expect(twice.faults == ["body /file duplicate"])
        #expect(try await send("kept", type, part("file[0]") + "--x--").faults == ["body /file type"])
    }

    @Test("a required body is missed; an optional one may be absent")
    func absent() async throws {
        let response = try await fixture.client.send(.post, "/base/bodies/one-schema")
        #expect(response.faults == ["body  required"])
        #expect(try await fixture.client.send(.post, "/base/bodies/optional").status == 204)
        #expect(try fixture.inputs.last(as: Operations.SendOptional.Input.self).body == nil)
        #expect(try await send("optional", "application/json", "[1,2]").status == 204)
        #expect(try fixture.inputs.last(as: Operations.SendOptional.Input.self).body == [1, 2])
        #expect(try await send("optional", "application/json", "null").faults == ["body  type"])
    }

    @Test("media types of different schemas are the cases of an enum")
    func union() async throws {
        typealias Input = Operations.SendUnion.Input
        _ = try await send("union", "application/json", #"{"n":1}"#)
        #expect(try fixture.inputs.last(as: Input.self).body == .json(.init(n: 1)))
        _ = try await send("union", "text/plain", "abc")
        #expect(try fixture.inputs.last(as: Input.self).body == .plainText("abc"))
        _ = try await send("union", "application/octet-stream", "\u{0}x")
        #expect(try fixture.inputs.last(as: Input.self).body == .binary([0, 0x78]))
        _ = try await send("union", "application/vnd.accord+json", #"["a"]"#)
        #expect(try fixture.inputs.last(as: Input.self).body == .applicationVndAccordJson(["a"]))
        #expect(try await send("union", "text/plain", "abcd").faults == ["body  maxLength"])
    }

    @Test(
        "content of another type, or of none, is a 415 that names the accepted ones",
        arguments: [nil, "application/xml", "text/html", "", "json", "application/json, text/plain"])
    func unsupported(type: String?) async throws {
        let response = try await send("one-schema", type, "x")
        #expect(response.status == 415)
        #expect(
            response.fields["Accept"]
                == "application/json, application/x-www-form-urlencoded, multipart/form-data")
    }

    @Test("a body that is too large is a 413, whatever else is wrong")
    func tooLarge() async throws {
        struct Endless: IncomingContent {
            func collect(limit: Int?) async throws(Problem) -> [UInt8] { throw .contentTooLarge(limit: 1) }
            func discard() async throws(Problem) { throw .contentTooLarge(limit: 1) }
            func next() async throws(Problem) -> [UInt8]? { [0] }
        }
        let request = Request(
            method: .post, target: "/base/bodies/everything/x", fields: ["Content-Type": "application/json"],
            body: .incoming(Endless()))
        #expect(await fixture.client.api.respond(to: request, context: RequestContext()).status == 413)
    }

    @Test("octets go in and out as they are")
    func octets() async throws {
        let octets = (0...255).map { UInt8($0) }
        let response = try await fixture.client.send(
            .put, "/base/bodies/octets", headers: ["Content-Type": "application/octet-stream"], body: octets)
        #expect(response.body == octets)
        #expect(response.fields["Content-Type"] == "application/octet-stream")
    }

    @Test("text content is a checked scalar, and UTF-8")
    func text() async throws {
        let response = try await send("text", "text/plain", "42", by: .put)
        #expect(response.text == "42" && response.fields["Content-Type"] == "text/plain; charset=utf-8")
        #expect(try await send("text", "text/plain", "2", by: .put).faults == ["body  minimum"])
        #expect(try await send("text", "text/plain", "x", by: .put).faults == ["body  type"])
        let broken = try await fixture.client.send(
            .put, "/base/bodies/text", headers: ["Content-Type": "text/plain"], body: [0xFF])
        #expect(broken.faults == ["body  encoding"])
    }

    @Test("faults of path, query, header, cookie and body come at once")
    func everywhere() async throws {
        let response = try await fixture.client.send(
            .post, "/base/bodies/everything/x?page=0", headers: ["Cookie": "mood=bad"],
            json: #"{"name":"a","no":1}"#)
        #expect(
            response.faults == [
                "body /name minLength", "body /no additionalProperties", "cookie mood maxLength",
                "header X-Key required", "path id type", "query page minimum",
            ])
        #expect(response.fields["Content-Type"] == "application/problem+json")
    }
}
