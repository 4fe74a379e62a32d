/// The members that an object may have, prepared for finding a name's index without allocation.
///
/// Generated code has one `static let` of it for each object schema.
public struct MemberNames: Sendable {
    private let table: MemberNameTable

    /// Names in the order of their indices; each is there once, and there are fewer than 32,768.
    public init(_ names: [StaticString]) { table = MemberNameTable(names) }

    /// How many names there are.
    public var count: Int { table.count }

    /// The name at an index.
    func name(_ index: Int) -> String { String(decoding: table.name(index), as: UTF8.self) }

    /// The index of a name, or -1. `guess` is tried first.
    func index(of name: UnsafeBufferPointer<UInt8>, guess: Int) -> Int {
        table.matches(guess, name) ? guess : table.index(of: name)
    }

    /// Where the name at an index ends, if it stands in a JSON text at this place, with its closing quote after
    /// it; nil when that has to be found out by reading what stands there.
    @inline(__always)
    func end(of index: Int, in text: UnsafeBufferPointer<UInt8>, at place: Int) -> Int? {
        guard table.isPlain, index < table.count else { return nil }
        let end = place + table.length(index)
        guard end < text.count, text[end] == UInt8(ascii: "\""),
            table.matches(index, UnsafeBufferPointer(rebasing: text[place..<end]))
        else { return nil }
        return end
    }
}

/// What `MemberNames` looks names up in: one object, so that to pass it on counts one reference.
///
/// Unchecked, because pointers are never `Sendable`: these are to memory that only this object has, which
/// nothing changes between `init` and `deinit`.
private final class MemberNameTable: @unchecked Sendable {
    let count: Int
    /// Whether all names stand in JSON as they are: none has a quote, a backslash or a control character.
    let isPlain: Bool
    /// All names, one after the other.
    private let text: UnsafeMutableBufferPointer<UInt8>
    /// Where each name starts in `text`, and where the last one ends.
    private let starts: UnsafeMutableBufferPointer<Int>
    /// An open-addressing hash table of indices plus one; 0 is a free slot. Its size is a power of
    /// two and at least twice the number of names. The names are the contract's, so no client can
    /// choose them to collide.
    private let slots: UnsafeMutableBufferPointer<UInt16>

    init(_ names: [StaticString]) {
        count = names.count
        isPlain = names.allSatisfy { name in
            name.withUTF8Buffer { text in
                JSONText.quoteOrBackslash(text, from: 0) == text.count && !text.contains { $0 < 0x20 }
            }
        }
        text = .allocate(capacity: names.reduce(0) { $0 + $1.utf8CodeUnitCount })
        starts = .allocate(capacity: names.count + 1)
        var size = 2
        while size < names.count * 2 { size *= 2 }
        slots = .allocate(capacity: size)
        slots.initialize(repeating: 0)
        var start = 0
        for (index, name) in names.enumerated() {
            starts.initializeElement(at: index, to: start)
            name.withUTF8Buffer { start = text[start...].initialize(fromContentsOf: $0) }
        }
        starts.initializeElement(at: names.count, to: start)
        for index in 0..<names.count {
            var slot = Self.hash(name(index)) & (size - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
            slots[slot] = UInt16(truncatingIfNeeded: index + 1)
        }
    }

    deinit {
        text.deallocate()
        starts.deallocate()
        slots.deallocate()
    }

    func length(_ index: Int) -> Int { starts[index + 1] - starts[index] }

    func name(_ index: Int) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: text[starts[index]..<starts[index + 1]])
    }

    func index(of name: UnsafeBufferPointer<UInt8>) -> Int {
        let mask = slots.count - 1
        var slot = Self.hash(name) & mask
        while slots[slot] != 0 {
            let index = Int(slots[slot]) - 1
            if matches(index, name) { return index }
            slot = (slot + 1) & mask
        }
        return -1
    }

    /// Whether the name at an index, if there is one, is this.
    @inline(__always)
    func matches(_ index: Int, _ name: UnsafeBufferPointer<UInt8>) -> Bool {
        guard index < count, length(index) == name.count else { return false }
        let (left, right) = (UnsafeRawBufferPointer(self.name(index)), UnsafeRawBufferPointer(name))
        var offset = 0
        // Both have `name.count` bytes, which the conditions keep the loads within.
        while offset + 8 <= name.count {
            guard Self.word(left, offset) == Self.word(right, offset) else { return false }
            offset += 8
        }
        if name.count >= 8 {
            // The last eight, some of which were looked at already.
            return Self.word(left, name.count - 8) == Self.word(right, name.count - 8)
        }
        while offset < name.count {
            guard left[offset] == right[offset] else { return false }
            offset += 1
        }
        return true
    }

    private static func hash(_ name: UnsafeBufferPointer<UInt8>) -> Int {
        let bytes = UnsafeRawBufferPointer(name)
        var hash = UInt64(name.count)
        var offset = 0
        // The condition keeps the load within the name.
        while offset + 8 <= name.count {
            hash = mixed(hash ^ word(bytes, offset))
            offset += 8
        }
        var rest: UInt64 = 0
        while offset < name.count {
            rest = rest << 8 | UInt64(bytes[offset])
            offset += 1
        }
        return Int(truncatingIfNeeded: mixed(hash ^ rest) >> 1)
    }

    /// A multiplication carries upwards only, and slots are the lower bits.
    private static func mixed(_ hash: UInt64) -> UInt64 {
        let product = hash &* 0x9E37_79B9_7F4A_7C15
        return product ^ product >> 32
    }

    private static func word(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> UInt64 {
        bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    }
}
