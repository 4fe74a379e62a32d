import AccordDatabase
import AccordRuntime

/// Statements that are the same for every table of items with `id` and `version`.
extension Connection {
    /// Whether there is a row of an id.
    func hasRow(_ id: Int64, in table: StaticString) throws -> Bool {
        try row("SELECT 1 FROM \(table) WHERE id = ?", [id]) != nil
    }

    /// Deletes the row of an id, with what depends on it; false when there is none. Throws a 412 when it is
    /// not as it was asked for.
    func deleteRow(_ id: Int64, of table: StaticString, ifMatch: IfMatch) throws -> Bool {
        guard let row = try row("SELECT version FROM \(table) WHERE id = ?", [id]) else { return false }
        try ifMatch.check(try row.get(0))
        try execute("DELETE FROM \(table) WHERE id = ?", [id])
        return true
    }
}

/// Keys as one value, for `IN (SELECT value FROM json_each(?))`: the statement is the same however many
/// there are.
struct KeyList: DatabaseConvertible, Hashable {
    var keys: [Int64]

    init(_ keys: [Int64]) { self.keys = keys }

    var databaseValue: DatabaseValue { .text("[" + keys.map(String.init).joined(separator: ",") + "]") }

    init?(databaseValue: DatabaseValue) {
        guard case .text(let text) = databaseValue else { return nil }
        let keys = text.dropFirst().dropLast().split(separator: ",").map { Int64($0) }
        guard !keys.contains(nil) else { return nil }
        self.keys = keys.compactMap { $0 }
    }
}

/// A day is stored as it is written: `1971-07-30`.
extension CalendarDate: DatabaseConvertible {
    /// The text.
    public var databaseValue: DatabaseValue { .text(description) }

    /// From the text.
    public init?(databaseValue: DatabaseValue) {
        guard case .text(let text) = databaseValue else { return nil }
        self.init(text)
    }
}
