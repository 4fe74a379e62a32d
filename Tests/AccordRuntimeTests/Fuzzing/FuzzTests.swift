import AccordRuntime
import Testing

/// Random changes to good inputs: no parser may crash, hang, or accept what another reading contradicts.
/// The seed is fixed, so that a failure comes again.
@Suite("Fuzzing")
struct FuzzTests {
    @Test("JSON is read, skipped and written without contradiction")
    func json() {
        let seeds = [
            #"{"name":"widget-1","info_url":"https://a.b/c","deadline":"2030-01-01","n":[1,-2.5e3,true,null,{}]}"#,
            #"["\u00e4\ud83d\ude00\n", 123456789012345678901234567890, [[[]]], {"a":{"a":{"a":"ä😀"}}}]"#,
        ]
        var accepted = 0
        mutate(seeds, seed: 1, count: 20_000) { bytes in
            let read = JSONReader.read(bytes) { $0.value() }
            let skipped = JSONReader.read(bytes) { $0.skip() }
            #expect(read.syntaxError == skipped.syntaxError)
            guard let value = read.value else { return }
            accepted += 1
            #expect((try? JSONValue(parsing: value.encoded)) == value)
        }
        #expect(accepted > 0)
    }

    @Test("multipart forms are read or refused")
    func multipart() {
        let seeds = [
            "--b\r\nContent-Disposition: form-data; name=\"a\"; filename=\"c\"\r\nContent-Type: text/plain\r\n\r\n1\r\n--b\r\n"
                + "Content-Disposition: form-data; name=x\r\n\r\n\r\n--b--\r\n"
        ]
        mutate(seeds, seed: 2, count: 10_000) { bytes in
            var faults = Faults()
            let fields = TextFields.multipart(bytes, contentType: "multipart/form-data; boundary=b", &faults)
            #expect((fields == nil) <= !faults.isEmpty)
        }
    }

    @Test("queries are decoded or refused")
    func queries() {
        mutate(["a=1&b=%C3%A4+%20&c=%F0%9F%98%80&&d"], seed: 3, count: 10_000) { bytes in
            var faults = Faults()
            let fields = TextFields.query(bytes[...], &faults)
            #expect(fields.names.count <= bytes.count)
            _ = PercentCoding.decode(bytes[...])
        }
    }

    @Test("times that are read are written as the same moment")
    func times() {
        mutate(["2026-11-21T07:38:28.123+01:30", "1998-12-31T23:59:60Z"], seed: 4, count: 10_000) { bytes in
            let text = String(decoding: bytes, as: UTF8.self)
            guard let time = DateTime(text) else { return }
            #expect(DateTime(time.description) == time)
        }
    }

    @Test("formats give a verdict on any text")
    func formats() {
        let seeds = [
            "a@example.com", "http://u@[::1]:80/a%20b?c#d", "1:2::3.4.5.6", "P1Y2M3DT4H5M6S", "a-b.c",
            "xn--mnchen-3ya.\u{FC}\u{3002}\u{5D0}", "(?<a>[a-z\\d]{1,2}?)|\\k<a>\\p{L}\\u{1F600}\\1(?i:b)",
        ]
        mutate(seeds, seed: 5, count: 5_000) { bytes in
            let text = String(decoding: bytes, as: UTF8.self)
            for format in StringFormat.allCases { _ = format.accepts(text) }
        }
    }

    /// Calls `check` with changed copies of the seeds: bytes replaced, taken out, put in, and parts repeated.
    private func mutate(_ seeds: [String], seed: UInt64, count: Int, _ check: ([UInt8]) -> Void) {
        var random = SeededGenerator(seed: seed)
        let alphabet =
            Array("\"\\{}[],:0129.eE+-truefalsn u%&=;\r\n@/#T Z\u{0}".utf8) + [
                0x80, 0xC3, 0xE2, 0xED, 0xF0, 0xFF,
            ]
        let deadline = ContinuousClock.now + .seconds(2)
        for _ in 0..<count where ContinuousClock.now < deadline {
            guard var bytes = seeds.randomElement(using: &random).map({ Array($0.utf8) }) else { return }
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                let place = Int.random(in: 0...bytes.count, using: &random)
                let byte = alphabet.randomElement(using: &random) ?? 0
                switch Int.random(in: 0..<4, using: &random) {
                case 0 where place < bytes.count: bytes[place] = byte
                case 1 where place < bytes.count: bytes.remove(at: place)
                case 2:
                    let end = Int.random(in: place...bytes.count, using: &random)
                    bytes.insert(contentsOf: Array(bytes[place..<end]), at: place)
                default: bytes.insert(byte, at: place)
                }
            }
            check(bytes)
        }
    }
}

extension Bool {
    /// Whether the right one holds where the left one does.
    fileprivate static func <= (left: Bool, right: Bool) -> Bool { !left || right }
}
