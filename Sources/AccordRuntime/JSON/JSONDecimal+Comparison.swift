extension JSONDecimal {
    /// Whether this number is less than another (-1), equal to it (0), or greater (1).
    func compare(_ other: JSONDecimal) -> Int {
        if isZero || other.isZero { return sign - other.sign }
        guard isNegative == other.isNegative else { return sign }
        return sign * compareMagnitude(other)
    }

    /// Adds the number's value to a hash: equal numbers add the same, however they are written.
    func hash(into hasher: inout Hasher) {
        hasher.combine(sign)
        guard !isZero else { return }
        hasher.combine(count)
        var word: UInt64 = 0
        var length = 0
        for place in digits {
            guard let digit = digit(at: place) else { continue }
            word = word &* 10 &+ UInt64(digit)
            length += 1
            if length.isMultiple(of: 18) {
                hasher.combine(word)
                word = 0
            }
        }
        hasher.combine(word)
        hashPower(into: &hasher)
    }

    private var sign: Int { isZero ? 0 : isNegative ? -1 : 1 }

    private func compareMagnitude(_ other: JSONDecimal) -> Int {
        let power = lowest + count - (other.lowest + other.count) + exponentDifference(other)
        if power != 0 { return power.signum() }
        var left = digits.lowerBound
        var right = other.digits.lowerBound
        while left < digits.upperBound, right < other.digits.upperBound {
            guard let leftDigit = digit(at: left) else {
                left += 1
                continue
            }
            guard let rightDigit = other.digit(at: right) else {
                right += 1
                continue
            }
            if leftDigit != rightDigit { return leftDigit < rightDigit ? -1 : 1 }
            left += 1
            right += 1
        }
        // The last digit is not 0.
        return (count - other.count).signum()
    }

    /// Adds the power of ten of the last digit to a hash. All of it counts even where it is huge, or a client
    /// could choose numbers that look the same.
    private func hashPower(into hasher: inout Hasher) {
        if exponent.count <= 17 {
            let power = bytes[exponent].reduce(0) { $0 * 10 + Int($1 &- UInt8(ascii: "0")) }
            hasher.combine(lowest + (exponentIsNegative ? -power : power))
            return
        }
        // The text is too short for a sum that has the other sign.
        var carry = exponentIsNegative ? -lowest : lowest
        var sum: [UInt8] = []
        for byte in bytes[exponent].reversed() {
            carry += Int(byte &- UInt8(ascii: "0"))
            let digit = (carry % 10 + 10) % 10
            sum.append(UInt8(truncatingIfNeeded: digit))
            carry = (carry - digit) / 10
        }
        while carry > 0 {
            sum.append(UInt8(truncatingIfNeeded: carry % 10))
            carry /= 10
        }
        while sum.last == 0 { sum.removeLast() }
        if sum.count > 18 {
            hasher.combine(exponentIsNegative)
            hasher.combine(sum)
        } else {
            let power = sum.reversed().reduce(0) { $0 * 10 + Int($1) }
            hasher.combine(exponentIsNegative ? -power : power)
        }
    }
}
