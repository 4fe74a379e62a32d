extension Connection {
    /// Runs all statements of a text, which has no parameters: for migrations.
    public func execute(script: String) throws {
        var rest = script
        while !rest.isEmpty {
            let (statement, after) = try Statement.prepare(rest, on: self, persistent: false)
            rest = after
            guard let statement else { continue }
            defer { statement.reset() }
            guard access == .write || statement.isReadOnly else {
                throw DatabaseError(.readOnly, "a write inside of read", sql: statement.sql)
            }
            try statement.bind([])
            while try statement.step() {}
        }
    }
}
