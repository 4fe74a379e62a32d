import AccordRuntime
import AdminPages
import Testing

@testable import Server

@Suite("Admin pages")
struct AdminPagesTests {
    let pages = EmbeddedPages.admin(renderProblem: ProblemRendering.response)

    func send(
        _ method: HTTPMethod, _ target: String, _ fields: HeaderFields = HeaderFields()
    ) async -> Response {
        let request = Request(method: method, target: RequestTarget(target), fields: fields)
        return await pages.respond(to: request, context: RequestContext())
    }

    func send(_ target: String, _ fields: HeaderFields = HeaderFields()) async -> Response {
        await send(.get, target, fields)
    }

    func text(_ target: String) async -> String { String(decoding: await send(target).body, as: UTF8.self) }

    /// The paths below `/admin` that a text refers to.
    func references(in text: String) -> Set<String> {
        Set(text.matches(of: #/(?:href|src)="(/admin/[^"]*)"/#).map { String($0.1) })
    }

    /// The modules that a module imports, by their paths.
    func imports(of path: String) async -> Set<String> {
        var found: Set<String> = []
        for match in await text(path).matches(of: #/from "(\.{1,2}/[^"]*)"/#) {
            var folder = path.split(separator: "/").dropLast()
            for part in match.1.split(separator: "/") where part != "." {
                if part == ".." { _ = folder.popLast() } else { folder.append(part) }
            }
            found.insert("/" + folder.joined(separator: "/"))
        }
        return found
    }

    @Test("the page is there, with and without its file's name, whatever the query")
    func page() async {
        for target in ["/admin", "/admin/index.html", "/admin?from=mail"] {
            let page = await send(target)
            #expect(page.status == 200 && page.fields["Content-Type"] == "text/html; charset=utf-8")
            #expect(String(decoding: page.body, as: UTF8.self).hasPrefix("<!doctype html>"))
        }
        let slash = await send("/admin/")
        #expect(slash.status == 308 && slash.fields["Location"] == "/admin")
    }

    @Test("the page's policy allows nothing inline, nothing from elsewhere, and no frame")
    func policy() async throws {
        let page = await send("/admin")
        let policy = try #require(page.fields["Content-Security-Policy"])
        #expect(policy.hasPrefix("default-src 'none'; script-src 'self'; style-src 'self';"))
        #expect(policy.contains("frame-ancestors 'none'") && policy.contains("form-action 'none'"))
        #expect(!policy.contains("unsafe") && !policy.contains("*") && !policy.contains("http"))
        #expect(page.fields["X-Content-Type-Options"] == "nosniff")
        #expect(page.fields["Referrer-Policy"] == "no-referrer")
    }

    @Test("the page holds no script, style or handler of its own")
    func nothingInline() async {
        let page = await text("/admin")
        #expect(page.firstMatch(of: #/<script(?![^>]*src=)[^>]*>/#) == nil)
        #expect(page.firstMatch(of: #/<style|\sstyle=|\son[a-z]+=/#) == nil)
    }

    @Test("everything that the page refers to and its modules import is there, with its media type")
    func references() async {
        var open = references(in: await text("/admin"))
        var seen: Set<String> = []
        while let path = open.popFirst() {
            guard seen.insert(path).inserted else { continue }
            let file = await send(path)
            #expect(file.status == 200 && !file.body.isEmpty, "\(path)")
            let expected =
                switch path.split(separator: ".").last {
                case "js": "text/javascript; charset=utf-8"
                case "css": "text/css; charset=utf-8"
                default: "image/svg+xml"
                }
            #expect(file.fields["Content-Type"] == expected, "\(path)")
            #expect(file.fields["X-Content-Type-Options"] == "nosniff", "\(path)")
            open.formUnion(await imports(of: path))
        }
        #expect(seen.count > 3)
    }

    @Test("no script makes markup of text, keeps anything, or leaves the machine")
    func scripts() async {
        var open: Set = ["/admin/main.js"]
        var seen: Set<String> = []
        while let path = open.popFirst() {
            guard seen.insert(path).inserted else { continue }
            let source = await text(path)
            for forbidden in [
                "innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "localStorage",
                "sessionStorage", "document.cookie", "indexedDB", "https://",
            ] {
                #expect(!source.contains(forbidden), "\(path) has \(forbidden)")
            }
            open.formUnion(await imports(of: path))
        }
    }

    @Test("a client that has a file is told so")
    func revalidation() async throws {
        for path in ["/admin", "/admin/main.js"] {
            let tag = try #require(await send(path).fields["ETag"])
            let again = await send(path, ["If-None-Match": tag])
            #expect(again.status == 304 && again.body.isEmpty && again.fields["ETag"] == tag)
            #expect(await send(path, ["If-None-Match": "\"other\""]).status == 200)
        }
    }

    @Test("files are compressed for those who accept it, under another tag")
    func compression() async {
        let plain = await send("/admin/main.js")
        let coded = await send("/admin/main.js", ["Accept-Encoding": "gzip"])
        #expect(coded.fields["Content-Encoding"] == "gzip" && coded.body.starts(with: [0x1F, 0x8B]))
        #expect(coded.fields["Vary"] == "Accept-Encoding" && plain.fields["Content-Encoding"] == nil)
        #expect(coded.fields["ETag"] != plain.fields["ETag"])
    }

    @Test("they are only read", arguments: [HTTPMethod.post, .put, .patch, .delete, .trace])
    func methods(method: HTTPMethod) async throws {
        for path in ["/admin", "/admin/main.js", "/admin/"] {
            let refused = await send(method, path)
            #expect(refused.status == 405 && refused.fields["Allow"] == "GET, HEAD, OPTIONS", "\(path)")
            #expect(try refused.json["status"]?.stringValue == "fail")
        }
        #expect(await send(.head, "/admin").status == 200)
        #expect(await send(.options, "/admin").fields["Allow"] == "GET, HEAD, OPTIONS")
    }

    @Test(
        "nothing else is there",
        arguments: [
            "/admin/AdminPages.swift", "/admin/nothing.js", "/admin/../openapi.yaml", "/admin/%2e%2e/x",
            "/admin/main.js/", "/admin//main.js", "/admin/views", "/admin/\u{FF}", "/administrator", "/",
        ])
    func notFound(target: String) async throws {
        let missing = await send(target)
        #expect(missing.status == 404)
        #expect(try missing.json["message"]?.stringValue?.contains("/admin") == true)
    }
}
