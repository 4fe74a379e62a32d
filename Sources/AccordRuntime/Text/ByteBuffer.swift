/// Bytes that are written one after the other, in room that grows in large steps.
///
/// The room is an array that is longer than what is written, so that it is handed over without a copy. It is
/// written through pointers that are valid for one closure each: nothing points into it when it grows or goes
/// away. The bytes after those that are written are whatever was there, and nobody reads them.
@usableFromInline
struct ByteBuffer: ~Copyable, Sendable {
    @usableFromInline var room: [UInt8]
    /// How many bytes are written.
    @usableFromInline var count = 0

    /// A buffer that grows when more than `capacity` bytes are written.
    init(capacity: Int) { room = Self.room(capacity, copying: [], 0) }

    /// A copy of what is written.
    var bytes: [UInt8] { Array(room[..<count]) }

    /// The byte that was written last.
    var last: UInt8? { count > 0 ? room[count - 1] : nil }

    /// What is written, without a copy.
    consuming func finish() -> [UInt8] {
        room.removeLast(room.count - count)
        return room
    }

    /// Lends `write` room for so many bytes at the end; it returns how many of them, from the first on, it has
    /// written.
    @inlinable
    @inline(__always)
    mutating func append(atMost limit: Int, _ write: (UnsafeMutableBufferPointer<UInt8>) -> Int) {
        if room.count - count < limit { grow(for: limit) }
        count += room.withUnsafeMutableBufferPointer { room in
            write(UnsafeMutableBufferPointer(start: room.baseAddress.map { $0 + count }, count: limit))
        }
    }

    /// Appends a text of which the compiler knows the length, so that it is a move or two.
    @inlinable
    @inline(__always)
    mutating func append(_ literal: StaticString) {
        literal.withUTF8Buffer { append($0) }
    }

    @inlinable
    @inline(__always)
    mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        append(atMost: bytes.count) { room in
            if let target = room.baseAddress, let source = bytes.baseAddress {
                target.update(from: source, count: bytes.count)
            }
            return bytes.count
        }
    }

    @inline(__always)
    mutating func append(_ byte: UInt8) {
        append(atMost: 1) { room in
            room[0] = byte
            return 1
        }
    }

    /// Lends a writer room for so many bytes at the end.
    @inline(__always)
    mutating func write(atMost limit: Int, _ write: (inout TextWriter) -> Void) {
        append(atMost: limit) { room in
            var text = TextWriter(room)
            write(&text)
            return text.count
        }
    }

    /// Lends a writer room for so many bytes between quotes.
    @inline(__always)
    mutating func quoted(atMost limit: Int, _ write: (inout TextWriter) -> Void) {
        self.write(atMost: limit + 2) { text in
            text.character("\"")
            write(&text)
            text.character("\"")
        }
    }

    @usableFromInline
    @inline(never)
    mutating func grow(for more: Int) {
        // Most texts are of a few thousand bytes: twice as many steps would be most of their allocations.
        let capacity = room.count * (room.count < 16_384 ? 4 : 2)
        room = Self.room(max(capacity, count + more), copying: room, count)
    }

    private static func room(_ capacity: Int, copying bytes: [UInt8], _ count: Int) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: capacity) { room, initialized in
            bytes.withUnsafeBufferPointer { _ = room.update(fromContentsOf: $0[..<count]) }
            // Any byte is a `UInt8`: setting the others first would touch memory that may never be needed.
            initialized = capacity
        }
    }
}
