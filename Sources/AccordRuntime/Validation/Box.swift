/// Holds the value of a member through which a type contains itself. Generated types use it
/// behind a property of the plain type.
public struct Box<Value> {
    private var storage: [Value]

    public init(_ value: Value) { storage = [value] }

    public var value: Value {
        get { storage[0] }
        set { storage[0] = newValue }
    }
}

extension Box: Sendable where Value: Sendable {}
extension Box: Equatable where Value: Equatable {}
extension Box: Hashable where Value: Hashable {}
