import AccordRuntime
import Testing

@testable import AccordHTTP

/// What the parser takes and refuses, whole and octet by octet.
@Suite struct RequestParserTests {
    @Test("A request line and fields become a head")
    func plain() throws {
        let head = try parse("GET /a?b=c HTTP/1.1\r\nHost: example.test\r\nX-A:  1 \r\nX-A: 2\r\n\r\n")
        #expect(head.method == .get)
        #expect(head.target == "/a?b=c")
        #expect(head.version == .http11)
        #expect(head.keepsAlive)
        #expect(head.framing == .none)
        #expect(head.fields.values("x-a") == ["1", "2"])
    }

    @Test("HTTP/1.0 closes unless it asks to keep the connection")
    func version10() throws {
        #expect(try !parse("GET / HTTP/1.0\r\n\r\n").keepsAlive)
        #expect(try parse("GET / HTTP/1.0\r\nConnection: x, Keep-Alive\r\n\r\n").keepsAlive)
        #expect(try !parse("GET / HTTP/1.1\r\nHost: a\r\nConnection: CLOSE\r\n\r\n").keepsAlive)
    }

    @Test(
        "The content's framing is found",
        arguments: [
            ("Content-Length: 0", BodyFraming.length(0)), ("content-length: 17", .length(17)),
            ("Content-Length: 007", .length(7)), ("Transfer-Encoding: Chunked", .chunked),
            ("Transfer-Encoding: , chunked ,", .chunked),
        ])
    func framing(line: String, framing: BodyFraming) throws {
        #expect(try parse("POST / HTTP/1.1\r\nHost: a\r\n\(line)\r\n\r\n").framing == framing)
    }

    @Test(
        "A target in absolute form gives path and Host",
        arguments: [
            ("GET http://b.test/x?y HTTP/1.1", "/x?y", "b.test"),
            ("GET HTTPS://b.test:8443 HTTP/1.1", "/", "b.test:8443"),
            ("GET http://b.test?q HTTP/1.1", "/?q", "b.test"),
            ("OPTIONS http://b.test HTTP/1.1", "*", "b.test"),
        ])
    func absolute(line: String, target: String, host: String) throws {
        let head = try parse("\(line)\r\nHost: a.test\r\n\r\n")
        #expect(head.target == RequestTarget(target))
        #expect(head.fields.values("Host") == [host])
    }

    @Test(
        "What is malformed is refused with its status",
        arguments: [
            ("GET / HTTP/1.1\nHost: a\r\n\r\n", 400),
            ("GET / HTTP/1.1\r\nHost: a\n\r\n", 400),
            ("GET / HTTP/1.1\r\nHost: a\r\nX-A : 1\r\n\r\n", 400),
            ("GET / HTTP/1.1\r\nHost: a\r\n folded\r\n\r\n", 400),
            ("GET / HTTP/1.1\r\nHost: a\r\nX: a\u{1}b\r\n\r\n", 400),
            ("GET / HTTP/1.1\r\nHost: a\r\nX: a\rb\r\n\r\n", 400),
            ("GET / HTTP/1.1\r\nHost: a\r\n: b\r\n\r\n", 400),
            ("GET / HTTP/1.1\r\n\r\n", 400),
            ("GET / HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n", 400),
            ("GET / HTTP/1.1\r\nHost: a,b\r\n\r\n", 400),
            ("GET / HTTP/1.1\r\nHost: a:65536\r\n\r\n", 400),
            ("GET / HTTP/1.1\r\nHost: [::1]x\r\n\r\n", 400),
            ("GET / HTTP/1.1\r\nHost: a%2\r\n\r\n", 400),
            ("GET /a#b HTTP/1.1\r\nHost: a\r\n\r\n", 400),
            ("GET * HTTP/1.1\r\nHost: a\r\n\r\n", 400),
            ("GET ftp://a/ HTTP/1.1\r\nHost: a\r\n\r\n", 400),
            ("GET http://u@a/ HTTP/1.1\r\nHost: a\r\n\r\n", 400),
            ("GET / HTTP/1.1 \r\nHost: a\r\n\r\n", 400),
            ("CONNECT a:0x HTTP/1.1\r\nHost: a\r\n\r\n", 400),
            ("\r\n\r\n\r\n\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n", 400),
            ("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 1\r\n\r\n", 400),
            ("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n", 400),
            ("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked, chunked\r\n\r\n", 400),
            ("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip\r\n\r\n", 400),
            ("POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n", 400),
            ("POST / HTTP/1.1\r\nHost: a\r\nExpect: tea\r\n\r\n", 417),
            ("CONNECT a:443 HTTP/1.1\r\nHost: a\r\n\r\n", 501),
            ("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip, chunked\r\n\r\n", 501),
            ("PRI * HTTP/2.0\r\n\r\n", 505),
        ])
    func refused(text: String, status: UInt16) {
        for isCut in [false, true] {
            #expect(throws: Problem.self) { try parse(text, isCut: isCut) }
            do { _ = try parse(text, isCut: isCut) } catch { #expect(error.status.rawValue == status) }
        }
    }

    @Test("A greeting of TLS is refused at its first octet")
    func notHTTP() {
        var parser = RequestParser(HTTPLimits())
        var offset = 0
        let octets: [UInt8] = [0x16]
        #expect(throws: Problem.self) { _ = try parser.parse(octets.span, at: &offset) }
    }

    @Test("Lines and sections beyond their limits are refused before they end")
    func limits() {
        let line = "GET /" + String(repeating: "a", count: 8192)
        expect(line, status: 414)
        let start = "GET / HTTP/1.1\r\nHost: a\r\n"
        expect(start + "X: " + String(repeating: "a", count: 32768), status: 431)
        expect(start + String(repeating: "X: y\r\n", count: 100), status: 431)
        expect(
            start + String(repeating: "X: \(String(repeating: "y", count: 1000))\r\n", count: 33), status: 431
        )
    }

    private func expect(_ text: String, status: UInt16) {
        do {
            _ = try parse(text)
            Issue.record("was not refused")
        } catch {
            #expect(error.status.rawValue == status)
        }
    }

    /// Parses a head, whole or as it grows octet by octet.
    @discardableResult
    private func parse(_ text: String, isCut: Bool = false) throws(Problem) -> RequestHead {
        let octets = Array(text.utf8)
        var parser = RequestParser(HTTPLimits())
        var taken = 0
        for end in isCut ? Array(0...octets.count) : [octets.count] {
            let part = Array(octets[taken..<end])
            var offset = 0
            if let head = try parser.parse(part.span, at: &offset) { return head }
            taken += offset
        }
        throw Problem(418, .other, "the head did not end")
    }
}
