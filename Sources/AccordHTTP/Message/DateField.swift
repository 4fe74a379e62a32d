import AccordRuntime

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The `Date` field line (RFC 9110 section 6.6.1), made once a second.
struct DateField {
    private var second: time_t = -1
    private var line: [UInt8] = []

    /// `Date: Sun, 06 Nov 1994 08:49:37 GMT` and CRLF, for now.
    mutating func current() -> [UInt8] {
        let now = time(nil)
        if now != second {
            second = now
            line = Self.line(at: Int(now))
        }
        return line
    }

    /// The line for a number of seconds since 1970 (UTC).
    static func line(at seconds: Int) -> [UInt8] {
        Array("Date: \(DateTime(seconds: Int64(seconds)).httpDate)\r\n".utf8)
    }
}
