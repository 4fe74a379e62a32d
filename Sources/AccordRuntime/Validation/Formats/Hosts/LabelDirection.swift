/// The direction of a label's text, and the rule for names that have labels from right to left (RFC 5893
/// section 2).
enum LabelDirection {
    /// Bidirectional classes as far as they differ here.
    private enum Class {
        case left, right, arabicNumber, europeanNumber, neutral, mark
    }

    /// Whether a name with this label is a bidirectional one.
    static func isBidirectional(_ label: [Unicode.Scalar]) -> Bool {
        label.contains { LabelTables.right.contains($0) || LabelTables.arabicNumbers.contains($0) }
    }

    /// Whether a label may stand in a bidirectional name.
    static func satisfiesRule(_ label: [Unicode.Scalar]) -> Bool {
        let classes = label.map(classify)
        guard let first = classes.first, let last = classes.last(where: { $0 != .mark }) else { return false }
        switch first {
        case .right:
            let hasBothNumbers = classes.contains(.arabicNumber) && classes.contains(.europeanNumber)
            return !classes.contains(.left) && last != .neutral && !hasBothNumbers
        case .left:
            let isPlain = !classes.contains { $0 == .right || $0 == .arabicNumber }
            return isPlain && last != .neutral
        default:
            return false
        }
    }

    private static func classify(_ scalar: Unicode.Scalar) -> Class {
        let category = scalar.properties.generalCategory
        if category == .nonspacingMark || category == .enclosingMark { return .mark }
        if LabelTables.right.contains(scalar) { return .right }
        if LabelTables.arabicNumbers.contains(scalar) { return .arabicNumber }
        if LabelTables.europeanNumbers.contains(scalar) { return .europeanNumber }
        return LabelTables.neutral.contains(scalar) ? .neutral : .left
    }
}
