import AccordRuntime
import Testing

@Suite("Routes")
struct RouterTests {
    private let router = Router([
        Route(.get, "/pets/{id}.{format}", operationId: "get"),
        Route(.delete, "/pets/{id}.{format}", operationId: "delete"),
        Route(.put, "/pets/{id}", operationId: "put"),
    ])

    @Test("a method without a route is told of those with one, of the path that goes first only")
    func methods() {
        guard case .methodNotAllowed(let allowed) = router.match(.put, "/pets/1.json") else {
            Issue.record("not refused")
            return
        }
        #expect(allowed == [.delete, .get, .head, .options])
        #expect(router.allowedMethods("/pets/1") == [.options, .put])
        #expect(router.allowedMethods("/pets").isEmpty && !router.hasRoute("/pets/"))
    }

    @Test("HEAD is GET's")
    func head() {
        guard case .route(0, let captures) = router.match(.head, "/pets/1.json") else {
            Issue.record("no route")
            return
        }
        #expect(captures.count == 2)
    }

    @Test(
        "dot segments, broken escapes and NUL are malformed",
        arguments: [
            "/../x", "/.", "/%2e%2E/x", "/pets/%", "/pets/a%2", "/pets/a.%zz", "/pets/%00.a", "/x/..",
            "/.%2e",
        ])
    func malformed(path: String) {
        guard case .malformed = router.match(.get, RequestTarget(path)) else {
            Issue.record("not malformed")
            return
        }
    }

    @Test("a target that is no path has no route", arguments: ["", "*", "?x", "pets/1.json"])
    func noPath(target: String) {
        guard case .notFound = router.match(.get, RequestTarget(target)) else {
            Issue.record("found")
            return
        }
        #expect(!router.hasRoute(RequestTarget(target)))
    }

    @Test("no redirect leads to what a client reads as another host", arguments: ["/", "//host/"])
    func otherHost(path: String) {
        let router = Router([
            Route(.get, "//", operationId: "empty"), Route(.get, "//{x}", operationId: "host"),
        ])
        guard case .notFound = router.match(.get, RequestTarget(path)) else {
            Issue.record("a redirect")
            return
        }
    }
}
