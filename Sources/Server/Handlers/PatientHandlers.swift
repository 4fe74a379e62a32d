import AccordRuntime
import GeneratedAPI

/// Patients, with everything that is known of them.
struct PatientHandlers: PatientsAPI {
    let patients: PatientStore
    let writes: IdempotentWrites

    func listPatients(
        _ input: Operations.ListPatients.Input, caller: Caller, context: RequestContext
    ) async throws -> Operations.ListPatients.Output {
        let page = try await patients.page(input.page, size: input.perPage)
        let numbers = Pagination(
            path: PatientPath.patients, page: input.page, itemsPerPage: input.perPage, totalItems: page.total)
        return .ok(
            numbers.body(of: page.items.map(\.representation)), link: numbers.linkField,
            totalCount: page.total)
    }

    func createPatient(
        _ input: Operations.CreatePatient.Input, caller: Caller, context: RequestContext
    ) async throws -> Operations.CreatePatient.Output {
        try await writes.once(input, caller) { connection in
            var patient = Patient(id: 0)
            patient.merge(input.body)
            try connection.insertPatient(&patient)
            return .created(
                patient.representation, location: PatientPath.patient(patient.id),
                eTag: EntityTag.text(patient.version))
        }
    }

    func getPatient(
        _ input: Operations.GetPatient.Input, caller: Caller, context: RequestContext
    ) async throws -> Operations.GetPatient.Output {
        guard let patient = try await patients.find(input.id) else {
            return .notFound(.noPatient(input.id))
        }
        return .ok(patient.representation, eTag: EntityTag.text(patient.version))
    }

    func patchPatient(
        _ input: Operations.PatchPatient.Input, caller: Caller, context: RequestContext
    ) async throws -> Operations.PatchPatient.Output {
        let changed = try await patients.update(input.id, ifMatch: IfMatch(input.ifMatch)) {
            $0.merge(input.body)
        }
        guard let changed else { return .notFound(.noPatient(input.id)) }
        return .ok(changed.representation, eTag: EntityTag.text(changed.version))
    }

    func deletePatient(
        _ input: Operations.DeletePatient.Input, caller: Caller, context: RequestContext
    ) async throws -> Operations.DeletePatient.Output {
        let isDeleted = try await patients.delete(input.id, ifMatch: IfMatch(input.ifMatch))
        return isDeleted ? .noContent : .notFound(.noPatient(input.id))
    }
}

extension Patient {
    /// Takes over what a body holds: what is absent stays, null removes (RFC 7396).
    fileprivate mutating func merge(_ content: Components.Schemas.PatientContent) {
        name = content.name.merged(into: name)
        surname = content.surname.merged(into: surname)
        birthday = content.birthday.merged(into: birthday)
        comments = content.comments.merged(into: comments)
    }
}

extension Components.Schemas.Failure {
    static func noPatient(_ id: Int64) -> Self {
        Self(message: "There is no patient \(id). GET \(PatientPath.patients) lists them.")
    }
}
