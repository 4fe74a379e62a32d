/// One row of a result: its own copy of the values, so it may outlive the connection's turn.
public struct Row: Sendable, Hashable {
    /// The columns' names, in order.
    public let columns: [String]
    /// The values, in the order of the columns.
    public let values: [DatabaseValue]

    init(columns: [String], values: [DatabaseValue]) {
        self.columns = columns
        self.values = values
    }

    /// The value of the column at `index`, which is counted from 0.
    ///
    /// Throws a ``DatabaseError`` of kind `.wrongColumn` when there is no such column, or when its value
    /// can't be a `Value`: `NULL` needs an optional.
    @inlinable
    public func get<Value: DatabaseConvertible>(_ index: Int, as type: Value.Type = Value.self) throws
        -> Value
    {
        // Inlined with what it calls: a caller that knows the type needs none of its metadata.
        guard values.indices.contains(index), let value = Value(databaseValue: values[index]) else {
            throw wrongColumn(index, "\(Value.self)")
        }
        return value
    }

    /// The value of the column called `name`: of the first one, if several have it.
    ///
    /// Throws a ``DatabaseError`` of kind `.wrongColumn` when there is no such column, or when its value
    /// can't be a `Value`: `NULL` needs an optional.
    public func get<Value: DatabaseConvertible>(_ name: String, as type: Value.Type = Value.self) throws
        -> Value
    {
        guard let index = columns.firstIndex(of: name) else {
            throw DatabaseError(.wrongColumn, "the row has no column \(name)")
        }
        return try get(index)
    }

    @usableFromInline
    func wrongColumn(_ index: Int, _ type: String) -> DatabaseError {
        guard values.indices.contains(index) else {
            return DatabaseError(.wrongColumn, "the row has no column \(index)")
        }
        return DatabaseError(
            .wrongColumn, "column \(columns[index]) is \(values[index].typeName), not \(type)")
    }
}
