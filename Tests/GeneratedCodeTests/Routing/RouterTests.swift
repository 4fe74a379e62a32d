import AccordRuntime
import EverythingAPI
import Testing

@Suite("Routes")
struct RouterTests {
    private let fixture = Fixture()

    private func send(_ path: String, by method: HTTPMethod = .get) async throws -> Response {
        try await fixture.client.send(method, "/base/routes" + path)
    }

    @Test("a literal goes before a template, and gives way where it leads nowhere")
    func literals() async throws {
        _ = try await send("/literal")
        _ = try fixture.inputs.last(as: Operations.LiteralRoute.Input.self)
        _ = try await send("/other")
        #expect(try fixture.inputs.last(as: Operations.TemplateRoute.Input.self).name == "other")
        _ = try await send("/literal/x/end")
        let two = try fixture.inputs.last(as: Operations.TwoTemplates.Input.self)
        #expect(two.first == "literal" && two.second == "x")
    }

    @Test("segments are compared and captured decoded; an encoded slash separates nothing")
    func decoding() async throws {
        _ = try await send("/lit%65ral")
        _ = try fixture.inputs.last(as: Operations.LiteralRoute.Input.self)
        _ = try await send("/a%2Fb%20%C3%A9+")
        #expect(try fixture.inputs.last(as: Operations.TemplateRoute.Input.self).name == "a/b é+")
    }

    @Test("a path without a route is a 404 with the closest ones")
    func notFound() async throws {
        let response = await fixture.sendUnchecked(.get, "/base/rotes/literal")
        #expect(response.status == 404)
        #expect(response.json?["detail"]?.text?.contains("Did you mean /base/routes/literal") == true)
        // All but the prefix is there.
        let forgotten = await fixture.sendUnchecked(.get, "/routes/literal")
        #expect(forgotten.status == 404)
        #expect(forgotten.json?["detail"]?.text?.contains("Did you mean /base/routes/literal") == true)
        #expect(await fixture.sendUnchecked(.get, "/BASE/routes/literal").status == 404)
        #expect(await fixture.sendUnchecked(.get, "").status == 404)
    }

    @Test("a method without a route is a 405 that lists those with one")
    func methodNotAllowed() async throws {
        let response = await fixture.sendUnchecked(.post, "/base/routes/x")
        #expect(response.status == 405 && response.fields["Allow"] == "DELETE, GET, HEAD, OPTIONS")
        #expect(response.json?["detail"]?.text?.hasSuffix("Allowed: DELETE, GET, HEAD, OPTIONS.") == true)
        #expect(await fixture.sendUnchecked(.get, "/base/bodies/text").fields["Allow"] == "OPTIONS, PUT")
        // The literal has the path, so the template's methods are not asked.
        #expect(await fixture.sendUnchecked(.delete, "/base/routes/literal").status == 405)
    }

    @Test("HEAD is GET's, and OPTIONS is answered")
    func automatic() async throws {
        #expect(try await send("/x", by: .head).status == 204)
        let options = await fixture.sendUnchecked(.options, "/base/routes/x")
        #expect(options.status == 200 && options.fields["Allow"] == "DELETE, GET, HEAD, OPTIONS")
        #expect(await fixture.sendUnchecked(.options, "*").fields["Allow"] != nil)
        #expect(await fixture.sendUnchecked(.options, "/base/nothing").status == 404)
    }

    @Test("a slash too many or too few is a redirect that keeps method and query")
    func trailingSlash() async throws {
        let shorter = await fixture.sendUnchecked(.delete, "/base/routes/x/?a=b%20c")
        #expect(shorter.status == 308 && shorter.fields["Location"] == "/base/routes/x?a=b%20c")
        let longer = await fixture.sendUnchecked(.get, "/base/routes/slash/")
        #expect(longer.status == 204)
        #expect(await fixture.sendUnchecked(.get, "/base/search/").fields["Location"] == "/base/search")
        #expect(await fixture.sendUnchecked(.get, "/base/search//").status == 404)
        #expect(await fixture.sendUnchecked(.get, "//base/search/").status == 404)
    }

    @Test(
        "dot segments, broken escapes and NUL are malformed",
        arguments: ["/../x", "/.", "/%2e%2E/x", "/a%", "/a%2", "/a%zz", "/a%00", "/x/..", "/.%2e"])
    func malformed(path: String) async throws {
        #expect(await fixture.sendUnchecked(.get, "/base/routes" + path).status == 400)
    }

    @Test("an empty segment is no value of a template")
    func emptySegment() async throws {
        #expect(await fixture.sendUnchecked(.get, "/base/routes//x/end").status == 404)
        #expect(await fixture.sendUnchecked(.get, "/base/routes/").status == 404)
    }

    @Test("an operation may have the name of its tag")
    func sameName() async throws {
        #expect(try await fixture.client.send(.get, "/base/search").status == 204)
    }
}
