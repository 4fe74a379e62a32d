/// One step of the schema, forth and back.
public struct Migration: Sendable, Hashable {
    /// Its place in the order, from 1 on, without gaps.
    public let number: Int
    /// What it is about, in a word or two.
    public let name: String
    /// The statements that make the step.
    public let up: String
    /// The statements that undo it.
    public let down: String

    /// A step with its SQL.
    public init(number: Int, name: String, up: String, down: String) {
        self.number = number
        self.name = name
        self.up = up
        self.down = down
    }

    /// A number for the text of `up`, by which a change of it is noticed: FNV-1a of 64 bits, in hex. Line
    /// ends count as LF, whatever the version control made of them.
    var checksum: String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in up.utf8 where byte != UInt8(ascii: "\r") {
            hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
        }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }

    /// The number as files have it, and the name: `0001 accounts`.
    var label: String { Self.label(number, name) }

    static func label(_ number: Int, _ name: String) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(4 - digits.utf8.count, 0)) + digits + " " + name
    }
}

/// A migration that a database has had.
public struct AppliedMigration: Sendable, Hashable {
    /// Its number.
    public let number: Int
    /// Its name at that time.
    public let name: String
    /// When it was applied, in seconds since 1970 in UTC.
    public let appliedAt: Int64
    let checksum: String
}
