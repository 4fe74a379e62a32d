extension JSONDecimal {
    /// Whether the quotient of this number and another one is an integer. It never is when the other is 0.
    func isMultiple(of divisor: JSONDecimal) -> Bool {
        guard !divisor.isZero else { return false }
        guard !isZero else { return true }
        let shift = lowest - divisor.lowest + exponentDifference(divisor)
        // The last digit is not 0, and so the digits are no multiple of ten.
        if shift < 0 { return false }
        // Beyond so many zeros further ones change nothing: they only add factors 2 and 5, of which a
        // divisor has fewer than four for each digit.
        let zeros = min(shift, divisor.count * 4)
        return divisor.count <= 18
            ? isMultiple(ofSmall: divisor.value, zeros: zeros) : isMultiple(ofLarge: divisor, zeros: zeros)
    }

    /// The digits as an integer; there are at most 18.
    private var value: UInt64 {
        digits.lazy.compactMap(digit(at:)).reduce(0) { $0 * 10 + UInt64($1) }
    }

    private func isMultiple(ofSmall divisor: UInt64, zeros: Int) -> Bool {
        guard divisor > 1 else { return true }
        var rest: UInt64 = 0
        for place in digits {
            // Both factors are below 10^18, so that this fits.
            if let digit = digit(at: place) { rest = (rest * 10 + UInt64(digit)) % divisor }
        }
        for _ in 0..<zeros where rest != 0 { rest = rest * 10 % divisor }
        return rest == 0
    }

    private func isMultiple(ofLarge divisor: JSONDecimal, zeros: Int) -> Bool {
        let limit = Natural(divisor)
        var rest = Natural(size: limit.words.count + 1)
        for place in digits {
            guard let digit = digit(at: place) else { continue }
            rest.append(digit)
            rest.reduce(by: limit)
        }
        for _ in 0..<zeros where !rest.isZero {
            rest.append(0)
            rest.reduce(by: limit)
        }
        return rest.isZero
    }
}

/// A natural number with as many words as it was made with, for divisors of more than 18 digits.
private struct Natural {
    /// The lowest first.
    var words: [UInt64]

    init(size: Int) { words = [UInt64](repeating: 0, count: size) }

    /// The digits of a number.
    init(_ number: JSONDecimal) {
        // A word holds more than 18 digits, and one is left over.
        self.init(size: number.count / 18 + 1)
        for place in number.digits {
            if let digit = number.digit(at: place) { append(digit) }
        }
    }

    var isZero: Bool { words.allSatisfy { $0 == 0 } }

    /// Writes a digit behind the number. It fits, as a number is less than its divisor before, and has a word
    /// more.
    mutating func append(_ digit: UInt8) {
        var carry = UInt64(digit)
        for index in words.indices {
            let product = words[index].multipliedFullWidth(by: 10)
            let (sum, overflow) = product.low.addingReportingOverflow(carry)
            words[index] = sum
            carry = product.high &+ (overflow ? 1 : 0)
        }
    }

    /// Takes a divisor away until less is left, which is at most nine times after a digit was appended.
    mutating func reduce(by divisor: Natural) {
        while isAtLeast(divisor) {
            var borrow: UInt64 = 0
            for index in words.indices {
                let subtrahend = index < divisor.words.count ? divisor.words[index] : 0
                let (partial, first) = words[index].subtractingReportingOverflow(subtrahend)
                let (difference, second) = partial.subtractingReportingOverflow(borrow)
                words[index] = difference
                borrow = first || second ? 1 : 0
            }
        }
    }

    private func isAtLeast(_ other: Natural) -> Bool {
        for index in words.indices.reversed() {
            let word = index < other.words.count ? other.words[index] : 0
            if words[index] != word { return words[index] > word }
        }
        return true
    }
}
