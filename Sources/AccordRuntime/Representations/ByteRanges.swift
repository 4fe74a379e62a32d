/// What a `Range` field asks for in octets (RFC 9110 section 14.1.2).
struct ByteRanges {
    /// More ranges than a client needs are a sign of an attack (section 17.15).
    static let maximumCount = 16

    private var specifiers: [Specifier] = []

    /// The ranges of a field's value; nil when it is malformed, of another unit than octets, or has too many.
    init?(_ value: String) {
        let bytes = Array(value.utf8)
        guard let equals = bytes.firstIndex(of: UInt8(ascii: "=")),
            ASCII.equalsIgnoringCase(bytes[..<equals], "bytes".utf8)
        else { return nil }
        for element in bytes[(equals + 1)...].split(separator: UInt8(ascii: ",")) {
            let element = ASCII.trimmed(element)
            if element.isEmpty { continue }
            guard specifiers.count < Self.maximumCount, let specifier = Specifier(element) else { return nil }
            specifiers.append(specifier)
        }
        if specifiers.isEmpty { return nil }
    }

    /// What of content is sent.
    enum Selection {
        case whole
        /// These octets, in this order.
        case parts([Range<Int>])
        /// Nothing: no range begins within the content.
        case unsatisfiable
    }

    /// What is sent of so many octets. Ranges in which the same octets come again and again are answered with
    /// the whole, which is no more (section 14.2).
    func selection(of length: Int) -> Selection {
        if length == 0 { return .whole }
        let ranges = specifiers.compactMap { $0.range(in: length) }
        if ranges.isEmpty { return .unsatisfiable }
        return Self.isWasteful(ranges, length) ? .whole : .parts(ranges)
    }

    /// Whether more than two ranges overlap, or all of them are longer than the whole.
    private static func isWasteful(_ ranges: [Range<Int>], _ length: Int) -> Bool {
        let overlapping = ranges.indices.count { index in
            ranges.indices.contains { $0 != index && ranges[$0].overlaps(ranges[index]) }
        }
        return overlapping > 2 || ranges.reduce(0) { $0 + $1.count } > length
    }
}

extension ByteRanges {
    /// One of the ranges: `0-99`, `100-`, or the last octets, `-100`.
    private enum Specifier {
        case from(Int, through: Int)
        case last(Int)

        init?(_ text: ArraySlice<UInt8>) {
            guard let hyphen = text.firstIndex(of: UInt8(ascii: "-")) else { return nil }
            let last = text[(hyphen + 1)...]
            switch (hyphen == text.startIndex, last.isEmpty) {
            case (true, _):
                guard let count = Self.number(last) else { return nil }
                self = .last(count)
            case (false, true):
                guard let first = Self.number(text[..<hyphen]) else { return nil }
                self = .from(first, through: .max)
            case (false, false):
                guard let first = Self.number(text[..<hyphen]), let last = Self.number(last), first <= last
                else { return nil }
                self = .from(first, through: last)
            }
        }

        /// The octets of so many that it names; nil when none is there.
        func range(in length: Int) -> Range<Int>? {
            switch self {
            case .from(let first, let last): first < length ? first..<(min(last, length - 1) + 1) : nil
            case .last(let count): count > 0 ? max(length - count, 0)..<length : nil
            }
        }

        /// A number of one digit or more; one that is too large for an `Int` is its maximum.
        private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
            guard !digits.isEmpty, digits.allSatisfy(ASCII.isDigit) else { return nil }
            return Int(String(decoding: digits, as: UTF8.self)) ?? .max
        }
    }
}
