import AccordRuntime
import Testing

@Suite("Segments with expressions in part")
struct SegmentTemplateTests {
    @Test(
        "text may stand before, between and after expressions",
        arguments: [
            ("/pets/{id}.{format}", "/pets/7.json", ["7", "json"]),
            ("/{owner}:{repo}", "/apple:swift", ["apple", "swift"]),
            ("/files/report-{date}.csv", "/files/report-2030-01-01.csv", ["2030-01-01"]),
            ("/v{version}/x", "/v12/x", ["12"]),
            ("/@{user}", "/@ada", ["ada"]),
            ("/{x},{y};{z}", "/1,2;3", ["1", "2", "3"]),
            ("/a{b}c{d}e/{f}", "/a1c2e/3", ["1", "2", "3"]),
            ("/é{x}é", "/%C3%A91%c3%a9", ["1"]),
        ])
    func positions(template: String, path: String, captures: [String]) {
        let found = RoutedPath(path, by: Router(templates: [template]))
        #expect(found?.template == template && found?.captures == captures)
    }

    @Test(
        "an expression takes as little as it can, and the last what is left",
        arguments: [
            ("/{a}.{b}", "/x.y.z", ["x", "y.z"]),
            ("/{a}.{b}", "/..x", [".", "x"]),
            ("/{a}.{b}", "/x..", ["x", "."]),
            ("/{a}--{b}", "/x---y", ["x", "-y"]),
            ("/{a}.csv", "/x.csv.csv", ["x.csv"]),
            ("/{a}.{b}.csv", "/x.csv.csv", ["x", "csv"]), ("/{a}.{b}.csv", "/x.csv", nil),
            ("/{a}.{b}.csv", "/x.y.csv.csv", ["x", "y.csv"]),
            ("/{a}{b}", "/xyz", ["x", "yz"]),
            ("/{a}{b}", "/éy", ["é", "y"]),
            ("/{a}{b}", "/%C3%A9y", ["%C3%A9", "y"]),
            ("/{a}{b}-{c}", "/xyz-1", ["x", "yz", "1"]),
        ])
    func shortest(template: String, path: String, captures: [String]?) {
        #expect(RoutedPath(path, by: Router(templates: [template]))?.captures == captures)
    }

    @Test(
        "an expression takes at least one octet",
        arguments: [
            ("/{a}.{b}", "/x."), ("/{a}.{b}", "/.x"), ("/@{a}", "/@"), ("/{a}.csv", "/.csv"),
            ("/{a}{b}", "/x"), ("/{a}{b}", "/%C3%A9"), ("/ab{x}bc", "/abc"), ("/ab{x}bc", "/abbc"),
            ("/{a}.{b}", "/"), ("/{a}.{b}", "/x%2"), ("/@{a}", "/@/"),
        ])
    func never(template: String, path: String) {
        #expect(RoutedPath(path, by: Router(templates: [template])) == nil)
    }

    @Test("text is compared decoded, and what is captured stays as sent")
    func decoding() {
        let router = Router(templates: ["/{a}.{b}.csv", "/100%{rest}"])
        #expect(RoutedPath("/%41%2e%2E%2Ecs%76", by: router) == RoutedPath("/{a}.{b}.csv", "%41", "%2E"))
        #expect(RoutedPath("/a%2Fb.c.csv", by: router) == RoutedPath("/{a}.{b}.csv", "a%2Fb", "c"))
        #expect(RoutedPath("/100%25%25", by: router) == RoutedPath("/100%{rest}", "%25"))
    }

    @Test("a query is no part of the last segment")
    func query() {
        #expect(RoutedPath("/x.y?z.csv", by: Router(templates: ["/{a}.{b}"]))?.captures == ["x", "y"])
        #expect(RoutedPath("/x?.csv", by: Router(templates: ["/{a}.csv"])) == nil)
    }

    @Test("a lone brace is text")
    func braces() {
        #expect(RoutedPath("/{a", by: Router(templates: ["/{a"])) == RoutedPath("/{a"))
        #expect(RoutedPath("/a}1", by: Router(templates: ["/a}{b}"])) == RoutedPath("/a}{b}", "1"))
    }

    @Test("a path may have 32 expressions, in one segment or many")
    func manyExpressions() {
        let names = (0..<PathCaptures.limit).map { "{p\($0)}" }
        let values = (0..<PathCaptures.limit).map { "v\($0)" }
        #expect(PathCaptures.limit == 32)
        for separator in ["/", "."] {
            let template = "/" + names.joined(separator: separator)
            let router = Router(templates: [template, template + "/{more}/end"])
            let path = "/" + values.joined(separator: separator)
            #expect(RoutedPath(path, by: router)?.captures == values)
            // The choice that led nowhere leaves nothing behind.
            let other = Router(templates: [template + "x/y", "/{a}" + String(repeating: "/{b}", count: 32)])
            #expect(
                RoutedPath(String(repeating: "/1x", count: 33), by: other)?.captures.count == 33)
        }
    }

    @Test("an index without a capture has no octets")
    func noCapture() {
        #expect(PathCaptures().bytes(0, of: "/x").isEmpty && PathCaptures().bytes(31, of: "/x").isEmpty)
    }
}
