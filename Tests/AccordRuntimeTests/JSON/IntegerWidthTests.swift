import AccordRuntime
import Testing

@Suite("Integer widths")
struct IntegerWidthTests {
    @Test("hold their first and last integer, in bodies and in parameters")
    func bounds() {
        check(Int8.self, "int8")
        check(Int16.self, "int16")
        check(Int32.self, "int32")
        check(Int64.self, "int64")
        check(UInt8.self, "uint8")
        check(UInt16.self, "uint16")
        check(UInt32.self, "uint32")
        check(UInt64.self, "uint64")
    }

    @Test(
        "read integers however JSON writes them",
        arguments: [
            ("18446744073709551615", .max), ("1844674407370955161.5e1", .max),
            ("1.8446744073709551615e19", .max),
            ("18446744073709551615.000", .max), ("184467440737095516150e-1", .max), ("-0", 0), ("-0.0e5", 0),
            ("1.0", 1), ("1e2", 100), ("1844674407370955161e1", 18_446_744_073_709_551_610),
            ("10000000000000000000", 10_000_000_000_000_000_000),
        ] as [(String, UInt64)])
    func spellings(_ text: String, _ value: UInt64) {
        #expect(read(text, UInt64.self, "uint64").value == value)
    }

    @Test(
        "refuse what is beyond 64 bits",
        arguments: [
            "18446744073709551616", "18446744073709551620", "-1", "1e20", "184467440737095516150", "-1e30",
        ])
    func beyond(_ text: String) {
        let faults = read(text, UInt64.self, "uint64").faults
        #expect(faults.list.map(\.keyword) == ["format"])
        #expect(faults.list.map(\.message) == ["must be between 0 and 18446744073709551615"])
    }

    @Test("call a fraction no integer, and a text neither")
    func types() {
        for text in ["1.5", "\"1\"", "0.1", "2.5e0", "null"] {
            let faults = read(text, UInt8.self, "uint8").faults
            #expect(faults.list.map(\.message) == ["must be an integer"], "\(text)")
            #expect(faults.list.map(\.keyword) == ["type"], "\(text)")
        }
    }

    @Test("are plain in parameters, as integers of 64 bits are")
    func parameters() {
        var faults = Faults()
        for text in ["", "+1", "01", "1.0", "1e2", " 1"] {
            #expect(faults.integer(text, as: UInt16.self, format: "uint16") == nil)
        }
        #expect(faults.list.allSatisfy { $0.message == "must be an integer" })
    }

    private func check<I: FixedWidthInteger & Sendable>(_ type: I.Type, _ format: StaticString) {
        for value in [I.min, 0, 1, .max] {
            var writer = JSONWriter()
            writer.int(value)
            let text = String(decoding: writer.bytes, as: UTF8.self)
            #expect(text == "\(value)")
            #expect(read(text, type, format).value == value)
            var faults = Faults()
            #expect(faults.integer(text, as: type, format: format) == value)
        }
        for text in ["\(Int128(I.min) - 1)", "\(Int128(I.max) + 1)"] {
            let expected = Fault(
                .body, "", keyword: "format", limit: "\(format)", value: text,
                message: "must be between \(I.min) and \(I.max)")
            #expect(read(text, type, format).faults.list == [expected])
            var faults = Faults()
            #expect(faults.integer(text, as: type, format: format) == nil)
            #expect(faults.list == [expected])
        }
    }

    private func read<I: FixedWidthInteger & Sendable>(
        _ text: String, _ type: I.Type, _ format: StaticString
    ) -> (value: I?, faults: Faults, syntaxError: JSONSyntaxError?) {
        JSONReader.read(Array(text.utf8)) { $0.integer(as: type, format: format) }
    }
}
