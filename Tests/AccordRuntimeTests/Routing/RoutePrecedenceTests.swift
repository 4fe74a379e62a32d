import AccordRuntime
import Testing

@Suite("The order in which routes are tried")
struct RoutePrecedenceTests {
    @Test(
        "a literal, then the most literal octets, then the table's order, then a bare expression",
        arguments: [
            ("/report.csv", "/report.csv", []),
            ("/report-1.csv", "/report-{day}.csv", ["1"]),
            ("/x.csv", "/{name}.csv", ["x"]),
            ("/x.json", "/{name}.{format}", ["x", "json"]),
            ("/x:y", "/{owner}:{repo}", ["x", "y"]),
            ("/x.y:z", "/{name}.{format}", ["x", "y:z"]),
            ("/xy", "/{a}{b}", ["x", "y"]),
            ("/x", "/{any}", ["x"]),
        ])
    func order(path: String, template: String, captures: [String]) {
        let router = Router(templates: [
            "/{any}", "/{a}{b}", "/{name}.{format}", "/{owner}:{repo}", "/{name}.csv", "/report-{day}.csv",
            "/report.csv",
        ])
        let found = RoutedPath(path, by: router)
        #expect(found?.template == template && found?.captures == captures)
    }

    @Test("a choice that leads nowhere gives way to the next")
    func backtracking() {
        let router = Router(templates: [
            "/a.b/one", "/a.{x}/two", "/{x}.{y}/three", "/{x}/four", "/{x}.{y}/{z}.z/five",
            "/{x}/{y}{z}/six",
        ])
        #expect(RoutedPath("/a.b/one", by: router) == RoutedPath("/a.b/one"))
        #expect(RoutedPath("/a.b/two", by: router) == RoutedPath("/a.{x}/two", "b"))
        #expect(RoutedPath("/a.b/three", by: router) == RoutedPath("/{x}.{y}/three", "a", "b"))
        #expect(RoutedPath("/a.b/four", by: router) == RoutedPath("/{x}/four", "a.b"))
        #expect(RoutedPath("/a.b/c.z/five", by: router)?.captures == ["a", "b", "c"])
        #expect(RoutedPath("/a.b/c.z/six", by: router) == RoutedPath("/{x}/{y}{z}/six", "a.b", "c", ".z"))
        #expect(RoutedPath("/a.b/c.z/seven", by: router) == nil)
    }

    @Test("of templates that differ only in names, the table's first is found, and its methods listed once")
    func sameShape() {
        let router = Router([
            Route(.get, "/{a}.{b}", operationId: "first"), Route(.get, "/{c}.{d}", operationId: "second"),
            Route(.put, "/{e}.{f}", operationId: "third"),
        ])
        guard case .route(let got, _) = router.match(.get, "/x.y"),
            case .route(let put, _) = router.match(.put, "/x.y")
        else {
            Issue.record("no route")
            return
        }
        #expect(got == 0 && put == 2)
        #expect(router.allowedMethods("/x.y") == [.get, .head, .options, .put])
    }

    @Test("a slash too many or too few is a redirect")
    func redirects() {
        let router = Router(templates: ["/{a}.csv", "/{a}:{b}/"])
        guard case .redirect(let shorter, false) = router.match(.get, "/x.csv/"),
            case .redirect(let longer, true) = router.match(.get, "/x:y")
        else {
            Issue.record("no redirect")
            return
        }
        #expect(shorter.elementsEqual("/x.csv".utf8) && longer.elementsEqual("/x:y".utf8))
    }

    @Test(
        "hundreds of literals below one segment are each found, decoded too",
        arguments: [16, 17, 32, 33, 700])
    func manyLiterals(count: Int) {
        let names = (0..<count).map { "section-\($0)" }
        let router = Router(templates: names.map { "/repos/\($0)" } + ["/repos/{other}", "/repos/"])
        for name in names {
            #expect(RoutedPath("/repos/\(name)", by: router) == RoutedPath("/repos/\(name)"))
            let escaped = "/repos/%73" + name.dropFirst().replacing("-", with: "%2D")
            #expect(RoutedPath(escaped, by: router) == RoutedPath("/repos/\(name)"))
        }
        #expect(RoutedPath("/repos/section-x", by: router) == RoutedPath("/repos/{other}", "section-x"))
        #expect(RoutedPath("/repos/", by: router) == RoutedPath("/repos/"))
    }

    @Test("a path without a route is told of the closest templates, those with expressions in part too")
    func suggestions() {
        let dispatcher = Dispatcher(
            [
                Route(.get, "/files/report-{date}.csv", operationId: "report"),
                Route(.get, "/pets/{id}.{format}", operationId: "pet"),
                Route(.get, "/wholly/another/thing", operationId: "other"),
            ],
            renderProblem: { problem, _ in Response(problem.status, text: problem.detail) })
        let decision = dispatcher.decide(Request(method: .get, target: "/file/report-.csv"), RequestContext())
        guard case .response(let response) = decision else {
            Issue.record("a route")
            return
        }
        #expect(response.status == 404)
        #expect(String(decoding: response.body, as: UTF8.self).contains("mean /files/report-{date}.csv?"))
    }
}
