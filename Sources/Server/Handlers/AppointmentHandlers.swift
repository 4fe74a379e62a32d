import AccordRuntime
import GeneratedAPI

/// The appointments of patients, with their measures.
struct AppointmentHandlers: AppointmentsAPI {
    let appointments: AppointmentStore
    let writes: IdempotentWrites

    func listAppointments(
        _ input: Operations.ListAppointments.Input, caller: Caller, context: RequestContext
    ) async throws -> Operations.ListAppointments.Output {
        let found = try await appointments.page(input.page, size: input.perPage, patientID: input.id)
        guard let page = found else { return .notFound(.noPatient(input.id)) }
        let numbers = Pagination(
            path: PatientPath.appointments(ofPatient: input.id), page: input.page,
            itemsPerPage: input.perPage, totalItems: page.total)
        return .ok(
            numbers.body(of: page.items.map(\.representation)), link: numbers.linkField,
            totalCount: page.total)
    }

    func createAppointment(
        _ input: Operations.CreateAppointment.Input, caller: Caller, context: RequestContext
    ) async throws -> Operations.CreateAppointment.Output {
        try await writes.once(input, caller) { connection in
            let added = try connection.insertAppointment(patientID: input.id, date: input.body.date)
            guard let added else { return .notFound(.noPatient(input.id)) }
            return .created(
                added.representation, location: PatientPath.appointment(added.id),
                eTag: EntityTag.text(added.version))
        }
    }

    func getAppointment(
        _ input: Operations.GetAppointment.Input, caller: Caller, context: RequestContext
    ) async throws -> Operations.GetAppointment.Output {
        guard let appointment = try await appointments.find(input.id) else {
            return .notFound(.noAppointment(input.id))
        }
        return .ok(appointment.representation, eTag: EntityTag.text(appointment.version))
    }

    func patchAppointment(
        _ input: Operations.PatchAppointment.Input, caller: Caller, context: RequestContext
    ) async throws -> Operations.PatchAppointment.Output {
        let changed = try await appointments.update(
            input.id, date: input.body.date, ifMatch: IfMatch(input.ifMatch))
        guard let changed else { return .notFound(.noAppointment(input.id)) }
        return .ok(changed.representation, eTag: EntityTag.text(changed.version))
    }

    func deleteAppointment(
        _ input: Operations.DeleteAppointment.Input, caller: Caller, context: RequestContext
    ) async throws -> Operations.DeleteAppointment.Output {
        let isDeleted = try await appointments.delete(input.id, ifMatch: IfMatch(input.ifMatch))
        return isDeleted ? .noContent : .notFound(.noAppointment(input.id))
    }
}

extension Components.Schemas.Failure {
    static func noAppointment(_ id: Int64) -> Self {
        Self(message: "There is no appointment \(id). Each patient lists its own.")
    }
}
