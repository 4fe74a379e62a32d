import AccordDatabase
import AccordRuntime

/// The appointments in the database, each with its measures.
struct AppointmentStore: Sendable {
    let database: Database

    /// The appointments of a page, the oldest record first, and the number of all; nil when there is no such
    /// patient.
    func page(_ number: Int32, size: Int32, patientID: Int64) async throws -> Page<Appointment>? {
        try await database.read { connection in
            guard try connection.hasRow(patientID, in: "patients") else { return nil }
            let list = PagedList(
                select: Appointment.select, table: "appointments AS a", key: "a.id", order: "a.id",
                condition: "a.patient_id = ?", values: [patientID])
            var page = try connection.page(Int(number), size: Int(size), of: list, Appointment.init)
            try connection.addMeasures(to: &page.items)
            return page
        }
    }

    /// The appointment of an id.
    func find(_ id: Int64) async throws -> Appointment? {
        try await database.read { connection in try connection.appointment(id) }
    }

    /// Changes an appointment; nil when there is none. Throws a 412 when it is not as it was asked for.
    func update(_ id: Int64, date: DateTime?, ifMatch: IfMatch) async throws -> Appointment? {
        try await database.write { connection in
            guard let appointment = try connection.appointment(id) else { return nil }
            try ifMatch.check(appointment.version)
            try connection.execute(
                "UPDATE appointments SET date = ?, version = ? WHERE id = ?",
                [date ?? appointment.date, appointment.version + 1, id])
            return try connection.appointment(id)
        }
    }

    /// Deletes an appointment with all its measures; false when there is none. Throws a 412 when it is not as
    /// it was asked for.
    func delete(_ id: Int64, ifMatch: IfMatch) async throws -> Bool {
        try await database.write { connection in
            try connection.deleteRow(id, of: "appointments", ifMatch: ifMatch)
        }
    }
}

extension Connection {
    /// Adds an appointment; nil when there is no such patient.
    func insertAppointment(patientID: Int64, date: DateTime) throws -> Appointment? {
        guard try hasRow(patientID, in: "patients") else { return nil }
        try execute("INSERT INTO appointments (patient_id, date) VALUES (?, ?)", [patientID, date])
        return try appointment(lastInsertedRowID)
    }

    /// All appointments of some patients, the oldest record first, with their measures, in two queries.
    func appointments(ofPatients ids: [Int64]) throws -> [Appointment] {
        let sql =
            Appointment.select + " WHERE a.patient_id IN (SELECT value FROM json_each(?)) ORDER BY a.id"
        var appointments = try rows(sql, [KeyList(ids)]).map(Appointment.init)
        try addMeasures(to: &appointments)
        return appointments
    }

    fileprivate func appointment(_ id: Int64) throws -> Appointment? {
        var appointments = try rows(Appointment.select + " WHERE a.id = ?", [id]).map(Appointment.init)
        try addMeasures(to: &appointments)
        return appointments.first
    }

    fileprivate func addMeasures(to appointments: inout [Appointment]) throws {
        guard !appointments.isEmpty else { return }
        let measures = try measures(ofAppointments: appointments.map(\.id))
        let byAppointment = Dictionary(grouping: measures, by: \.appointmentID)
        for index in appointments.indices {
            appointments[index].measures = byAppointment[appointments[index].id] ?? []
        }
    }
}

extension Appointment {
    fileprivate static let select = "SELECT a.id, a.patient_id, a.date, a.version FROM appointments AS a"

    fileprivate init(row: Row) throws {
        self.init(
            id: try row.get(0), patientID: try row.get(1), date: try row.get(2), version: try row.get(3))
    }
}
