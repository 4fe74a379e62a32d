/// Which media types a client takes, and how gladly (the field `Accept`, RFC 9110 section 12.5.1).
public struct AcceptedTypes: Sendable {
    /// How many ranges are read; more would only cost time.
    static let maximumCount = 64

    /// A media type or range with its weight.
    private struct Range: Sendable {
        var entry: MediaTypeEntry
        /// Thousandths.
        var weight: Int
    }

    private var ranges: [Range] = []

    /// What a request says. Without a word of it any type will do; members that are malformed don't count.
    public init(_ request: Request) {
        for value in request.fields.values("Accept") {
            for member in Self.members(Array(value.utf8)[...]) where ranges.count < Self.maximumCount {
                if let range = Self.range(member) { ranges.append(range) }
            }
        }
    }

    /// The index of the type that the client takes most gladly, the first of those that it likes as well; nil
    /// when it takes none of them.
    public func best(among types: [MediaTypeEntry]) -> Int? {
        var best: (index: Int, weight: Int)?
        for (index, type) in types.enumerated() {
            let weight = weight(of: type)
            if weight > best?.weight ?? 0 { best = (index, weight) }
        }
        return best?.index
    }

    /// The weight of the most specific range that the type is in, in thousandths.
    private func weight(of type: MediaTypeEntry) -> Int {
        guard !ranges.isEmpty else { return 1000 }
        guard let fields = FieldParameters(type.text) else { return 0 }
        var found: Range?
        for range in ranges where range.entry.matches(fields) {
            if let other = found, other.entry.specificity >= range.entry.specificity { continue }
            found = range
        }
        return found?.weight ?? 0
    }

    /// A range without its weight; a character set that all text has here anyway is left out.
    private static func range(_ member: ArraySlice<UInt8>) -> Range? {
        guard let fields = FieldParameters(String(decoding: member, as: UTF8.self)) else { return nil }
        var text = fields.value
        var weight = 1000
        for parameter in fields.all {
            if parameter.name == "q" {
                guard let quality = quality(parameter.value) else { return nil }
                weight = quality
                break
            }
            if parameter.name == "charset", MediaTypeEntry.isUTF8(parameter.value) { continue }
            text += ";\(parameter.name)=\"\(FieldParameters.escaped(parameter.value))\""
        }
        guard fields.value.utf8.contains(UInt8(ascii: "/")) else { return nil }
        return Range(entry: MediaTypeEntry(text), weight: weight)
    }

    /// `0` to `1` with at most three decimals (RFC 9110 section 12.4.2), in thousandths.
    private static func quality(_ text: String) -> Int? {
        let digits = Array(text.utf8)
        guard 1...5 ~= digits.count, digits[0] == UInt8(ascii: "0") || digits[0] == UInt8(ascii: "1"),
            digits.count < 2 || digits[1] == UInt8(ascii: ".")
        else { return nil }
        var weight = Int(digits[0] - UInt8(ascii: "0")) * 1000
        var unit = 100
        for digit in digits.dropFirst(2) {
            guard ASCII.isDigit(digit) else { return nil }
            weight += Int(digit - UInt8(ascii: "0")) * unit
            unit /= 10
        }
        return weight <= 1000 ? weight : nil
    }

    /// What is between the commas that are not in quotes.
    private static func members(_ value: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
        var members: [ArraySlice<UInt8>] = []
        var start = value.startIndex
        var isQuoted = false
        var isEscaped = false
        for (index, byte) in zip(value.indices, value) {
            if isEscaped {
                isEscaped = false
            } else if byte == UInt8(ascii: "\"") {
                isQuoted.toggle()
            } else if byte == UInt8(ascii: "\\"), isQuoted {
                isEscaped = true
            } else if byte == UInt8(ascii: ","), !isQuoted {
                members.append(value[start..<index])
                start = index + 1
            }
        }
        members.append(value[start...])
        return members
    }
}
