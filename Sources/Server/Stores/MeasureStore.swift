import AccordDatabase
import AccordRuntime

/// What was measured, in the database, each measure with its category.
struct MeasureStore: Sendable {
    let database: Database

    /// What a measure is to hold.
    struct Content: Sendable, Hashable {
        var marker: String?
        var value: Double
        var measuredAt: DateTime
        var categoryID: Int64
    }

    /// The measures of a page, the oldest record first, and the number of all; nil when there is no such
    /// appointment.
    func page(_ number: Int32, size: Int32, appointmentID: Int64) async throws -> Page<Measure>? {
        try await database.read { connection in
            guard try connection.hasRow(appointmentID, in: "appointments") else { return nil }
            let list = PagedList(
                select: Measure.select, table: "measures AS m", key: "m.id", order: "m.id",
                condition: "m.appointment_id = ?", values: [appointmentID])
            return try connection.page(Int(number), size: Int(size), of: list, Measure.init)
        }
    }

    /// The measure of an id.
    func find(_ id: Int64) async throws -> Measure? {
        try await database.row(Measure.selectOne, [id]).map(Measure.init)
    }

    /// Changes a measure; nil when there is none. Throws ``UnknownCategory``, and a 412 when the measure is
    /// not as it was asked for.
    func update(
        _ id: Int64, ifMatch: IfMatch, _ change: @escaping @Sendable (inout Content) -> Void
    ) async throws -> Measure? {
        try await database.write { connection in
            guard let measure = try connection.measure(id) else { return nil }
            try ifMatch.check(measure.version)
            var content = Content(
                marker: measure.marker, value: measure.value, measuredAt: measure.measuredAt,
                categoryID: measure.category.id)
            change(&content)
            try connection.requireCategory(content.categoryID)
            try connection.execute(
                """
                UPDATE measures SET marker = ?, value = ?, measured_at = ?, category_id = ?, version = ?
                WHERE id = ?
                """,
                [
                    content.marker, content.value, content.measuredAt, content.categoryID,
                    measure.version + 1, id,
                ])
            return try connection.measure(id)
        }
    }

    /// Deletes a measure; false when there is none. Throws a 412 when it is not as it was asked for.
    func delete(_ id: Int64, ifMatch: IfMatch) async throws -> Bool {
        try await database.write { connection in
            try connection.deleteRow(id, of: "measures", ifMatch: ifMatch)
        }
    }
}

extension Connection {
    /// Adds a measure; nil when there is no such appointment. Throws ``UnknownCategory``.
    func insertMeasure(_ content: MeasureStore.Content, appointmentID: Int64) throws -> Measure? {
        guard try hasRow(appointmentID, in: "appointments") else { return nil }
        try requireCategory(content.categoryID)
        try execute(
            """
            INSERT INTO measures (appointment_id, category_id, marker, value, measured_at)
            VALUES (?, ?, ?, ?, ?)
            """,
            [appointmentID, content.categoryID, content.marker, content.value, content.measuredAt])
        return try measure(lastInsertedRowID)
    }

    /// All measures of some appointments, the oldest record first.
    func measures(ofAppointments ids: [Int64]) throws -> [Measure] {
        let sql =
            Measure.select + " WHERE m.appointment_id IN (SELECT value FROM json_each(?)) ORDER BY m.id"
        return try rows(sql, [KeyList(ids)]).map(Measure.init)
    }

    fileprivate func measure(_ id: Int64) throws -> Measure? {
        try row(Measure.selectOne, [id]).map(Measure.init)
    }

    fileprivate func requireCategory(_ id: Int64) throws {
        guard try hasRow(id, in: "categories") else { throw UnknownCategory(id: id) }
    }
}

extension Measure {
    fileprivate static let select = """
        SELECT m.id, m.appointment_id, m.marker, m.value, m.measured_at, m.version, c.id, c.name, c.version
        FROM measures AS m JOIN categories AS c ON c.id = m.category_id
        """
    fileprivate static let selectOne = select + " WHERE m.id = ?"

    fileprivate init(row: Row) throws {
        self.init(
            id: try row.get(0), appointmentID: try row.get(1), marker: try row.get(2), value: try row.get(3),
            measuredAt: try row.get(4),
            category: Category(id: try row.get(6), name: try row.get(7), version: try row.get(8)),
            version: try row.get(5))
    }
}
