#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What a plain scalar means in the core schema of YAML 1.2 (section 10.3.2): `yes`, `no` and dates are strings.
enum YAMLScalar {
    static func kind(plain text: String) -> Node.Kind {
        var text = text
        return text.withUTF8 { kind($0) }
    }

    private static func kind(_ text: UnsafeBufferPointer<UInt8>) -> Node.Kind {
        guard let first = text.first else { return .null }
        switch first {
        case UInt8(ascii: "~"): return text.count == 1 ? .null : .string
        case UInt8(ascii: "n"), UInt8(ascii: "N"): return isOne(of: nulls, text) ? .null : .string
        case UInt8(ascii: "t"), UInt8(ascii: "T"), UInt8(ascii: "f"), UInt8(ascii: "F"):
            return isOne(of: booleans, text) ? .boolean : .string
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
            return numberKind(text)
        default: return .string
        }
    }

    private static let nulls = ["null", "Null", "NULL"]
    private static let booleans = ["true", "True", "TRUE", "false", "False", "FALSE"]
    private static let infinities = [".inf", ".Inf", ".INF"]
    private static let notNumbers = [".nan", ".NaN", ".NAN"]

    private static func isOne(of words: [String], _ text: some Sequence<UInt8>) -> Bool {
        words.contains { $0.utf8.elementsEqual(text) }
    }

    private static func numberKind(_ text: UnsafeBufferPointer<UInt8>) -> Node.Kind {
        if isOne(of: notNumbers, text) { return .number }
        if hasRadix(text) {
            return text.count > 2 && text.dropFirst(2).allSatisfy { digit($0) < (text[1] == 0x6f ? 8 : 16) }
                ? .integer : .string
        }
        var next = text.first == UInt8(ascii: "+") || text.first == UInt8(ascii: "-") ? 1 : 0
        if isOne(of: infinities, text[next...]) { return .number }
        let whole = skipDigits(text, &next)
        if next == text.count { return whole > 0 ? .integer : .string }
        var fraction = 0
        if text[next] == UInt8(ascii: ".") {
            next += 1
            fraction = skipDigits(text, &next)
        }
        guard whole + fraction > 0 else { return .string }
        if next < text.count, text[next] | 0x20 == UInt8(ascii: "e") {
            next += 1
            if next < text.count, text[next] == UInt8(ascii: "+") || text[next] == UInt8(ascii: "-") {
                next += 1
            }
            guard skipDigits(text, &next) > 0 else { return .string }
        }
        return next == text.count ? .number : .string
    }

    private static func skipDigits(_ text: UnsafeBufferPointer<UInt8>, _ next: inout Int) -> Int {
        let start = next
        while next < text.count, digit(text[next]) < 10 { next += 1 }
        return next - start
    }

    /// Whether the text starts with `0o` or `0x`.
    private static func hasRadix(_ text: some Collection<UInt8>) -> Bool {
        text.starts(with: [0x30, 0x6f]) || text.starts(with: [0x30, 0x78])
    }

    private static func digit(_ byte: UInt8) -> Int {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(byte) - 48
        case UInt8(ascii: "a")...UInt8(ascii: "f"): Int(byte) - 87
        case UInt8(ascii: "A")...UInt8(ascii: "F"): Int(byte) - 55
        default: .max
        }
    }

    /// The value of an integer's text, nil when it takes more than 64 bits.
    static func integer(_ text: String) -> Int? {
        guard hasRadix(text.utf8) else { return Int(text) }
        return Int(text.dropFirst(2), radix: text.utf8.dropFirst().first == 0x6f ? 8 : 16)
    }

    /// The value of a number's text, rounded to the nearest double.
    static func number(_ text: String) -> Double {
        if hasRadix(text.utf8) {
            let radix = text.utf8.dropFirst().first == 0x6f ? 8.0 : 16.0
            return text.utf8.dropFirst(2).reduce(0) { $0 * radix + Double(digit($1)) }
        }
        if isOne(of: notNumbers, text.utf8) { return .nan }
        return strtod(
            text.utf8.contains(where: { $0 | 0x20 == UInt8(ascii: "i") }) ? infinity(text) : text, nil)
    }

    private static func infinity(_ text: String) -> String {
        text.utf8.first == UInt8(ascii: "-") ? "-inf" : "inf"
    }
}
