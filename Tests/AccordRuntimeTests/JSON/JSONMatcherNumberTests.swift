@testable import AccordRuntime
import Testing

@Suite("Judging numbers")
struct JSONMatcherNumberTests {
    @Test(
        "takes numbers without a fraction for integers, whatever their size",
        arguments: [
            ("1", true), ("1.0", true), ("1e2", true), ("-0.0", true), ("0e-9", true), ("1.5", false),
            ("1.5e1", true), ("1.5e0", false), ("10e-1", true), ("10e-2", false), ("1e-1", false),
            ("123456789012345678901234567890", true), ("1e99999999999999999999999", true),
            ("1e-99999999999999999999999", false), ("0e-99999999999999999999999", true),
            ("12300E-2", true), ("12300E-0000000000000000000003", false),
        ])
    func integers(text: String, expected: Bool) {
        #expect(judge(text) { $0.isInteger } == expected)
    }

    @Test("compares with limits exactly")
    func limits() {
        #expect(judge("-1500.0") { $0.isAtLeast("-1.5e3") && $0.isAtMost("-1.5e3") } == true)
        #expect(judge("-1500") { $0.isAbove("-1.5e3") || $0.isBelow("-1.5e3") } == false)
        #expect(judge("9007199254740993") { $0.isAbove("9007199254740992") } == true)
        #expect(judge("0.1") { $0.isAbove("0.09999999999999999999999") && $0.isBelow("1e-0") } == true)
        #expect(judge("1e400") { $0.isAbove("1e399") && $0.isBelow("1e401") } == true)
        #expect(judge("-0") { $0.isAtLeast("0") && $0.isAtMost("0.0e7") } == true)
        #expect(judge("1e-99999999999999999999") { $0.isAbove("0") && $0.isBelow("1e-400") } == true)
        #expect(judge("10e99999999999999999999") { $0.isAtLeast("1e100000000000000000000") } == true)
        #expect(judge("9e99999999999999999999") { $0.isAtLeast("1e100000000000000000000") } == false)
    }

    @Test("compares random numbers as digits written out do")
    func comparison() {
        var random = SeededGenerator(seed: 1)
        for _ in 0..<4_000 {
            let (left, right) = (number(&random), number(&random))
            let expected = WrittenNumber(left).compare(WrittenNumber(right))
            #expect(compare(left, right) == expected, "\(left) and \(right)")
            #expect(compare(right, left) == -expected, "\(right) and \(left)")
        }
    }

