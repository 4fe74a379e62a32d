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
    public func get<Value: DatabaseConvertible>(_ index: Int, as type: Value.Type = Value.self) throws
        -> Value
    {
        guard values.indices.contains(index) else {
            throw DatabaseError(.wrongColumn, "the row has no column \(index)")
        }
        return try convert(index)
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
        return try convert(index)
    }

    private func convert<Value: DatabaseConvertible>(_ index: Int) throws -> Value {
        guard let value = Value(databaseValue: values[index]) else {
            throw DatabaseError(
                .wrongColumn, "column \(columns[index]) is \(values[index].typeName), not \(Value.self)")
        }
        return value
    }
}
