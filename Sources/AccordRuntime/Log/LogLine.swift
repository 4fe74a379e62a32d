/// What one line of a log says.
struct LogLine {
    var time: DateTime
    var level: Logger.Level
    var message: String
    var requestID: String?
    var metadata: KeyValuePairs<String, String>

    /// One line for a person, without its end. Control characters are escaped, so that no value can
    /// forge a line or move a terminal's cursor.
    var human: [UInt8] {
        var line = "\(milliseconds) \(level.name) "
        if let requestID { line += "[\(Self.escaped(requestID))] " }
        line += Self.escaped(message)
        for (key, value) in metadata { line += " \(Self.escaped(key))=\(Self.quoted(value))" }
        return Array(line.utf8)
    }

    /// One JSON object, without a line's end.
    var json: [UInt8] {
        var writer = JSONWriter()
        writer.beginObject()
        writer.name("\"time\":")
        writer.string(milliseconds)
        writer.name("\"level\":")
        writer.string(level.name)
        writer.name("\"message\":")
        writer.string(message)
        if let requestID {
            writer.name("\"request\":")
            writer.string(requestID)
        }
        for (key, value) in metadata {
            writer.name(key)
            writer.string(value)
        }
        writer.endObject()
        return writer.finish()
    }

    /// The time with three digits after the second, always.
    private var milliseconds: String {
        let second = time.secondOfDay
        return String(atMost: DateTime.longestText) { text in
            time.date.write(to: &text)
            text.character("T")
            text.time(second / 3600, second / 60 % 60, second % 60, 0)
            text.character(".")
            text.threeDigits(UInt32(time.nanoseconds / 1_000_000))
            text.character("Z")
        }
    }

    /// The value as it is, or in quotes when it would not stand alone.
    private static func quoted(_ value: String) -> String {
        let isPlain =
            !value.isEmpty && value.unicodeScalars.allSatisfy { $0 > " " && $0 != "\"" && $0 != "=" }
        return isPlain ? escaped(value) : "\"" + escaped(value, quotes: true) + "\""
    }

    /// The text with control characters, and with `quotes` also quotes, escaped as in Swift.
    private static func escaped(_ text: String, quotes: Bool = false) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n": escaped += "\\n"
            case "\r": escaped += "\\r"
            case "\t": escaped += "\\t"
            case "\\": escaped += "\\\\"
            case "\"" where quotes: escaped += "\\\""
            case "\u{00}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}", "\u{202A}"..."\u{202E}":
                escaped += "\\u{" + String(scalar.value, radix: 16) + "}"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
