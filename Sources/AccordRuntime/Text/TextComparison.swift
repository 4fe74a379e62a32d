// Texts are equal in JSON Schema when they have the same code points. Swift's own equality takes `é` for `e`
// and an accent (canonical equivalence), with which a client could pass off one name as another.

/// Whether two texts have the same code points.
public func isSameText(_ left: String, _ right: String) -> Bool {
    left.utf8.count == right.utf8.count && left.utf8.elementsEqual(right.utf8)
}

/// Whether two texts have the same code points.
public func isSameText(_ left: String, _ right: StaticString) -> Bool {
    guard left.utf8.count == right.utf8CodeUnitCount else { return false }
    return right.withUTF8Buffer { left.utf8.elementsEqual($0) }
}
