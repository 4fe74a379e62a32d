import AccordRuntime

extension AccessLogEntry {
    /// One line for a person, without its end:
    /// `2026-11-21T07:38:28Z 127.0.0.1 GET /api/v1/widgets 200 1.234ms listWidgets user=… id=…`.
    /// What is not known is `-`.
    var human: [UInt8] {
        var line: [UInt8] = []
        line.reserveCapacity(192)
        line += time.wholeSeconds.description.utf8
        for value in [address, method, path] { Self.append(value, to: &line) }
        line += " \(status) \(milliseconds)ms".utf8
        Self.append(operation, to: &line)
        Self.append(user, label: " user=", to: &line)
        Self.append(requestID, label: " id=", to: &line)
        return line
    }

    /// One JSON object, without a line's end; what is not known is left out.
    var json: [UInt8] {
        var writer = JSONWriter()
        writer.beginObject()
        writer.name("\"time\":")
        writer.dateTime(time.wholeSeconds)
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
        return writer.finish()
    }

    /// The line, without its end, that tells that so many have no line of their own.
    static func dropped(_ count: Int, _ format: Logger.Format) -> [UInt8] {
        guard format == .json else { return Array("(\(count) access log lines dropped)".utf8) }
        var writer = JSONWriter()
        writer.beginObject()
        writer.name("\"time\":")
        writer.dateTime(DateTime.now.wholeSeconds)
        writer.name("\"dropped\":")
        writer.int(count)
        writer.endObject()
        return writer.bytes
    }

    /// The duration, to the microsecond.
    private var milliseconds: Double {
        Double(duration.microseconds) / 1000
    }

    /// Appends a text as one word: nothing in it can end the line or move a terminal's cursor.
    private static func append(_ text: String?, label: StaticString = " ", to line: inout [UInt8]) {
        label.withUTF8Buffer { line += $0 }
        guard let text, !text.isEmpty else { return line.append(UInt8(ascii: "-")) }
        let octets = text.utf8.span
        // As a rule there is nothing to escape.
        if octets.indices.allSatisfy({ isPlain(octets[$0]) }) { return line += text.utf8 }
        for byte in text.utf8 {
            if isPlain(byte) {
                line.append(byte)
            } else {
                line += "\\x\(Hexadecimal.encode([byte]))".utf8
            }
        }
    }

    private static func isPlain(_ octet: UInt8) -> Bool { 0x21...0x7E ~= octet }

    private static func write(_ name: StaticString, _ value: String?, _ writer: inout JSONWriter) {
        guard let value else { return }
        writer.name(name)
        writer.string(value)
    }
}
