import AccordDatabase
import AccordRuntime

/// The patients in the database, each with its appointments and their measures.
struct PatientStore: Sendable {
    let database: Database

    /// The patients of a page, the oldest record first, and the number of all, in four queries.
    func page(_ number: Int32, size: Int32) async throws -> Page<Patient> {
        try await database.read { connection in
            let list = PagedList(select: Patient.select, table: "patients AS p", key: "p.id", order: "p.id")
            var page = try connection.page(Int(number), size: Int(size), of: list, Patient.init)
            try connection.addAppointments(to: &page.items)
            return page
        }
    }

    /// The patient of an id.
    func find(_ id: Int64) async throws -> Patient? {
        try await database.read { connection in try connection.patient(id) }
    }

    /// Changes a patient; nil when there is none. Throws a 412 when it is not as it was asked for.
    func update(
        _ id: Int64, ifMatch: IfMatch, _ change: @escaping @Sendable (inout Patient) -> Void
    ) async throws -> Patient? {
        try await database.write { connection in
            guard var patient = try connection.patient(id) else { return nil }
            try ifMatch.check(patient.version)
            change(&patient)
            patient.version += 1
            try connection.execute(
                """
                UPDATE patients SET name = ?, surname = ?, birthday = ?, comments = ?, version = ?
                WHERE id = ?
                """,
                [
                    patient.name, patient.surname, patient.birthday, patient.comments, patient.version, id,
                ])
            return patient
        }
    }

    /// Deletes a patient with all its appointments; false when there is none. Throws a 412 when it is not as
    /// it was asked for.
    func delete(_ id: Int64, ifMatch: IfMatch) async throws -> Bool {
        try await database.write { connection in
            try connection.deleteRow(id, of: "patients", ifMatch: ifMatch)
        }
    }
}

extension Connection {
    /// Adds a patient and gives it its id.
    func insertPatient(_ patient: inout Patient) throws {
        try execute(
            "INSERT INTO patients (name, surname, birthday, comments) VALUES (?, ?, ?, ?)",
            [patient.name, patient.surname, patient.birthday, patient.comments])
        patient.id = lastInsertedRowID
    }

    fileprivate func patient(_ id: Int64) throws -> Patient? {
        var patients = try rows(Patient.select + " WHERE p.id = ?", [id]).map(Patient.init)
        try addAppointments(to: &patients)
        return patients.first
    }

    fileprivate func addAppointments(to patients: inout [Patient]) throws {
        guard !patients.isEmpty else { return }
        let appointments = try appointments(ofPatients: patients.map(\.id))
        let byPatient = Dictionary(grouping: appointments, by: \.patientID)
        for index in patients.indices {
            patients[index].appointments = byPatient[patients[index].id] ?? []
        }
    }
}

extension Patient {
    fileprivate static let select =
        "SELECT p.id, p.name, p.surname, p.birthday, p.comments, p.version FROM patients AS p"

    fileprivate init(row: Row) throws {
        self.init(
            id: try row.get(0), name: try row.get(1), surname: try row.get(2), birthday: try row.get(3),
            comments: try row.get(4), version: try row.get(5))
    }
}
