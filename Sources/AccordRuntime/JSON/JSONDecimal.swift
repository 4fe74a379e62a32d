/// A number of a JSON text, exactly as it is written, whatever its size: its digits stay in the text.
///
/// The number is 0, or its digits from the first that is not 0 to the last that is not, times a power of ten.
struct JSONDecimal {
    /// The text. Unsafe, because the pointer is only valid where the text is lent; so is the number.
    let bytes: UnsafeBufferPointer<UInt8>
    private(set) var isNegative = false
    /// Where the digits are, without the zeros around them. A decimal point may be among them.
    private(set) var digits = 0..<0
    /// How many digits there are; 0 for the number 0.
    private(set) var count = 0
    /// The power of ten of the last digit, before the written exponent is added.
    private(set) var lowest = 0
    /// The digits of the written exponent, without leading zeros.
    private(set) var exponent = 0..<0
    private(set) var exponentIsNegative = false

    /// The number that starts at a place.
    init(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int = 0) {
        self.bytes = bytes
        var place = start
        if place < bytes.count, bytes[place] == UInt8(ascii: "-") {
            isNegative = true
            place += 1
        }
        scanDigits(&place)
        if place < bytes.count, bytes[place] | 0x20 == UInt8(ascii: "e") { scanExponent(place + 1) }
    }

    var isZero: Bool { count == 0 }

    /// Whether the number has no fraction.
    var isInteger: Bool {
        if isZero || exponent.isEmpty { return lowest >= 0 }
        // The end of the text reads as 0, which has no exponent.
        return lowest + exponentDifference(JSONDecimal(bytes, at: bytes.count)) >= 0
    }

    /// A digit of the number's digits; nil for the decimal point.
    func digit(at place: Int) -> UInt8? {
        let digit = bytes[place] &- UInt8(ascii: "0")
        return digit < 10 ? digit : nil
    }

    /// The difference of the written exponents. One beyond ±10^17 is as good as endless, since no text is
    /// that long, and is told as some number beyond ±10^17.
    func exponentDifference(_ other: JSONDecimal) -> Int {
        var difference = 0
        for place in (0..<max(exponent.count, other.exponent.count)).reversed() {
            // Once the digits so far differ by so much, those to come don't bring them back.
            guard difference.magnitude < 100_000_000_000_000_000 else { return difference }
            difference = difference * 10 + exponentDigit(place) - other.exponentDigit(place)
        }
        return difference
    }

    /// The digit of the exponent that counts 10^place, with the exponent's sign.
    private func exponentDigit(_ place: Int) -> Int {
        guard place < exponent.count else { return 0 }
        let digit = Int(bytes[exponent.upperBound - 1 - place] &- UInt8(ascii: "0"))
        return exponentIsNegative ? -digit : digit
    }

    private mutating func scanDigits(_ place: inout Int) {
        var ordinal = 0
        var point: Int?
        var firstOrdinal = 0
        var lastOrdinal = 0
        while place < bytes.count {
            let digit = bytes[place] &- UInt8(ascii: "0")
            if digit < 10 {
                if digit != 0 {
                    if digits.isEmpty { (digits, firstOrdinal) = (place..<(place + 1), ordinal) }
                    (digits, lastOrdinal) = (digits.lowerBound..<(place + 1), ordinal)
                }
                ordinal += 1
            } else if bytes[place] == UInt8(ascii: "."), point == nil {
                point = ordinal
            } else {
                break
            }
            place += 1
        }
        guard !digits.isEmpty else { return }
        count = lastOrdinal - firstOrdinal + 1
        lowest = (point ?? ordinal) - 1 - lastOrdinal
    }

    private mutating func scanExponent(_ start: Int) {
        var place = start
        if place < bytes.count, bytes[place] == UInt8(ascii: "-") || bytes[place] == UInt8(ascii: "+") {
            exponentIsNegative = bytes[place] == UInt8(ascii: "-")
            place += 1
        }
        while place < bytes.count, bytes[place] == UInt8(ascii: "0") { place += 1 }
        let first = place
        while place < bytes.count, bytes[place] &- UInt8(ascii: "0") < 10 { place += 1 }
        exponent = first..<place
    }
}
