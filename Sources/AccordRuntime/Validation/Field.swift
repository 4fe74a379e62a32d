/// A member that may be left out and may be null, where the two mean different things:
/// in a merge patch, absent keeps a value and null removes it (RFC 7396).
public enum Field<Value> {
    case absent
    case null
    case value(Value)

    /// The value, or nil when it is absent or null.
    public var value: Value? {
        if case .value(let value) = self { value } else { nil }
    }

    /// What the member is after a patch: kept, removed or replaced.
    public func merged(into current: Value?) -> Value? {
        switch self {
        case .absent: current
        case .null: nil
        case .value(let value): value
        }
    }
}

extension Field: Sendable where Value: Sendable {}
extension Field: Equatable where Value: Equatable {}
extension Field: Hashable where Value: Hashable {}
