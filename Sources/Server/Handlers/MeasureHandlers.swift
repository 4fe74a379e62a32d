import AccordRuntime
import GeneratedAPI

/// What was measured at appointments.
struct MeasureHandlers: MeasuresAPI {
    let measures: MeasureStore
    let writes: IdempotentWrites
    var now: @Sendable () -> DateTime = { .now }

    func listMeasures(
        _ input: Operations.ListMeasures.Input, caller: Caller, context: RequestContext
    ) async throws -> Operations.ListMeasures.Output {
        let found = try await measures.page(input.page, size: input.perPage, appointmentID: input.id)
        guard let page = found else { return .notFound(.noAppointment(input.id)) }
        let numbers = Pagination(
            path: PatientPath.measures(ofAppointment: input.id), page: input.page,
            itemsPerPage: input.perPage, totalItems: page.total)
        return .ok(
            numbers.body(of: page.items.map(\.representation)), link: numbers.linkField,
            totalCount: page.total)
    }

    func createMeasure(
        _ input: Operations.CreateMeasure.Input, caller: Caller, context: RequestContext
    ) async throws -> Operations.CreateMeasure.Output {
        let body = input.body
        let content = MeasureStore.Content(
            marker: body.marker.value, value: body.value, measuredAt: body.timestamp ?? now().wholeSeconds,
            categoryID: body.categoryId)
        do {
            return try await writes.once(input, caller) { connection in
                guard let added = try connection.insertMeasure(content, appointmentID: input.id) else {
                    return .notFound(.noAppointment(input.id))
                }
                return .created(
                    added.representation, location: PatientPath.measure(added.id),
                    eTag: EntityTag.text(added.version))
            }
        } catch let error as UnknownCategory {
            return .conflict(.unknown(error))
        }
    }

    func getMeasure(
        _ input: Operations.GetMeasure.Input, caller: Caller, context: RequestContext
    ) async throws -> Operations.GetMeasure.Output {
        guard let measure = try await measures.find(input.id) else {
            return .notFound(.noMeasure(input.id))
        }
        return .ok(measure.representation, eTag: EntityTag.text(measure.version))
    }

    func patchMeasure(
        _ input: Operations.PatchMeasure.Input, caller: Caller, context: RequestContext
    ) async throws -> Operations.PatchMeasure.Output {
        let body = input.body
        do {
            let changed = try await measures.update(input.id, ifMatch: IfMatch(input.ifMatch)) { measure in
                measure.marker = body.marker.merged(into: measure.marker)
                measure.value = body.value ?? measure.value
                measure.measuredAt = body.timestamp ?? measure.measuredAt
                measure.categoryID = body.categoryId ?? measure.categoryID
            }
            guard let changed else { return .notFound(.noMeasure(input.id)) }
            return .ok(changed.representation, eTag: EntityTag.text(changed.version))
        } catch let error as UnknownCategory {
            return .conflict(.unknown(error))
        }
    }

    func deleteMeasure(
        _ input: Operations.DeleteMeasure.Input, caller: Caller, context: RequestContext
    ) async throws -> Operations.DeleteMeasure.Output {
        let isDeleted = try await measures.delete(input.id, ifMatch: IfMatch(input.ifMatch))
        return isDeleted ? .noContent : .notFound(.noMeasure(input.id))
    }
}

extension Components.Schemas.Failure {
    fileprivate static func noMeasure(_ id: Int64) -> Self {
        Self(message: "There is no measure \(id). Each appointment lists its own.")
    }

    fileprivate static func unknown(_ category: UnknownCategory) -> Self {
        Self(message: "There is no category \(category.id). GET \(PatientPath.categories) lists them.")
    }
}
