import AccordRuntime
import Testing

@Suite("JSON writer")
struct JSONWriterTests {
    @Test("puts commas between members and elements and nowhere else")
    func commas() {
        let text = written { writer in
            writer.beginObject()
            writer.name("\"a\":")
            writer.beginArray()
            for number in 1...3 {
                writer.element()
                writer.int(number)
            }
            writer.endArray()
            writer.name("\"b\":")
            writer.beginObject()
            writer.endObject()
            writer.name(String("c\""))
            writer.null()
            writer.endObject()
        }
        #expect(text == #"{"a":[1,2,3],"b":{},"c\"":null}"#)
    }

    @Test("escapes what must be and leaves all other text")
    func escapes() {
        #expect(
            written { $0.string("a\"b\\c/\n\t\r\u{8}\u{C}\u{0}\u{1F}ä😀\u{2028}") }
                == #""a\"b\\c/\n\t\r\b\f\u0000\u001fä😀"# + "\u{2028}\"")
    }

    @Test("writes doubles as their descriptions do, short ones too")
    func doubles() {
        var generator = SystemRandomNumberGenerator()
        var values = [
            0, -0.0, 1, -1, 0.1, 0.3, 1e-4, 9.9999e-5, 61.95, 999_999_999.999999, 1e9, 123456.7890125,
        ]
        values += [1e15, 1e16, 5e-324, 0.1 + 0.2, 1 / 3, 1e9.nextDown, 1e-4.nextDown, 2.5.nextUp]
        for _ in 0..<20_000 {
            let digits = Double(
                Int64.random(in: -1_000_000_000_000_000...1_000_000_000_000_000, using: &generator))
            let scale: Double =
                [1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e12].randomElement(using: &generator) ?? 1
            let short = digits / scale
            values += [short, short.nextUp, (short / 1e5).rounded() / 1e3]
            values.append(Double(bitPattern: UInt64.random(in: 0...UInt64.max, using: &generator)))
        }
        for value in values where value.isFinite {
            #expect(written { $0.double(value) } == value.description)
        }
    }

    @Test("writes integers of all widths")
    func integers() {
        #expect(written { $0.int(Int64.min) } == "-9223372036854775808")
        #expect(written { $0.int(UInt64.max) } == "18446744073709551615")
        #expect(written { $0.int(Int8(-128)) } == "-128")
        #expect(written { $0.int(0) } == "0")
    }

    @Test(
        "writes numbers that read back as the same bits",
        arguments: [0, -0.0, 0.1, 1e16, 1e22, .leastNonzeroMagnitude, 1e308, -2.5])
    func doubles(_ value: Double) {
        let text = written { $0.double(value) }
        #expect(JSONReader.read(Array(text.utf8)) { $0.double() }.value?.bitPattern == value.bitPattern)
    }

    @Test("writes null for what JSON has no number for, and says so")
    func unencodable() {
        for value in [Double.nan, .infinity, -.infinity] {
            var writer = JSONWriter()
            writer.double(value)
            let unencodable = writer.unencodable
            #expect(unencodable)
            #expect(writer.bytes == Array("null".utf8))
        }
    }

    @Test("writes times, dates and octets as strings")
    func formats() throws {
        #expect(
            written { $0.dateTime(DateTime(seconds: 0, nanoseconds: 1_000_000)) }
                == "\"1970-01-01T00:00:00.001Z\"")
        let date = try #require(CalendarDate(year: 987, month: 6, day: 5))
        #expect(written { $0.date(date) } == "\"0987-06-05\"")
        #expect(written { $0.base64([0xFB, 0xFF]) } == "\"+/8=\"")
    }

    @Test("writes a tree with members sorted by name")
    func trees() {
        let value: JSONValue = ["b": [1, 2.5, true, nil], "a": "x"]
        #expect(String(decoding: value.encoded, as: UTF8.self) == #"{"a":"x","b":[1,2.5,true,null]}"#)
    }

    private func written(_ write: (inout JSONWriter) -> Void) -> String {
        var writer = JSONWriter()
        write(&writer)
        return String(decoding: writer.bytes, as: UTF8.self)
    }
}
