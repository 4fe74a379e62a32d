import AccordRuntime

/// A place in the access log: the key of a row, which is its time with some bits more.
struct AccessLogPosition: Sendable, Hashable {
    let key: Int64

    /// How many keys a microsecond has.
    private static let keysPerMicrosecond: Int64 = 1024

    init(key: Int64) { self.key = key }

    /// The first key of a moment, or of the last one that there is a key for (in the year 2255).
    init(time: DateTime) {
        let (key, overflow) = time.microseconds.multipliedReportingOverflow(by: Self.keysPerMicrosecond)
        self.key = overflow ? (time.microseconds < 0 ? .min : .max) : key
    }

    /// The key of an entry: those of one server and one microsecond have numbers that follow each other.
    init(of entry: AccessLogEntry) {
        key =
            entry.time.microseconds &* Self.keysPerMicrosecond
            | Int64(truncatingIfNeeded: entry.requestNumber) & (Self.keysPerMicrosecond - 1)
    }

    var time: DateTime { DateTime(microseconds: key >> 10) }
}

extension AccessLogPosition {
    /// The position as clients keep it, opaque to them: the 8 bytes of the key in base64url.
    var cursor: String {
        let bytes = (0..<8).map { UInt8(truncatingIfNeeded: key >> (56 - 8 * Int64($0))) }
        return Base64.encode(bytes, .urlSafe)
    }

    /// The position of a cursor; nil for a text that is none.
    init?(cursor: String) {
        guard let bytes = Base64.decode(cursor, .urlSafe), bytes.count == 8 else { return nil }
        self.init(key: bytes.reduce(0) { $0 << 8 | Int64($1) })
    }
}
