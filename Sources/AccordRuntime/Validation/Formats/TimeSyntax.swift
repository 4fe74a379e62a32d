/// Times of day and durations, which stay texts.
enum TimeSyntax {
    /// `full-time` of RFC 3339 section 5.6.
    static func isTime(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            var scanner = TimeScanner(bytes)
            return scanner.time() != nil && scanner.isAtEnd
        }
    }

    /// A duration of RFC 3339 appendix A: `P3Y6M4DT12H30M5S`, `P2W`. Units come from large to small
    /// without one left out between two.
    static func isDuration(_ text: String) -> Bool {
        var rest = Array(text.utf8)[...]
        guard rest.popFirst() == UInt8(ascii: "P") else { return false }
        if rest.last == UInt8(ascii: "W") { return units(&rest, "W") == 1 && rest.isEmpty }
        let dates = units(&rest, "YMD")
        guard let dates else { return false }
        guard rest.popFirst() == UInt8(ascii: "T") else { return dates > 0 && rest.isEmpty }
        guard let times = units(&rest, "HMS") else { return false }
        return times > 0 && rest.isEmpty
    }

    /// Takes numbers with neighbouring units from the front; nil when something else is there.
    private static func units(_ text: inout ArraySlice<UInt8>, _ names: StaticString) -> Int? {
        let names = Array(names.description.utf8)
        var expected: Int?
        var count = 0
        while let first = text.first, ASCII.isDigit(first) {
            text = text.drop(while: ASCII.isDigit)
            guard let unit = text.popFirst(), let index = names.firstIndex(of: unit),
                index == expected ?? index
            else { return nil }
            expected = index + 1
            count += 1
        }
        return count
    }
}
