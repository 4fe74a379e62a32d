/// Punycode (RFC 3492 with the parameters of section 5): text beyond ASCII as letters, digits and hyphens.
/// Callers keep labels to 63 characters, so that its square time is a constant.
enum Punycode {
    /// The longest text that is taken, in either direction.
    static let maximumLength = 63

    /// What a text without the prefix `xn--` stands for; nil when it is malformed.
    static func decode(_ text: some Collection<UInt8>) -> [Unicode.Scalar]? {
        let text = Array(text)
        guard text.count <= maximumLength else { return nil }
        let hyphen = text.lastIndex(of: UInt8(ascii: "-"))
        var scalars = text[..<(hyphen ?? 0)].map { Unicode.Scalar($0) }
        var rest = text[(hyphen.map { $0 + 1 } ?? 0)...]
        var bias = initialBias
        var scalar = 128
        var place = 0
        while !rest.isEmpty {
            guard let delta = number(&rest, bias, from: place) else { return nil }
            let count = scalars.count + 1
            bias = adapted(delta - place, count, isFirst: place == 0)
            scalar += delta / count
            place = delta % count
            guard let value = UInt32(exactly: scalar).flatMap(Unicode.Scalar.init) else { return nil }
            scalars.insert(value, at: place)
            place += 1
        }
        return scalars
    }

    /// The text without the prefix `xn--` that stands for the scalars; nil when they are too many.
    static func encode(_ scalars: [Unicode.Scalar]) -> [UInt8]? {
        guard scalars.count <= maximumLength else { return nil }
        var text = scalars.filter(\.isASCII).map { UInt8(truncatingIfNeeded: $0.value) }
        let basicCount = text.count
        var handled = basicCount
        if basicCount > 0 { text.append(UInt8(ascii: "-")) }
        var bias = initialBias
        var scalar = 128
        var delta = 0
        while handled < scalars.count {
            let least = scalars.lazy.map { Int($0.value) }.filter { $0 >= scalar }.min() ?? scalar
            delta += (least - scalar) * (handled + 1)
            scalar = least
            for other in scalars {
                if other.value < scalar { delta += 1 }
                guard other.value == scalar else { continue }
                append(delta, bias, to: &text)
                bias = adapted(delta, handled + 1, isFirst: handled == basicCount)
                delta = 0
                handled += 1
            }
            delta += 1
            scalar += 1
        }
        return text
    }

    private static let initialBias = 72
    /// Beyond this a number is no place of a scalar among 63 others.
    private static let maximumNumber = 0x11_0000 * 64

    /// Takes a number of variable length from the front, and adds it to `start`.
    private static func number(_ text: inout ArraySlice<UInt8>, _ bias: Int, from start: Int) -> Int? {
        var number = start
        var weight = 1
        var position = 36
        while let byte = text.popFirst() {
            guard let digit = value(of: byte) else { return nil }
            number += digit * weight
            guard number <= maximumNumber else { return nil }
            let threshold = threshold(position, bias)
            if digit < threshold { return number }
            weight *= 36 - threshold
            position += 36
        }
        return nil
    }

    private static func append(_ number: Int, _ bias: Int, to text: inout [UInt8]) {
        var rest = number
        var position = 36
        while true {
            let threshold = threshold(position, bias)
            guard rest >= threshold else { break }
            text.append(digit(threshold + (rest - threshold) % (36 - threshold)))
            rest = (rest - threshold) / (36 - threshold)
            position += 36
        }
        text.append(digit(rest))
    }

    private static func threshold(_ position: Int, _ bias: Int) -> Int { min(max(position - bias, 1), 26) }

    private static func adapted(_ delta: Int, _ count: Int, isFirst: Bool) -> Int {
        var delta = isFirst ? delta / 700 : delta / 2
        delta += delta / count
        var position = 0
        while delta > 455 {
            delta /= 35
            position += 36
        }
        return position + 36 * delta / (delta + 38)
    }

    private static func value(of byte: UInt8) -> Int? {
        if ASCII.isLetter(byte) { return Int(byte | 0x20) - 0x61 }
        return ASCII.isDigit(byte) ? Int(byte) - 0x30 + 26 : nil
    }

    private static func digit(_ value: Int) -> UInt8 {
        UInt8(truncatingIfNeeded: value < 26 ? 0x61 + value : 0x30 + value - 26)
    }
}
