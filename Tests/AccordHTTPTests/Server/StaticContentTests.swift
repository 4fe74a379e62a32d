import AccordRuntime
import Testing

/// What is only read, as a client gets it over a socket.
@Suite struct StaticContentTests {
    private static let pages = EmbeddedPages(
        prefix: "/pages", subject: "The pages",
        assets: [
            TextAsset(path: "index.html", text: "<!doctype html>"),
            TextAsset(path: "digits.css", text: "0123456789"),
        ]
    ) { problem, _ in Response(problem.status, text: problem.detail) }

    @Test("Conditions, parts and HEAD share a connection, each answer with its own length")
    func exchanges() async throws {
        try await withServer(Self.pages) { port in
            let client = try TestConnection(port: port)
            func ask(_ method: String = "GET", _ fields: String = "") throws -> ReceivedResponse {
                client.send("\(method) /pages/digits.css HTTP/1.1\r\nHost: example.test\r\n\(fields)\r\n")
                return try #require(try client.next(isHead: method == "HEAD"))
            }
            let whole = try ask()
            #expect(whole.status == 200 && whole.text == "0123456789" && whole["Accept-Ranges"] == "bytes")
            let tag = try #require(whole["ETag"])

            let head = try ask("HEAD", "Range: bytes=0-1\r\n")
            #expect(head.status == 200 && head["Content-Length"] == "10" && head["ETag"] == tag)

            let known = try ask("GET", "If-None-Match: \"x\", \(tag)\r\n")
            #expect(known.status == 304 && known["ETag"] == tag && known["Date"] != nil)
            #expect(known["Content-Length"] == nil && known["Content-Type"] == nil)

            let part = try ask("GET", "Range: bytes=-3\r\nIf-Range: \(tag)\r\n")
            #expect(part.status == 206 && part.text == "789" && part["Content-Range"] == "bytes 7-9/10")

            let parts = try ask("GET", "Range: bytes=0-1,8-\r\n")
            #expect(parts.status == 206 && parts["Content-Type"]?.hasPrefix("multipart/byteranges") == true)
            #expect(parts.text.contains("bytes 0-1/10\r\n\r\n01\r\n") && parts.text.hasSuffix("--\r\n"))

            let beyond = try ask("GET", "Range: bytes=10-\r\n")
            #expect(beyond.status == 416 && beyond["Content-Range"] == "bytes */10")

            let failed = try ask("GET", "If-Match: W/\(tag)\r\n")
            #expect(failed.status == 412)
        }
    }
}
