import AccordRuntime
import Testing

/// Parts of what is only read (RFC 9110 section 14), of a file and of a text of the program.
@Suite("Range requests")
struct RangeRequestTests {
    /// 20 octets, `0123456789abcdefghij`.
    static let file = "/api/v1/ui/digits.css"
    /// 20 octets.
    static let text = "/api/v1/swagger.json"

    let docs = TemporaryAssets()

    func get(_ range: String, _ path: String = file, _ more: HeaderFields = [:]) async -> Response {
        var fields = more
        fields.append("Range", range)
        return await docs.get(path, fields)
    }

    @Test("Content says that parts of it can be asked for")
    func acceptRanges() async {
        for path in [Self.file, Self.text, "/api/v1/openapi.yaml", "/api/v1/ui"] {
            #expect(await docs.get(path).fields["Accept-Ranges"] == "bytes")
            #expect(await docs.send(.head, path).fields["Accept-Ranges"] == "bytes")
        }
    }

    @Test(
        "One range is answered with its octets and where they are",
        arguments: [
            ("bytes=0-0", 0...0), ("bytes=0-9", 0...9), ("bytes=10-", 10...19), ("bytes=19-", 19...19),
            ("bytes=5-99", 5...19), ("bytes=-1", 19...19), ("bytes=-20", 0...19), ("bytes=-21", 0...19),
            ("bytes=0-99999999999999999999999999", 0...19), ("bytes=-99999999999999999999999999", 0...19),
            ("Bytes=1-2", 1...2), ("bytes=0001-0002", 1...2), ("bytes=, 1-2 ,", 1...2),
            ("bytes=1-2,30-40", 1...2),
            ("bytes=-0,3-3", 3...3),
        ])
    func single(_ range: String, _ octets: ClosedRange<Int>) async {
        for path in [Self.file, Self.text] {
            let whole = await docs.get(path)
            let part = await get(range, path)
            #expect(part.status == 206)
            #expect(part.body == Array(whole.body[octets]))
            #expect(part.fields["Content-Range"] == "bytes \(octets.lowerBound)-\(octets.upperBound)/20")
            for (name, value) in whole.fields.pairs { #expect(part.fields[name] == value, "\(name)") }
        }
    }

    @Test(
        "Ranges of which nothing is there are answered with 416 and the length",
        arguments: ["bytes=20-", "bytes=20-30,40-", "bytes=-0", "bytes=99999999999999999999999999-"])
    func unsatisfiable(_ range: String) async {
        for path in [Self.file, Self.text] {
            let answer = await get(range, path)
            #expect(answer.status == 416 && answer.fields["Content-Range"] == "bytes */20")
            #expect(answer.fields["ETag"] == nil && !answer.text.isEmpty)
        }
    }

    @Test(
        "What is malformed or of another unit is ignored",
        arguments: [
            "", "bytes", "bytes=", "bytes=,", "bytes=-", "bytes=a-b", "bytes=1", "bytes=2-1", "bytes=0-1,2-1",
            "bytes=0-1,x", "bytes=0--1", "bytes=+1-2", "bytes=0x1-2", "bytes=1 - 2", "bytes =0-1",
            "bytes:0-1",
            "lines=0-1", "bytes=0-1;2-3", "bytes=0-1 2-3", "bytes=٠-١", "0-1",
        ])
    func ignored(_ range: String) async {
        let answer = await get(range)
        #expect(answer.status == 200 && answer.body.count == 20 && answer.fields["Content-Range"] == nil)
    }

    @Test("Two fields are malformed, HEAD has no parts, and nothing has none")
    func inapplicable() async {
        #expect(await docs.get(Self.file, ["Range": "bytes=0-1", "Range": "bytes=3-4"]).status == 200)
        let head = await docs.send(.head, Self.file, ["Range": "bytes=0-1"])
        #expect(head.status == 200 && head.body.count == 20)
        #expect(await get("bytes=0-0", "/api/v1/ui/empty.css").status == 200)
        #expect(await get("bytes=-1", "/api/v1/ui/empty.css").status == 200)
    }

    @Test("Several ranges are answered as multipart/byteranges, in the order in which they were asked for")
    func several() async throws {
        let answer = await get("bytes=15-,0-1, 4-6,99-")
        #expect(answer.status == 206 && answer.fields["Content-Range"] == nil)
        let type = try #require(answer.fields["Content-Type"])
        let start = "multipart/byteranges; boundary="
        #expect(type.hasPrefix(start))
        let boundary = type.dropFirst(start.count)
        let parts = [("15-19", "fghij"), ("0-1", "01"), ("4-6", "456")].map { range, octets in
            "--\(boundary)\r\nContent-Type: text/css; charset=utf-8\r\n"
                + "Content-Range: bytes \(range)/20\r\n\r\n\(octets)\r\n"
        }
        #expect(answer.text == parts.joined() + "--\(boundary)--\r\n")
        for name in ["ETag", "Cache-Control", "Vary", "Last-Modified", "Accept-Ranges"] {
            #expect(answer.fields[name] != nil, "\(name)")
        }
    }

    @Test(
        "More ranges than anybody needs, or the same octets again and again, are answered with the whole",
        arguments: [
            (0..<17).map { "\($0)-\($0)" }.joined(separator: ","), "0-0,0-0,0-0", "0-9,2-3,4-5", "0-,0-",
            "-20,0-0",
            "0-1,1-2,2-3", "30-,31-,32-,33-,34-,35-,36-,37-,38-,39-,40-,41-,42-,43-,44-,45-,46-",
        ])
    func egregious(_ ranges: String) async {
        let answer = await get("bytes=" + ranges)
        #expect(answer.status == 200 && answer.body.count == 20)
    }

    @Test("Sixteen ranges, and two that overlap, are answered")
    func bounds() async {
        let sixteen = (0..<16).map { "\($0)-\($0)" }.joined(separator: ",")
        #expect(await get("bytes=" + sixteen).status == 206)
        #expect(await get("bytes=0-4,4-9").status == 206)
    }

    @Test("A part of coded content is one of the coded octets; of several nobody could say what is coded")
    func coded() async {
        let gzip: HeaderFields = ["Accept-Encoding": "gzip"]
        for path in [Self.text, "/api/v1/ui/swagger-ui-bundle.js"] {
            let whole = await docs.get(path, gzip)
            let part = await get("bytes=1-1", path, gzip)
            #expect(part.status == 206 && part.body == [0x8B] && part.fields["Content-Encoding"] == "gzip")
            #expect(part.fields["ETag"] == whole.fields["ETag"])
            #expect(part.fields["Content-Range"] == "bytes 1-1/\(whole.body.count)")
            #expect(await get("bytes=0-0,1-1", path, gzip) == whole)
        }
    }

    @Test("If-Range gives the part while the content is the same, and all of it when it has changed")
    func ifRange() async throws {
        let tag = try #require(await docs.get(Self.file).fields["ETag"])
        for same in [tag, TemporaryAssets.lastModified, "Sunday, 06-Nov-94 08:49:37 GMT"] {
            #expect(await get("bytes=0-1", Self.file, ["If-Range": same]).status == 206, "\(same)")
        }
        for other in [
            "\"x\"", "W/" + tag, tag + ", \"x\"", "*", "", "x", "Sun, 06 Nov 1994 08:49:38 GMT",
            "Sun, 06 Nov 1994 08:49:36 GMT",
        ] {
            let answer = await get("bytes=0-1", Self.file, ["If-Range": other])
            #expect(answer.status == 200 && answer.body.count == 20, "\(other)")
            #expect(await get("bytes=99-", Self.file, ["If-Range": other]).status == 200, "\(other)")
        }
        #expect(await get("bytes=99-", Self.file, ["If-Range": tag]).status == 416)
        #expect(await docs.get(Self.file, ["If-Range": "\"x\""]).status == 200)
        #expect(await get("bytes=0-1", Self.text, ["If-Range": TemporaryAssets.lastModified]).status == 200)
    }

    @Test("A part that If-Range asked for doesn't repeat what the client knows of the content")
    func ifRangeFields() async throws {
        let tag = try #require(await docs.get(Self.file).fields["ETag"])
        let part = await get("bytes=0-1", Self.file, ["If-Range": tag])
        for name in ["Content-Type", "Last-Modified"] { #expect(part.fields[name] == nil, "\(name)") }
        for name in ["ETag", "Cache-Control", "Vary", "Content-Range"] {
            #expect(part.fields[name] != nil, "\(name)")
        }
        let parts = await get("bytes=0-1,3-4", Self.file, ["If-Range": tag])
        #expect(parts.fields["Content-Type"]?.hasPrefix("multipart/byteranges") == true)
    }

    @Test("Conditions come before ranges")
    func precedence() async throws {
        let tag = try #require(await docs.get(Self.file).fields["ETag"])
        #expect(await get("bytes=0-1", Self.file, ["If-None-Match": tag]).status == 304)
        #expect(await get("bytes=0-1", Self.file, ["If-Match": "\"x\""]).status == 412)
        #expect(await get("bytes=0-1", Self.file, ["If-Match": tag]).status == 206)
        #expect(await get("bytes=99-", Self.file, ["If-None-Match": tag]).status == 304)
    }

    @Test("A part of the page comes under the page's policy")
    func policy() async {
        let part = await get("bytes=0-1", "/api/v1/ui")
        #expect(part.status == 206 && part.fields["Content-Security-Policy"] != nil)
    }

    @Test("Whatever is asked for, only octets that are there are sent")
    func fuzz() async {
        var random = SeededGenerator(seed: 14)
        let pieces = ["bytes=", "0", "1", "9", "19", "20", "-", "-", ",", " ", "18446744073709551616", "x"]
        for _ in 0..<2000 {
            let range = "bytes=" + (0..<8).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
            let answer = await get(range)
            #expect([200, 206, 416].contains(answer.status), "\(range)")
            guard answer.status == 206, answer.fields["Content-Range"] != nil else { continue }
            #expect(!answer.body.isEmpty && "0123456789abcdefghij".contains(answer.text), "\(range)")
        }
    }
}
