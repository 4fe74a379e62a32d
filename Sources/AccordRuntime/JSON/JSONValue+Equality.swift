/// Equality as JSON Schema has it (core section 4.2.2). Swift's own takes texts with different code points
/// for one when they look the same.
extension JSONValue {
    /// Whether two values are of one type and hold the same.
    public static func == (left: JSONValue, right: JSONValue) -> Bool {
        switch (left, right) {
        case (.null, .null): true
        case (.bool(let left), .bool(let right)): left == right
        case (.integer(let left), .integer(let right)): left == right
        case (.number(let left), .number(let right)): left == right
        case (.string(let left), .string(let right)): isSameText(left, right)
        case (.array(let left), .array(let right)): left == right
        case (.object(let left), .object(let right)):
            left.count == right.count
                && left.allSatisfy {
                    right.holds($0.key, $0.value)
                }
        default: false
        }
    }

    /// Equal values have equal hashes; Swift's hash of a text is that of its canonical form.
    public func hash(into hasher: inout Hasher) {
        switch self {
        case .null: hasher.combine(0)
        case .bool(let value): hasher.combine(value)
        case .integer(let value): hasher.combine(value)
        case .number(let value): hasher.combine(value)
        case .string(let value): hasher.combine(value)
        case .array(let value): hasher.combine(value)
        case .object(let value): hasher.combine(value)
        }
    }
}

extension [String: JSONValue] {
    /// Whether a member has this very name and value.
    fileprivate func holds(_ name: String, _ value: JSONValue) -> Bool {
        guard let index = index(forKey: name) else { return false }
        return isSameText(keys[index], name) && values[index] == value
    }
}
