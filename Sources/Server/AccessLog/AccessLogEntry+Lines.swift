import AccordRuntime

extension AccessLogEntry {
    /// One line for a person, without its end:
    /// `2026-11-21T07:38:28Z 127.0.0.1 GET /api/v1/widgets 200 1.234ms listWidgets user=… id=…`.
    /// What is not known is `-`.
    var human: [UInt8] {
        let words = [
            DateTime(seconds: time).description, Self.word(address), Self.word(method), Self.word(path),
            "\(status)", "\(milliseconds)ms", Self.word(operation), "user=\(Self.word(user))",
            "id=\(requestID)",
        ]
        return Array(words.joined(separator: " ").utf8)
    }

    /// One JSON object, without a line's end; what is not known is left out.
    var json: [UInt8] {
        var writer = JSONWriter()
        writer.beginObject()
        writer.name("\"time\":")
        writer.dateTime(DateTime(seconds: time))
        Self.write("\"address\":", address, &writer)
        Self.write("\"method\":", method, &writer)
        Self.write("\"path\":", path, &writer)
        writer.name("\"status\":")
        writer.int(status)
        writer.name("\"duration_ms\":")
        writer.double(milliseconds)
        Self.write("\"operation\":", operation, &writer)
        Self.write("\"user\":", user, &writer)
        Self.write("\"request\":", requestID, &writer)
        writer.endObject()
        return writer.bytes
    }

    /// The duration, to the microsecond.
    private var milliseconds: Double {
        let (seconds, attoseconds) = duration.components
        return Double(seconds * 1_000_000 + attoseconds / 1_000_000_000_000) / 1000
    }

    /// The text as one word of a line: nothing in it can end the line or move a terminal's cursor.
    private static func word(_ text: String?) -> String {
        guard let text, !text.isEmpty else { return "-" }
        if text.utf8.allSatisfy({ 0x21...0x7E ~= $0 }) { return text }
        return text.utf8.map { byte in
            0x21...0x7E ~= byte ? String(UnicodeScalar(byte)) : "\\x" + Hexadecimal.encode([byte])
        }.joined()
    }

    private static func write(_ name: StaticString, _ value: String?, _ writer: inout JSONWriter) {
        guard let value else { return }
        writer.name(name)
        writer.string(value)
    }
}
