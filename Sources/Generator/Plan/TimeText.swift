/// Whether the contract's own texts are dates and date-times (RFC 3339 section 5.6).
enum TimeText {
    static func isDate(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, let year = number(parts[0], digits: 4),
            let month = number(parts[1], digits: 2), 1...12 ~= month, let day = number(parts[2], digits: 2)
        else { return false }
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        return 1...days[month - 1] ~= day
    }

    static func isDateTime(_ text: String) -> Bool {
        guard text.utf8.count > 19, isDate(String(text.prefix(10))),
            "Tt".contains(text.dropFirst(10).prefix(1))
        else { return false }
        let time = text.dropFirst(11).prefix(8).split(separator: ":", omittingEmptySubsequences: false)
        guard time.count == 3, let hour = number(time[0], digits: 2), hour < 24,
            let minute = number(time[1], digits: 2), minute < 60,
            let second = number(time[2], digits: 2), second < 60
        else { return false }
        var rest = text.dropFirst(19)
        if rest.first == "." {
            let fraction = rest.dropFirst().prefix(while: isDigit)
            guard !fraction.isEmpty else { return false }
            rest = rest.dropFirst(1 + fraction.count)
        }
        return isOffset(rest)
    }

    private static func isOffset(_ text: Substring) -> Bool {
        if text == "Z" || text == "z" { return true }
        let parts = text.dropFirst().split(separator: ":", omittingEmptySubsequences: false)
        guard text.first == "+" || text.first == "-", parts.count == 2,
            let hours = number(parts[0], digits: 2), let minutes = number(parts[1], digits: 2)
        else { return false }
        return hours < 24 && minutes < 60
    }

    private static func number(_ text: Substring, digits: Int) -> Int? {
        text.count == digits && text.allSatisfy(isDigit) ? Int(text) : nil
    }

    private static func isDigit(_ character: Character) -> Bool { "0"..."9" ~= character }
}
