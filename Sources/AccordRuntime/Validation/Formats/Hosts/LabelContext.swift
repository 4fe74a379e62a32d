/// The scalars that a label may only have between the right neighbours (RFC 5892 appendix A).
enum LabelContext {
    /// Whether the contextual scalar at `index` stands where it may.
    static func accepts(_ label: [Unicode.Scalar], at index: Int) -> Bool {
        let before = index > 0 ? label[index - 1] : nil
        let after = index + 1 < label.count ? label[index + 1] : nil
        switch label[index].value {
        case 0xB7: return before == "l" && after == "l"
        case 0x375: return after.map(LabelTables.greek.contains) ?? false
        case 0x5F3, 0x5F4: return before.map(LabelTables.hebrew.contains) ?? false
        case 0x30FB: return label.contains(where: LabelTables.eastAsian.contains)
        case 0x660...0x669: return !label.contains { 0x6F0...0x6F9 ~= $0.value }
        case 0x6F0...0x6F9: return !label.contains { 0x660...0x669 ~= $0.value }
        case 0x200D: return before.map(isVirama) ?? false
        case 0x200C: return before.map(isVirama) ?? false || separatesJoined(label, index)
        default: return false
        }
    }

    private static func isVirama(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.canonicalCombiningClass == .virama
    }

    /// Whether the letters on both sides, past marks, would be joined if nothing stood between them.
    private static func separatesJoined(_ label: [Unicode.Scalar], _ index: Int) -> Bool {
        let isLetter = { (scalar: Unicode.Scalar) in !LabelScalar.isMark(scalar) }
        guard let before = label[..<index].last(where: isLetter),
            let after = label[(index + 1)...].first(where: isLetter)
        else { return false }
        let joinsNext = LabelTables.joinsBoth.contains(before) || LabelTables.joinsNext.contains(before)
        return joinsNext
            && (LabelTables.joinsBoth.contains(after) || LabelTables.joinsPrevious.contains(after))
    }
}
