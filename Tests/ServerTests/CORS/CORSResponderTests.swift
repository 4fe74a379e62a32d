import AccordRuntime
import Testing

@testable import Server

@Suite("CORS")
struct CORSResponderTests {
    struct Fixed: Responder {
        func respond(to request: Request, context: RequestContext) async -> Response { Response(200) }
        func response(to problem: Problem, context: RequestContext) -> Response { Response(problem.status) }
    }

    func send(
        _ method: HTTPMethod, _ fields: HeaderFields = [:], origins: CORSPolicy.Origins = .any
    ) async -> Response {
        let responder = CORSResponder(policy: CORSPolicy(origins: origins), next: Fixed())
        let request = Request(method: method, target: "/", fields: fields)
        return await responder.respond(to: request, context: RequestContext())
    }

    @Test("Without an origin everybody may read")
    func noOrigin() async {
        let response = await send(.get)
        #expect(response.fields["Access-Control-Allow-Origin"] == "*")
        #expect(response.fields["Vary"] == "Origin")
    }

    @Test("An origin is echoed, and never with credentials")
    func echo() async {
        let response = await send(.get, ["Origin": "https://a.example"])
        #expect(response.fields["Access-Control-Allow-Origin"] == "https://a.example")
        #expect(response.fields["Access-Control-Allow-Credentials"] == nil)
        #expect(
            response.fields["Access-Control-Expose-Headers"]
                == "ETag, Location, Link, Total-Count, WWW-Authenticate, Retry-After, X-Request-Id")
        #expect(response.fields["Vary"] == "Origin")
    }

    @Test("A preflight is answered here, with the fields it asks for")
    func preflight() async {
        let response = await send(
            .options,
            [
                "Origin": "https://a.example", "Access-Control-Request-Method": "PUT",
                "Access-Control-Request-Headers": "authorization,content-type",
            ])
        #expect(response.status == 204)
        #expect(response.fields["Access-Control-Allow-Headers"] == "authorization,content-type")
        #expect(
            response.fields["Access-Control-Allow-Methods"] == "DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT")
        #expect(response.fields["Access-Control-Allow-Credentials"] == nil)
        #expect(response.fields.values("Vary") == ["Origin", "Access-Control-Request-Headers"])
    }

    @Test("OPTIONS that is no preflight goes through")
    func plainOptions() async {
        #expect(await send(.options, ["Origin": "https://a.example"]).status == 200)
        #expect(await send(.options, ["Access-Control-Request-Method": "PUT"]).status == 200)
    }

    @Test("With a list, another origin is given nothing")
    func list() async {
        let origins = CORSPolicy.Origins.only(["https://a.example"])
        let allowed = await send(.get, ["Origin": "https://a.example"], origins: origins)
        #expect(allowed.fields["Access-Control-Allow-Origin"] == "https://a.example")
        for origin in ["https://b.example", "null", "https://a.example.evil"] {
            let refused = await send(.get, ["Origin": origin], origins: origins)
            #expect(refused.fields["Access-Control-Allow-Origin"] == nil)
            #expect(refused.fields["Vary"] == "Origin")
            #expect(refused.fields["Access-Control-Expose-Headers"] == nil)
        }
        let preflight = await send(
            .options, ["Origin": "https://b.example", "Access-Control-Request-Method": "PUT"],
            origins: origins)
        #expect(preflight.fields["Access-Control-Allow-Methods"] == nil)
    }

    @Test("Switched off, it adds nothing")
    func off() async {
        let response = await send(.get, ["Origin": "https://a.example"], origins: .none)
        #expect(response.fields.isEmpty)
    }

    @Test("An origin can't put a field of its own into the response")
    func injection() async {
        let response = await send(.get, ["Origin": "https://a.example\r\nSet-Cookie: a=b"])
        #expect(response.fields["Set-Cookie"] == nil)
    }
}
