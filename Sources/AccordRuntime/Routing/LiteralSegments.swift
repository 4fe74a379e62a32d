/// The literal segments below a node of the route tree, and the nodes that they lead to.
///
/// A few are compared one after the other; many are found by the hash of their octets.
struct LiteralSegments: Sendable {
    /// Up to here comparing is faster: most texts differ in their first octet.
    private static let compared = 16

    private var entries: [(text: [UInt8], node: Int)] = []
    /// Indices of entries by hash, with -1 for an empty slot; empty while all are compared.
    private var slots: [Int] = []

    /// The node of this very text, undecoded, as a template has it.
    func node(of text: [UInt8]) -> Int? { entries.first { $0.text == text }?.node }

    mutating func append(_ text: [UInt8], node: Int) {
        entries.append((text, node))
        guard entries.count > Self.compared else { return }
        if entries.count * 2 > slots.count {
            slots = Array(repeating: -1, count: slots.isEmpty ? Self.compared * 4 : slots.count * 2)
            for index in entries.indices { place(index) }
        } else {
            place(entries.count - 1)
        }
    }

    /// The node of the text that a segment is once decoded.
    func node(for segment: Range<Int>, of path: Span<UInt8>) -> Int? {
        if slots.isEmpty {
            return entries.indices.first { isEntry($0, segment, of: path) }.map { entries[$0].node }
        }
        var slot = hash(segment, of: path)
        while slots[slot] >= 0 {
            if isEntry(slots[slot], segment, of: path) { return entries[slots[slot]].node }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    private func isEntry(_ index: Int, _ segment: Range<Int>, of path: Span<UInt8>) -> Bool {
        PathEscapes.end(of: entries[index].text, in: path, at: segment.lowerBound, to: segment.upperBound)
            == segment.upperBound
    }

    private mutating func place(_ index: Int) {
        var hash = FNVHash()
        for octet in entries[index].text { hash.combine(octet) }
        var slot = hash.slot(of: slots.count)
        while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = index
    }

    private func hash(_ segment: Range<Int>, of path: Span<UInt8>) -> Int {
        var hash = FNVHash()
        var index = segment.lowerBound
        while index < segment.upperBound {
            let octet = PathEscapes.octet(path, at: index, to: segment.upperBound)
            hash.combine(octet.value)
            index = octet.next
        }
        return hash.slot(of: slots.count)
    }
}

/// The hash FNV-1a. Who sends a path can't choose what is in the table, so nothing random is needed.
private struct FNVHash {
    private var state: UInt64 = 0xCBF2_9CE4_8422_2325

    mutating func combine(_ octet: UInt8) { state = (state ^ UInt64(octet)) &* 0x100_0000_01B3 }

    /// A slot of so many, a power of two.
    func slot(of count: Int) -> Int { Int(truncatingIfNeeded: state ^ state >> 32) & (count - 1) }
}
