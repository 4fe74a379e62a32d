import AccordRuntime
import Testing

@Suite("Decimal numbers")
struct DecimalNumberTests {
    @Test(
        "are exact, and one however they are written",
        arguments: [
            ("0", "0"), ("-0.00e5", "0"), ("0e99999999999999999999", "0"), ("1.0", "1"), ("100", "100"),
            ("1e2", "100"), ("0.10", "0.1"), ("-12.50", "-12.5"), ("0.1e-2", "0.001"), ("1000e-3", "1"),
            ("99999999999999999999999999999999999999", "99999999999999999999999999999999999999"),
            ("0.12345678901234567890123456789012345678", "0.12345678901234567890123456789012345678"),
            ("1e40", "1e40"), ("15e6000", "15e6000"), ("1E-6176", "1e-6176"), ("1.5e-50", "15e-51"),
            ("1000000000000000000000000000000000000000000000000000000000000e-60", "1"),
        ])
    func texts(_ text: String, _ written: String) {
        #expect(DecimalNumber(contractText: text)?.contractText == written)
        let read = JSONReader.read(Array(text.utf8)) { $0.decimal() }.value
        #expect(read == DecimalNumber(contractText: written))
        var faults = Faults()
        #expect(faults.decimal(text) == read)
    }

    @Test(
        "have 38 digits at most",
        arguments: [
            "100000000000000000000000000000000000001", "0.123456789012345678901234567890123456789",
            "340282366920938463463374607431768211456", "1e6145", "1e-6177", "1e99999999999999999999",
            "1.00000000000000000000000000000000000000000000000000000000000000000000000000000000000001",
        ])
    func tooLong(_ text: String) {
        #expect(DecimalNumber(contractText: text) == nil)
        let faults = JSONReader.read(Array(text.utf8)) { $0.decimal() }.faults
        #expect(faults.list.map(\.keyword) == ["format"])
        #expect(faults.list.map(\.limit) == ["decimal"])
        var others = Faults()
        #expect(others.decimal(text) == nil)
        #expect(others.list == faults.list)
    }

    @Test(
        "are numbers as JSON writes them", arguments: ["", "+1", "01", ".5", "1.", "1e", "1 ", "NaN", "1,5"])
    func noNumbers(_ text: String) {
        var faults = Faults()
        #expect(faults.decimal(text) == nil)
        #expect(faults.list.map(\.message) == ["must be a number"])
        #expect(JSONReader.read(Array("\"1\"".utf8)) { $0.decimal() }.faults.list.map(\.keyword) == ["type"])
    }

    @Test("are ordered by value, whatever their exponents")
    func order() throws {
        let texts = [
            "-1e6000", "-12", "-1.5", "-1.25", "-1e-6000", "0", "1e-6000", "0.9", "1", "1.1", "9", "10",
            "99999999999999999999999999999999999999", "1e6000",
        ]
        let numbers = try texts.map { try #require(DecimalNumber(contractText: $0)) }
        for left in numbers.indices {
            for right in numbers.indices {
                #expect((numbers[left] < numbers[right]) == (left < right), "\(texts[left]) \(texts[right])")
            }
        }
    }

    @Test("are made of integers, and of digits with an exponent")
    func parts() {
        #expect(DecimalNumber(.min).contractText == "-9223372036854775808")
        #expect(DecimalNumber(1200) == DecimalNumber(coefficient: 12, exponent: 2))
        #expect(DecimalNumber(coefficient: .max) == nil)
        #expect(DecimalNumber(coefficient: 1, exponent: .max) == nil)
        #expect(DecimalNumber(coefficient: 0, exponent: .max) == DecimalNumber(0))
        #expect(DecimalNumber(coefficient: 15, exponent: -1)?.double == 1.5)
    }

    @Test("are written as numbers, and checked by their limits and divisors")
    func checks() throws {
        var writer = JSONWriter()
        writer.decimal(try #require(DecimalNumber(contractText: "0.30")))
        #expect(String(decoding: writer.bytes, as: UTF8.self) == "0.3")
        var faults = Faults()
        let price = try #require(DecimalNumber(contractText: "19.99"))
        faults.multipleOf(price, try #require(DecimalNumber(contractText: "0.01")))
        faults.multipleOf(
            try #require(DecimalNumber(contractText: "7e6000")),
            try #require(DecimalNumber(contractText: "1e-6000")))
        faults.minimum(price, DecimalNumber(19))
        #expect(faults.isEmpty)
        faults.multipleOf(price, try #require(DecimalNumber(contractText: "0.02")))
        faults.multipleOf(price, DecimalNumber(7))
        faults.maximum(price, DecimalNumber(19))
        #expect(
            faults.list.map(\.message) == [
                "must be a multiple of 0.02", "must be a multiple of 7", "must be at most 19",
            ])
    }
}
