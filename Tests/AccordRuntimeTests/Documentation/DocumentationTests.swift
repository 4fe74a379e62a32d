import AccordRuntime
import Testing

@Suite("Documentation")
struct DocumentationTests {
    let docs = TemporaryAssets()

    @Test("serves the contract in both notations")
    func contract() async {
        let json = await docs.get("/api/v1/swagger.json")
        #expect(json.status == 200 && json.text == "{\"openapi\": \"3.1.0\"}")
        #expect(json.fields["Content-Type"] == "application/json")
        let yaml = await docs.get("/api/v1/openapi.yaml")
        #expect(yaml.text == "openapi: 3.1.0\n" && yaml.fields["Content-Type"] == "application/yaml")
        #expect(yaml.fields["Vary"] == "Accept-Encoding" && yaml.fields["Cache-Control"] == "no-cache")
    }

    @Test("answers 304 to a client that has the content, in each coding under its own tag")
    func revalidation() async throws {
        for path in ["/api/v1/swagger.json", "/api/v1/ui", "/api/v1/ui/swagger-ui-bundle.js"] {
            let plain = try #require(await docs.get(path).fields["ETag"])
            let coded = try #require(await docs.get(path, ["Accept-Encoding": "gzip"]).fields["ETag"])
            #expect(path == "/api/v1/ui" || plain != coded)
            for known in [plain, "W/" + plain, "\"x\", \(plain)", "*"] {
                let answer = await docs.get(path, ["If-None-Match": known])
                #expect(answer.status == 304 && answer.body.isEmpty, "\(path) \(known)")
                #expect(answer.fields["ETag"] == plain)
            }
            #expect(await docs.get(path, ["If-None-Match": "\"x\""]).status == 200)
        }
    }

    @Test(
        "compresses when the client accepts it",
        arguments: [
            ("gzip", true), ("deflate, gzip;q=0.5", true), ("GZIP ; Q=1", true), ("*", true),
            ("x-gzip", true),
            ("br", false), ("gzip;q=0", false), ("*;q=0", false), ("gzip;q=0, *", false), ("", false),
            ("identity, gzip;q=0.5", false), ("gzip;q=high", false), ("gzip;q=2", false),
        ])
    func coding(_ accepted: String, _ isCoded: Bool) async {
        for path in ["/api/v1/swagger.json", "/api/v1/ui/swagger-ui-bundle.js"] {
            let answer = await docs.get(path, ["Accept-Encoding": accepted])
            #expect((answer.fields["Content-Encoding"] == "gzip") == isCoded, "\(path)")
            #expect(answer.body.starts(with: [0x1F, 0x8B]) == isCoded, "\(path)")
        }
    }

    @Test("serves the page under a policy that allows nothing inline")
    func page() async throws {
        let page = await docs.get("/api/v1/ui")
        #expect(page.text == "<page>" && page.fields["Content-Type"] == "text/html; charset=utf-8")
        let policy = try #require(page.fields["Content-Security-Policy"])
        #expect(policy.hasPrefix("default-src 'none'") && !policy.contains("unsafe"))
    }

    @Test("redirects the root and the page's trailing slash")
    func redirects() async {
        let root = await docs.get("/?x=1")
        #expect(root.status == 302 && root.fields["Location"] == "/api/v1/ui")
        let slash = await docs.get("/api/v1/ui/")
        #expect(slash.status == 308 && slash.fields["Location"] == "/api/v1/ui")
    }

    @Test(
        "leads nobody out of its folder",
        arguments: [
            "../secret.html", "..%2fsecret.html", "%2e%2e/secret.html", "./index.html", "dist/../index.html",
            ".hidden.html", "a/b.js", "/etc/passwd.html", "..", ".", "index.html%00.png", "folder.html",
            "requirements.txt", "swagger-ui-bundle.js.gz", "index", "\u{FF}.html", "index.html/",
        ])
    func traversal(_ name: String) async {
        #expect(await docs.get("/api/v1/ui/" + name).status == 404)
    }

    @Test("answers only GET, HEAD and OPTIONS")
    func methods() async {
        let refused = await docs.send(.post, "/api/v1/swagger.json")
        #expect(refused.status == 405 && refused.fields["Allow"] == "GET, HEAD, OPTIONS")
        #expect(await docs.send(.head, "/api/v1/ui").status == 200)
        #expect(await docs.send(.options, "/api/v1/ui").fields["Allow"] == "GET, HEAD, OPTIONS")
    }

    @Test("says which command fetches the page's files when they are missing")
    func missing() async {
        let empty = TemporaryAssets(isEmpty: true)
        let page = await empty.get("/api/v1/ui")
        #expect(page.status == 503 && page.text.contains("make install"))
        #expect(await empty.get("/api/v1/swagger.json").status == 200)
    }

    @Test("looks in a configured folder only, or else beside the executable and here")
    func directories() {
        #expect(Documentation.assetDirectories(configured: "/srv/ui") == ["/srv/ui"])
        let found = Documentation.assetDirectories(configured: nil)
        #expect(found.count == 2 && found[0].hasSuffix("/swagger-ui") && found[1] == "swagger-ui")
    }
}
