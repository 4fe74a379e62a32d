import AccordRuntime
import GeneratedAPI

/// The paths of patients and what belongs to them, as the contract has them.
enum PatientPath {
    static let patients = "/api/v1/patients"
    static let categories = "/api/v1/categories"

    static func patient(_ id: Int64) -> String { "\(patients)/\(id)" }
    static func appointments(ofPatient id: Int64) -> String { "\(patient(id))/appointments" }
    static func appointment(_ id: Int64) -> String { "/api/v1/appointments/\(id)" }
    static func measures(ofAppointment id: Int64) -> String { "\(appointment(id))/measures" }
    static func measure(_ id: Int64) -> String { "/api/v1/measures/\(id)" }
    static func category(_ id: Int64) -> String { "\(categories)/\(id)" }
}

extension Patient {
    /// The patient as clients see it.
    var representation: Components.Schemas.Patient {
        .init(
            id: id, name: name, surname: surname, birthday: birthday, comments: comments,
            appointments: appointments.map(\.representation))
    }
}

extension Appointment {
    /// The appointment as clients see it.
    var representation: Components.Schemas.Appointment {
        .init(id: id, patientId: patientID, date: date, measures: measures.map(\.representation))
    }
}

extension Measure {
    /// The measure as clients see it.
    var representation: Components.Schemas.Measure {
        .init(
            id: id, appointmentId: appointmentID, marker: marker, value: value, timestamp: measuredAt,
            category: category.representation)
    }
}

extension Category {
    /// The category as clients see it.
    var representation: Components.Schemas.Category { .init(id: id, name: name) }
}

extension Components.Schemas.PatientPage: PageBody {}
extension Components.Schemas.AppointmentPage: PageBody {}
extension Components.Schemas.MeasurePage: PageBody {}
extension Components.Schemas.CategoryPage: PageBody {}
