/// The value of a `traceparent` field (W3C Trace Context, section 3.2.2).
struct TraceParent {
    let traceID: UniqueIdentifier
    let parentID: UInt64
    let isSampled: Bool

    /// Version 00: `version-traceid-parentid-flags`.
    private static let length = 55

    /// What the octets say; nil where they break the grammar. Of a later version the first 55 octets count, and a
    /// dash has to follow if anything does (section 3.2.4).
    init?(_ octets: Span<UInt8>) {
        guard octets.count >= Self.length, [2, 35, 52].allSatisfy({ octets[$0] == UInt8(ascii: "-") }),
            let version = Self.number(octets, 0..<2), version != 0xFF,
            let high = Self.number(octets, 3..<19), let low = Self.number(octets, 19..<35), high | low != 0,
            let parent = Self.number(octets, 36..<52), parent != 0,
            let flags = Self.number(octets, 53..<55)
        else { return nil }
        if octets.count > Self.length, version == 0 || octets[Self.length] != UInt8(ascii: "-") { return nil }
        traceID = UniqueIdentifier(high: high, low: low)
        parentID = parent
        isSampled = flags & 1 == 1
    }

    /// The number that hexadecimal digits say, which are in lower case (section 3.2.2.2).
    private static func number(_ octets: Span<UInt8>, _ range: Range<Int>) -> UInt64? {
        var number: UInt64 = 0
        for index in range {
            switch octets[index] {
            case let digit where UInt8(ascii: "0")...UInt8(ascii: "9") ~= digit:
                number = number << 4 | UInt64(digit - UInt8(ascii: "0"))
            case let digit where UInt8(ascii: "a")...UInt8(ascii: "f") ~= digit:
                number = number << 4 | UInt64(digit - UInt8(ascii: "a") + 10)
            default: return nil
            }
        }
        return number
    }
}

/// The value of the `tracestate` fields (W3C Trace Context, section 3.3.1).
enum TraceState {
    private static let mostMembers = 32
    private static let mostOctets = 8192

    /// Whether each member is a key and a value, no key is there twice, and they are no more than 32. A value that
    /// is not may not be passed on.
    static func isValid(_ text: String) -> Bool {
        guard text.utf8.count <= mostOctets else { return false }
        var keys: Set<Substring> = []
        for part in text.split(separator: ",") {
            let member = ASCII.trimmed(String(part))
            if member.isEmpty { continue }
            guard let equals = member.firstIndex(of: "="), isKey(member[..<equals]),
                isValue(member[member.index(after: equals)...]), keys.insert(member[..<equals]).inserted
            else { return false }
        }
        return !keys.isEmpty && keys.count <= mostMembers
    }

    /// `vendor` or `tenant@vendor`.
    private static func isKey(_ key: Substring) -> Bool {
        let parts = key.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
        switch parts.count {
        case 1: return parts[0].count <= 256 && isName(parts[0], beginsWithDigit: false)
        case 2:
            return parts[0].count <= 241 && isName(parts[0], beginsWithDigit: true) && parts[1].count <= 14
                && isName(parts[1], beginsWithDigit: false)
        default: return false
        }
    }

    private static func isName(_ name: Substring.UTF8View.SubSequence, beginsWithDigit: Bool) -> Bool {
        guard let first = name.first else { return false }
        let isLetter = UInt8(ascii: "a")...UInt8(ascii: "z") ~= first
        let isDigit = UInt8(ascii: "0")...UInt8(ascii: "9") ~= first
        return (isLetter || beginsWithDigit && isDigit)
            && name.allSatisfy {
                UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 || UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0
                    || "_-*/".utf8.contains($0)
            }
    }

    /// Printable ASCII but for `,` and `=`, not ending with a space.
    private static func isValue(_ value: Substring) -> Bool {
        1...256 ~= value.utf8.count && value.utf8.last != UInt8(ascii: " ")
            && value.utf8.allSatisfy {
                0x20...0x7E ~= $0 && $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: "=")
            }
    }
}
