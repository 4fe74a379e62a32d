import Foundation
import Testing

@testable import Generator

private typealias Oracle = Foundation.Decimal

@Suite("Decimals of a contract")
struct DecimalTests {
    @Test(
        "what is equal is one number, however it is written",
        arguments: [
            ["1", "1.0", "10e-1", "0.1E1", "+1", "01", "0x1", "0o1", "1e0"], ["0", "-0", "0.000", "0e5"],
            ["-1.50", "-15e-1", "-0.15e+1"], ["1e400", "10e399", "0.1e401"],
            ["255", "0xff", "0xFF", "0o377"],
        ])
    func equal(texts: [String]) throws {
        let numbers = try texts.map { try #require(ContractDecimal($0)) }
        #expect(Set(numbers).count == 1)
    }

    @Test(
        "what is no number is none",
        arguments: [
            "", ".", "-", "+", "e5", "1e", "1e+", "1 ", "1_000", "0x", "0xg", ".inf", ".nan", "1e9999999",
        ])
    func refused(text: String) {
        #expect(ContractDecimal(text) == nil)
    }

    @Test(
        "texts are those of JSON",
        arguments: [
            ("12", "12"), ("-0.50", "-0.5"), ("1e3", "1000"), ("1e400", "1e400"), ("1e-400", "1e-400"),
            ("123.456e1", "1234.56"), ("-1e-3", "-0.001"), ("0", "0"),
        ])
    func texts(text: String, printed: String) {
        #expect(ContractDecimal(text)?.text == printed)
    }

    @Test("integers are those without a fraction, as far as 128 bits go")
    func integers() {
        #expect(ContractDecimal("1e3")?.integer == 1000)
        #expect(ContractDecimal("-12.0")?.integer == -12)
        #expect(ContractDecimal("1.5")?.integer == nil)
        #expect(ContractDecimal("1e39")?.integer == nil)
        #expect(ContractDecimal("1e39")?.isInteger == true)
        #expect(
            ContractDecimal(String(repeating: "9", count: 38))?.integer
                == Int128(String(repeating: "9", count: 38)))
    }

    /// Foundation's decimals have 38 digits, which the numbers here never need.
    @Test("order, rounding and multiples are those of an oracle", arguments: [1, 2, 3])
    func oracle(seed: UInt64) throws {
        var random = SeededGenerator(state: seed)
        let texts = (0..<250).map { _ in text(&random) }
        for (left, right) in zip(texts, texts.dropFirst()) {
            let (first, second) = (try #require(ContractDecimal(left)), try #require(ContractDecimal(right)))
            let (one, two) = (try oracle(left), try oracle(right))
            #expect((first < second) == (one < two) && (first == second) == (one == two), "\(left) \(right)")
            let (same, below, above) = (first.text, first.roundedDown.text, first.roundedUp.text)
            #expect(try oracle(same) == one, "\(left)")
            #expect(try oracle(below) == rounded(one, .down), "\(left)")
            #expect(try oracle(above) == rounded(one, .up), "\(left)")
            guard second.isPositive else { continue }
            #expect(first.isMultiple(of: second) == isMultiple(one, two), "\(left) of \(right)")
        }
    }

    private func text(_ random: inout SeededGenerator) -> String {
        let whole = Int.random(in: -120...120, using: &random)
        let fraction = ["", ".0", ".5", ".25", ".05", ".125"].randomElement(using: &random) ?? ""
        let power = ["", "", "e1", "e-1", "E+2", "e-2"].randomElement(using: &random) ?? ""
        return "\(whole)\(fraction)\(power)"
    }

    private func oracle(_ text: String) throws -> Oracle {
        try #require(Oracle(string: text.replacing("+", with: "")), "\(text)")
    }

    private func rounded(_ value: Oracle, _ mode: NSDecimalNumber.RoundingMode) -> Oracle {
        var (value, result) = (value, Oracle())
        NSDecimalRound(&result, &value, 0, mode)
        return result
    }

    private func isMultiple(_ value: Oracle, _ divisor: Oracle) -> Bool {
        // In units of 10^-5 both are integers.
        func units(_ value: Oracle) -> Int { Int(truncating: (value * 100_000) as NSDecimalNumber) }
        return units(value) % units(divisor) == 0
    }
}
