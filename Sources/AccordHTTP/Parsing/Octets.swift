/// A run of octets that is read in place, bounds checked, without a copy.
typealias Octets = Span<UInt8>

extension Span<UInt8> {
    /// Whether these are the ASCII letters of `text`, in any case.
    func equalsIgnoringCase(_ text: StaticString) -> Bool {
        guard count == text.utf8CodeUnitCount else { return false }
        return text.withUTF8Buffer { text in
            for index in indices where self[index].asciiLowercased != text[index].asciiLowercased {
                return false
            }
            return true
        }
    }

    /// Whether these are exactly the octets of `text`.
    func equals(_ text: StaticString) -> Bool {
        guard count == text.utf8CodeUnitCount else { return false }
        return text.withUTF8Buffer { text in
            for index in indices where self[index] != text[index] { return false }
            return true
        }
    }

    /// The first place of an octet from `start` on.
    func firstIndex(of octet: UInt8, from start: Int = 0) -> Int? {
        var index = start
        while index < count {
            if self[index] == octet { return index }
            index += 1
        }
        return nil
    }

    /// Whether every octet is in the set.
    func allSatisfy(_ set: OctetSet) -> Bool {
        for index in indices where !set.contains(self[index]) { return false }
        return true
    }

    /// A copy.
    var array: [UInt8] { withUnsafeBufferPointer { Array($0) } }

    /// A copy as text; what is not UTF-8 becomes U+FFFD.
    var text: String { withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) } }
}

extension UInt8 {
    var asciiLowercased: UInt8 { self >= 65 && self <= 90 ? self | 0x20 : self }
}