    @Test("finds multiples exactly")
    func multiples() {
        #expect(judge("0.3") { $0.isMultiple(of: "0.1") && !$0.isMultiple(of: "0.2") } == true)
        #expect(judge("0.0075") { $0.isMultiple(of: "0.0001") && $0.isMultiple(of: "2.5e-3") } == true)
        #expect(judge("1e308") { !$0.isMultiple(of: "0.123456789") && $0.isMultiple(of: "0.5") } == true)
        #expect(judge("0") { $0.isMultiple(of: "3") && !$0.isMultiple(of: "0") } == true)
        #expect(judge("-7.5") { $0.isMultiple(of: "2.5") && !$0.isMultiple(of: "2") } == true)
        #expect(
            judge("1e999999999999999999999") { $0.isMultiple(of: "1024") && !$0.isMultiple(of: "3") } == true)
        #expect(judge("1") { !$0.isMultiple(of: "1e999999999999999999999") } == true)
        #expect(judge("1e-999999999999999999999") { !$0.isMultiple(of: "1") } == true)
        #expect(
            judge("246913578024691357802469135780") { json in
                json.isMultiple(of: "123456789012345678901234567890") && json.isMultiple(of: "2")
                    && !json.isMultiple(of: "123456789012345678901234567891")
            } == true)
        let long = String(repeating: "9", count: 20_000)
        #expect(judge(long) { $0.isMultiple(of: "9") && !$0.isMultiple(of: "7e30") } == true)
    }

    @Test("finds random multiples as integers do")
    func randomMultiples() {
        var random = SeededGenerator(seed: 2)
        for _ in 0..<4_000 {
            let bits = UInt64.random(in: 1..<34, using: &random)
            let divisor = UInt64.random(in: 1...(1 << bits), using: &random)
            let factor = UInt64.random(in: 0...(1 << 20), using: &random)
            let value = Bool.random(using: &random) ? divisor * factor : divisor * factor + factor % 3
            let power = Int.random(in: -400...400, using: &random)
            let shift = Int.random(in: 0...2, using: &random)
            // value × 10^(power + shift) and divisor × 10^power
            let scaled = value * [1, 10, 100][shift]
            #expect(
                isMultiple("\(value)e\(power + shift)", "\(divisor)e\(power)")
                    == scaled.isMultiple(of: divisor), "\(value) \(divisor) \(power) \(shift)")
        }
    }

    @Test("finds random multiples of divisors of any length")
    func longMultiples() {
        var random = SeededGenerator(seed: 3)
        for _ in 0..<500 {
            // (10^gap + 1) × part is part written twice, with zeros between.
            let part = String(UInt64.random(in: 1...UInt64.max, using: &random))
            let zeros = String(repeating: "0", count: .random(in: 0...30, using: &random))
            let divisor = "1" + String(repeating: "0", count: zeros.count + part.count - 1) + "1"
            #expect(isMultiple(part + zeros + part, divisor), "\(part) \(divisor)")
            #expect(isMultiple(part + zeros + part, part + "e-3"), "\(part)")
            #expect(isMultiple(part + zeros + part + "0", divisor) && !isMultiple(part, divisor))
            #expect(!isMultiple(part + zeros + part + "1", divisor))
        }
    }

    private func number(_ random: inout SeededGenerator) -> String {
        func digits(_ range: ClosedRange<Int>) -> String {
            (0..<Int.random(in: range, using: &random)).map { _ in "001239".randomElement(using: &random)! }
                .reduce(into: "") { $0.append($1) }
        }
        var text = Bool.random(using: &random) ? "-" : ""
        let whole = digits(0...4).drop { $0 == "0" }
        text += whole.isEmpty ? "0" : String(whole)
        if Bool.random(using: &random) { text += "." + digits(1...4) }
        if Bool.random(using: &random) { text += "e\(Int.random(in: -6...6, using: &random))" }
        return text
    }

    private func compare(_ left: String, _ right: String) -> Int {
        Array(left.utf8).withUnsafeBufferPointer { left in
            Array(right.utf8).withUnsafeBufferPointer { JSONDecimal(left).compare(JSONDecimal($0)) }
        }
    }

    private func isMultiple(_ value: String, _ divisor: String) -> Bool {
        Array(value.utf8).withUnsafeBufferPointer { value in
            Array(divisor.utf8).withUnsafeBufferPointer { JSONDecimal(value).isMultiple(of: JSONDecimal($0)) }
        }
    }

    private func judge(_ text: String, _ check: (inout JSONMatcher) -> Bool) -> Bool? {
        JSONReader.matches(Array(text.utf8), check)
    }
}

/// A number with 30 digits before and after the point, written out.
private struct WrittenNumber {
    private var isNegative: Bool
    private var digits: [Character]

    init(_ text: String) {
        let parts = text.drop { $0 == "-" }.split(separator: "e")
        let mantissa = parts[0].split(separator: ".")
        let fraction = mantissa.count > 1 ? Array(mantissa[1]) : []
        let point = mantissa[0].count + (parts.count > 1 ? Int(parts[1])! : 0)
        let zeros = [Character](repeating: "0", count: 30)
        let padded = zeros + Array(mantissa[0]) + fraction + zeros
        let start = 30 + point - 30
        digits = (start..<(start + 60)).map { (0..<padded.count).contains($0) ? padded[$0] : "0" }
        isNegative = text.first == "-" && digits.contains { $0 != "0" }
    }

    func compare(_ other: WrittenNumber) -> Int {
        if isNegative != other.isNegative { return isNegative ? -1 : 1 }
        if digits == other.digits { return 0 }
        return digits.lexicographicallyPrecedes(other.digits) != isNegative ? -1 : 1
    }
}
