/// One value as the database stores it.
public enum DatabaseValue: Sendable, Hashable {
    /// SQL's `NULL`.
    case null
    /// A whole number of 64 bits.
    case integer(Int64)
    /// A floating-point number, never NaN.
    case real(Double)
    /// Text; may hold any character, NUL too.
    case text(String)
    /// Bytes.
    case blob([UInt8])

    /// The name of the value's type in SQL.
    var typeName: StaticString {
        switch self {
        case .null: "NULL"
        case .integer: "INTEGER"
        case .real: "REAL"
        case .text: "TEXT"
        case .blob: "BLOB"
        }
    }
}

/// What can be bound to a parameter of a statement and read from a column.
public protocol DatabaseConvertible: Sendable {
    /// The value to store.
    var databaseValue: DatabaseValue { get }
    /// The value that was stored; nil when it is of another type or out of range.
    init?(databaseValue: DatabaseValue)
}
