extension YAMLScalar {
    /// The text of a finite number as JSON has it, digit for digit: only what JSON doesn't know is written in
    /// another way, such as `0x1F`, `+1`, `.5`, `1.` and `007`.
    static func json(number text: String) -> String {
        if text.hasPrefix("0x") || text.hasPrefix("0o") {
            let value = UInt64(text.dropFirst(2), radix: text.hasPrefix("0x") ? 16 : 8)
            return value.map { String($0) } ?? String(number(text))
        }
        let unsigned = text.drop { $0 == "-" || $0 == "+" }
        let whole = unsigned.prefix { $0.isNumber }
        var rest = unsigned.dropFirst(whole.count)
        var json = (text.first == "-" ? "-" : "") + whole.drop { $0 == "0" }
        if whole.allSatisfy({ $0 == "0" }) { json += "0" }
        if rest.first == "." {
            let fraction = rest.dropFirst().prefix { $0.isNumber }
            rest = rest.dropFirst(1 + fraction.count)
            if !fraction.isEmpty { json += "." + fraction }
        }
        return json + rest
    }

    /// Whether a number's text is infinity or `.nan`, which JSON doesn't have.
    static func isBeyondJSON(number text: String) -> Bool {
        text.utf8.contains { $0 | 0x20 == UInt8(ascii: "n") }
    }
}
