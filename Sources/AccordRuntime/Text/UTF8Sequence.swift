/// UTF-8 as the Unicode Standard defines it (table 3-7): no overlong forms, no surrogates, nothing
/// above U+10FFFF.
enum UTF8Sequence {
    /// The length of the well-formed sequence at `start`, 1 to 4; 0 when there is none.
    static func length(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Int {
        let lead = bytes[start]
        if lead < 0x80 { return 1 }
        let left = bytes.count - start
        switch lead {
        case 0xC2...0xDF:
            return left >= 2 && isContinuation(bytes[start + 1]) ? 2 : 0
        case 0xE0...0xEF:
            guard left >= 3, secondRange(lead) ~= bytes[start + 1] else { return 0 }
            return isContinuation(bytes[start + 2]) ? 3 : 0
        case 0xF0...0xF4:
            guard left >= 4, secondRange(lead) ~= bytes[start + 1] else { return 0 }
            return isContinuation(bytes[start + 2]) && isContinuation(bytes[start + 3]) ? 4 : 0
        default:
            return 0
        }
    }

    /// Whether all bytes are well-formed UTF-8.
    static func isValid(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var index = 0
        while index < bytes.count {
            let length = length(bytes, at: index)
            if length == 0 { return false }
            index += length
        }
        return true
    }

    /// Writes a scalar's sequence at `start` and says how long it is. There must be room for it.
    static func write(_ scalar: UInt32, to text: UnsafeMutableBufferPointer<UInt8>, at start: Int) -> Int {
        switch scalar {
        case ..<0x80:
            text[start] = UInt8(scalar)
            return 1
        case ..<0x800:
            text[start] = UInt8(0xC0 | scalar >> 6)
            text[start + 1] = UInt8(0x80 | scalar & 0x3F)
            return 2
        case ..<0x10000:
            text[start] = UInt8(0xE0 | scalar >> 12)
            text[start + 1] = UInt8(0x80 | scalar >> 6 & 0x3F)
            text[start + 2] = UInt8(0x80 | scalar & 0x3F)
            return 3
        default:
            text[start] = UInt8(0xF0 | scalar >> 18)
            text[start + 1] = UInt8(0x80 | scalar >> 12 & 0x3F)
            text[start + 2] = UInt8(0x80 | scalar >> 6 & 0x3F)
            text[start + 3] = UInt8(0x80 | scalar & 0x3F)
            return 4
        }
    }

    private static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }

    /// What may follow these lead bytes, which is less than every continuation byte for four of them.
    private static func secondRange(_ lead: UInt8) -> ClosedRange<UInt8> {
        switch lead {
        case 0xE0: 0xA0...0xBF
        case 0xED: 0x80...0x9F
        case 0xF0: 0x90...0xBF
        case 0xF4: 0x80...0x8F
        default: 0x80...0xBF
        }
    }
}
