import AccordRuntime
import Testing

@testable import Server

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

@Suite("Access log")
struct AccessLogTests {
    let entry = AccessLogEntry(
        time: DateTime(seconds: 0), requestNumber: 255, address: "127.0.0.1", method: "GET",
        path: "/api/v1/widgets/a",
        status: 200, duration: .microseconds(1234), operation: "getWidget", user: "1f0c7a46")

    @Test("A line for people")
    func human() {
        #expect(
            String(decoding: entry.human, as: UTF8.self)
                == "1970-01-01T00:00:00Z 127.0.0.1 GET /api/v1/widgets/a 200 1.234ms getWidget user=1f0c7a46 "
                + "id=00000000000000ff")
    }

    @Test("A line for programs")
    func json() throws {
        let value = try JSONValue(parsing: entry.json)
        #expect(value["time"] == "1970-01-01T00:00:00Z")
        #expect(value["method"] == "GET")
        #expect(value["status"] == 200)
        #expect(value["duration_ms"] == 1.234)
        #expect(value["operation"] == "getWidget")
        #expect(value["request"] == "00000000000000ff")
    }

    @Test("How many lines were dropped, for people and for programs")
    func dropped() throws {
        #expect(
            String(decoding: AccessLogEntry.dropped(7, .human), as: UTF8.self)
                == "(7 access log lines dropped)")
        #expect(try JSONValue(parsing: AccessLogEntry.dropped(7, .json))["dropped"] == 7)
    }

    @Test("What is not known is a dash, or left out")
    func unknown() throws {
        let entry = AccessLogEntry(
            time: DateTime(seconds: 0), requestNumber: 1, address: nil, method: nil, path: nil, status: 400,
            duration: .zero,
            operation: nil, user: nil)
        #expect(
            String(decoding: entry.human, as: UTF8.self)
                == "1970-01-01T00:00:00Z - - - 400 0.0ms - user=- id=0000000000000001")
        #expect(try JSONValue(parsing: entry.json)["path"] == nil)
    }

    @Test("A path can't forge a line")
    func forged() throws {
        var entry = entry
        entry.path = "/a\nb c\u{1B}[31mé"
        #expect(!entry.human.contains(UInt8(ascii: "\n")))
        #expect(
            String(decoding: entry.human, as: UTF8.self).contains("/a\\x0ab\\x20c\\x1b[31m\\xc3\\xa9 200"))
        #expect(!entry.json.contains(UInt8(ascii: "\n")))
    }

    @Test("One line a request, without the values of its query and fields")
    func responder() async throws {
        var descriptors: [Int32] = [0, 0]
        #expect(pipe(&descriptors) == 0)
        let writer = AccessLogWriter(descriptor: descriptors[1])
        let responder = AccessLogResponder(sinks: [writer], next: CORSResponderTests.Fixed())
        let request = Request(
            method: .get, target: "/a?token=secret-value", fields: ["Authorization": "Bearer secret-value"])
        _ = await responder.respond(to: request, context: RequestContext(peerAddress: "::1"))
        _ = responder.response(to: Problem(400, .malformed, "bad"), context: RequestContext())
        var text = ""
        while text.split(separator: "\n", omittingEmptySubsequences: false).count < 3 {
            var buffer = [UInt8](repeating: 0, count: 1024)
            let count = read(descriptors[0], &buffer, buffer.count)
            text += String(decoding: buffer.prefix(max(0, count)), as: UTF8.self)
        }
        close(descriptors[0])
        close(descriptors[1])
        let lines = text.split(separator: "\n")
        #expect(lines.count == 2)
        #expect(lines[0].contains(" ::1 GET /a 200 "))
        #expect(lines[1].contains(" - - - 400 "))
        #expect(!text.contains("secret-value"))
    }

    @Test("A reader that does not keep up costs lines, which are counted, and no request its time")
    func slowReader() throws {
        var descriptors: [Int32] = [0, 0]
        #expect(pipe(&descriptors) == 0)
        let writer = AccessLogWriter(descriptor: descriptors[1], capacity: 1000)
        let written = 20_000
        for _ in 0..<written { writer.record(entry) }
        var rest: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        var seen = 0
        while seen < written {
            let count = read(descriptors[0], &buffer, buffer.count)
            try #require(count > 0)
            var lines = (rest + buffer[..<count]).split(
                separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            rest = Array(lines.removeLast())
            for line in lines where line.first == UInt8(ascii: "(") {
                let text = String(decoding: line, as: UTF8.self)
                seen += try #require(Int(text.dropFirst().prefix { $0.isNumber }))
                #expect(text.hasSuffix(" access log lines dropped)"))
            }
            let whole = lines.filter { $0.first != UInt8(ascii: "(") }
            #expect(whole.allSatisfy { Array($0) == entry.human })
            seen += whole.count
        }
        #expect(seen == written && rest.isEmpty)
        close(descriptors[0])
        close(descriptors[1])
    }
}
