/// Percent-escapes in a path, read and checked where it lies (RFC 3986 section 2.1).
enum PathEscapes {
    /// Whether every `%` before `end` begins an escape of an octet other than NUL, and no segment is `.`
    /// or `..`, plain or escaped: clients resolve those, and who sends them means another path.
    static func areSound(_ path: Span<UInt8>, to end: Int) -> Bool {
        var index = 0
        // Of the segment so far; more than two for one with anything else.
        var dots = 0
        while index < end {
            switch path[index] {
            case slash:
                if 1...2 ~= dots { return false }
                dots = 0
            case percent:
                guard let octet = escaped(path, at: index, to: end), octet != 0 else { return false }
                dots += octet == dot ? 1 : 3
                index += 2
            case let octet:
                dots += octet == dot ? 1 : 3
            }
            index += 1
        }
        return !(1...2 ~= dots)
    }

    /// The octet at an index, decoded, and where the next one is. A `%` that begins no escape stands for
    /// itself.
    static func octet(_ path: Span<UInt8>, at index: Int, to end: Int) -> (value: UInt8, next: Int) {
        let byte = path[index]
        guard byte == percent, let octet = escaped(path, at: index, to: end) else { return (byte, index + 1) }
        return (octet, index + 3)
    }

    /// Where the octet begins that ends at an index. An escape holds no `%` but its first, so reading
    /// backwards finds the same ones.
    static func start(_ path: Span<UInt8>, endingAt end: Int, from start: Int) -> Int {
        let begin = end - 3
        guard begin >= start, path[begin] == percent, escaped(path, at: begin, to: end) != nil else {
            return end - 1
        }
        return begin
    }

    /// Where a text ends that the path, once decoded, has at an index; nil when it has another.
    static func end(of text: [UInt8], in path: Span<UInt8>, at start: Int, to end: Int) -> Int? {
        var index = start
        for expected in text {
            guard index < end else { return nil }
            if path[index] == expected, expected != percent {
                index += 1
            } else if path[index] == percent, escaped(path, at: index, to: end) == expected {
                index += 3
            } else {
                return nil
            }
        }
        return index
    }

    private static let percent = UInt8(ascii: "%")
    private static let slash = UInt8(ascii: "/")
    private static let dot = UInt8(ascii: ".")

    private static func escaped(_ path: Span<UInt8>, at index: Int, to end: Int) -> UInt8? {
        guard index + 2 < end, let high = Hexadecimal.value(of: path[index + 1]),
            let low = Hexadecimal.value(of: path[index + 2])
        else { return nil }
        return high << 4 | low
    }
}
