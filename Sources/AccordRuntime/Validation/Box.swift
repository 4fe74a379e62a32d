/// Holds the value of a member through which a type contains itself. Generated types use it
/// behind a property of the plain type.
public struct Box<Value> {
    private var storage: [Value]

    /// Puts a value into a box.
    public init(_ value: Value) { storage = [value] }

    /// What the box holds.
    public var value: Value {
        get { storage[0] }
        set { storage[0] = newValue }
    }
}

extension Box: Sendable where Value: Sendable {}
extension Box: Equatable where Value: Equatable {}
extension Box: Hashable where Value: Hashable {}
