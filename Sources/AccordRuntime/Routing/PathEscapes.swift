/// Percent-escapes in a path, compared and checked where it lies (RFC 3986 section 2.1).
enum PathEscapes {
    /// Whether every `%` begins an escape of an octet other than NUL, and no segment is `.` or
    /// `..`, plain or escaped: clients resolve those, and who sends them means another path.
    static func areSound(_ path: ArraySlice<UInt8>) -> Bool {
        var index = path.startIndex
        var segmentStart = index
        while index < path.endIndex {
            if path[index] == slash {
                if isDots(path[segmentStart..<index]) { return false }
                segmentStart = index + 1
            } else if path[index] == percent {
                guard let octet = octet(path, at: index), octet != 0 else { return false }
                index += 2
            }
            index += 1
        }
        return !isDots(path[segmentStart...])
    }

    private static func isDots(_ segment: ArraySlice<UInt8>) -> Bool {
        1...6 ~= segment.count && (equals(segment, [dot]) || equals(segment, [dot, dot]))
    }

    /// Whether a segment, once decoded, is this text.
    static func equals(_ segment: ArraySlice<UInt8>, _ text: [UInt8]) -> Bool {
        var index = segment.startIndex
        for expected in text {
            guard index < segment.endIndex else { return false }
            if segment[index] == expected, expected != percent {
                index += 1
            } else if segment[index] == percent, octet(segment, at: index) == expected {
                index += 3
            } else {
                return false
            }
        }
        return index == segment.endIndex
    }

    private static let percent = UInt8(ascii: "%")
    private static let slash = UInt8(ascii: "/")
    private static let dot = UInt8(ascii: ".")

    private static func octet(_ path: ArraySlice<UInt8>, at index: Int) -> UInt8? {
        guard index + 2 < path.endIndex, let high = digit(path[index + 1]), let low = digit(path[index + 2])
        else { return nil }
        return high << 4 | low
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
