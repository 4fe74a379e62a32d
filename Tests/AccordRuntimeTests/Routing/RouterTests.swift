import AccordRuntime
import Testing

@Suite("Routes")
struct RouterTests {
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
