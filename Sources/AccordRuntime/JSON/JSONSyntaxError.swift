/// Why a text is not JSON (RFC 8259), and where.
public struct JSONSyntaxError: Error, Sendable, Hashable, CustomStringConvertible {
    /// What is wrong, as a part of a sentence: `expected a value`.
    public var message: String
    /// The place in bytes from the start, from 0.
    public var offset: Int
    /// The line of that place, from 1.
    public var line: Int
    /// The column of that place in bytes, from 1.
    public var column: Int

    init(_ message: String, at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) {
        self.message = message
        self.offset = offset
        let before = bytes[..<min(offset, bytes.count)]
        line = 1 + before.count { $0 == UInt8(ascii: "\n") }
        column = 1 + offset - (before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0)
    }

    /// What is wrong and where: `expected a value at line 3, column 8 (byte 19)`.
    public var description: String {
        "\(message) at line \(line), column \(column) (byte \(offset))"
    }
}
