#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The prepared statements of a connection by their SQL; when there are too many, the one that was
/// used longest ago goes.
final class StatementCache {
    private let capacity: Int
    private var statements: [Key: Statement] = [:]
    private var clock = 0

    init(capacity: Int) { self.capacity = max(capacity, 1) }

    /// The statement of this SQL, unless it is in use: a nested use of the same SQL needs its own.
    func find(_ sql: String) -> Statement? {
        guard let statement = statements[Key(sql: sql)], !statement.isInUse else { return nil }
        clock += 1
        statement.lastUse = clock
        return statement
    }

    /// Keeps a statement for the next use of its SQL.
    func keep(_ statement: Statement, for sql: String) {
        if statements.count >= capacity,
            let oldest = statements.min(by: { $0.value.lastUse < $1.value.lastUse })
        {
            statements[oldest.key] = nil
        }
        clock += 1
        statement.lastUse = clock
        statements[Key(sql: sql)] = statement
    }

    /// A statement's text, of which only some is hashed: one looks up few statements often, and to hash all of a
    /// long one costs as much as to run it.
    private struct Key: Hashable {
        let sql: String

        /// By bytes: to Swift texts are equal, and to SQL not, that compose their accents in different ways.
        static func == (left: Self, right: Self) -> Bool {
            let (left, right) = (left.sql.utf8.span, right.sql.utf8.span)
            guard left.count == right.count else { return false }
            // Both have `left.count` bytes, until the closures end; an empty text has no address.
            return left.withUnsafeBufferPointer { left in
                right.withUnsafeBufferPointer { right in
                    guard let first = left.baseAddress, let second = right.baseAddress else { return true }
                    return memcmp(first, second, left.count) == 0
                }
            }
        }

        func hash(into hasher: inout Hasher) {
            let text = sql.utf8.span.bytes
            hasher.combine(text.byteCount)
            guard text.byteCount >= 8 else { return hasher.combine(sql) }
            for quarter in 1...4 {
                // Every pattern of bits is such a number, and the place is within the text.
                let place = (text.byteCount - 8) * quarter / 4
                hasher.combine(text.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self))
            }
        }
    }

    func removeAll() { statements.removeAll() }
}
