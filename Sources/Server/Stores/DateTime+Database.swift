import AccordDatabase
import AccordRuntime

/// A moment is stored as whole microseconds since 1970 in UTC, rounded down.
extension DateTime: DatabaseConvertible {
    /// The microseconds.
    public var databaseValue: DatabaseValue { .integer(microseconds) }

    /// From microseconds.
    public init?(databaseValue: DatabaseValue) {
        guard case .integer(let microseconds) = databaseValue else { return nil }
        self.init(microseconds: microseconds)
    }
}

extension DateTime {
    /// Whole microseconds since 1970 in UTC.
    var microseconds: Int64 {
        // No overflow: the years 0 to 9999 are below 2^58 microseconds.
        seconds * 1_000_000 + Int64(nanoseconds) / 1000
    }

    init(microseconds: Int64) {
        let (seconds, rest) = microseconds.quotientAndRemainder(dividingBy: 1_000_000)
        // The remainder has the sign of the dividend.
        self.init(
            seconds: rest < 0 ? seconds - 1 : seconds,
            nanoseconds: Int32((rest < 0 ? rest + 1_000_000 : rest) * 1000))
    }

    /// The moment so much later, to the microsecond.
    func adding(_ duration: Duration) -> DateTime {
        let (seconds, attoseconds) = duration.components
        let nanoseconds = Int64(self.nanoseconds) + attoseconds / 1_000_000_000
        let carry = nanoseconds < 0 ? -1 : nanoseconds / 1_000_000_000
        return DateTime(
            seconds: self.seconds, nanoseconds: Int32(nanoseconds - carry * 1_000_000_000)
        ).adding(seconds: seconds + carry)
    }
}

extension Duration {
    /// In whole microseconds.
    var microseconds: Int64 {
        let (seconds, attoseconds) = components
        return seconds * 1_000_000 + attoseconds / 1_000_000_000_000
    }
}
