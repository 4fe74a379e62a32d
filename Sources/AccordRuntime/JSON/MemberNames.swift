/// The members that an object may have, prepared for finding a name's index without allocation.
///
/// Generated code has one `static let` of it for each object schema.
public struct MemberNames: Sendable {
    /// All names, one after the other.
    private let text: [UInt8]
    /// Where each name ends in `text`.
    private let ends: [Int]
    /// An open-addressing hash table of indices plus one; 0 is a free slot. Its size is a power of
    /// two and at least twice the number of names. The names are the contract's, so no client can
    /// choose them to collide.
    private let slots: [UInt16]

    /// Names in the order of their indices; each is there once, and there are fewer than 32,768.
    public init(_ names: [StaticString]) {
        var text: [UInt8] = []
        var ends: [Int] = []
        for name in names {
            name.withUTF8Buffer { text.append(contentsOf: $0) }
            ends.append(text.count)
        }
        var size = 2
        while size < names.count * 2 { size *= 2 }
        var slots = [UInt16](repeating: 0, count: size)
        var start = 0
        for (index, end) in ends.enumerated() {
            var slot = text[start..<end].withUnsafeBufferPointer(Self.hash) & (size - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
            slots[slot] = UInt16(truncatingIfNeeded: index + 1)
            start = end
        }
        self.text = text
        self.ends = ends
        self.slots = slots
    }

    /// How many names there are.
    public var count: Int { ends.count }

    /// The name at an index.
    func name(_ index: Int) -> String {
        String(decoding: text[(index == 0 ? 0 : ends[index - 1])..<ends[index]], as: UTF8.self)
    }

    /// The index of a name, or -1. `guess` is tried first.
    func index(of name: UnsafeBufferPointer<UInt8>, guess: Int) -> Int {
        if guess < ends.count, matches(guess, name) { return guess }
        let mask = slots.count - 1
        var slot = Self.hash(name) & mask
        while slots[slot] != 0 {
            let index = Int(slots[slot]) - 1
            if matches(index, name) { return index }
            slot = (slot + 1) & mask
        }
        return -1
    }

    private func matches(_ index: Int, _ name: UnsafeBufferPointer<UInt8>) -> Bool {
        let start = index == 0 ? 0 : ends[index - 1]
        guard ends[index] - start == name.count else { return false }
        for offset in 0..<name.count where text[start + offset] != name[offset] { return false }
        return true
    }

    /// FNV-1a.
    private static func hash(_ name: UnsafeBufferPointer<UInt8>) -> Int {
        var hash: UInt32 = 2_166_136_261
        for byte in name { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
        return Int(hash)
    }
}
