import AccordRuntime
import GeneratedAPI

/// What measures are of.
struct CategoryHandlers: CategoriesAPI {
    let categories: CategoryStore
    let writes: IdempotentWrites

    func listCategories(
        _ input: Operations.ListCategories.Input, caller: Caller, context: RequestContext
    ) async throws -> Operations.ListCategories.Output {
        let page = try await categories.page(input.page, size: input.perPage)
        let numbers = Pagination(
            path: PatientPath.categories, page: input.page, itemsPerPage: input.perPage,
            totalItems: page.total)
        return .ok(
            numbers.body(of: page.items.map(\.representation)), link: numbers.linkField,
            totalCount: page.total)
    }

    func createCategory(
        _ input: Operations.CreateCategory.Input, caller: Caller, context: RequestContext
    ) async throws -> Operations.CreateCategory.Output {
        do {
            return try await writes.once(input, caller) { connection in
                let category = try connection.insertCategory(input.body.name)
                return .created(
                    category.representation, location: PatientPath.category(category.id),
                    eTag: EntityTag.text(category.version))
            }
        } catch let error as CategoryNameTaken {
            return .conflict(.taken(error))
        }
    }

    func getCategory(
        _ input: Operations.GetCategory.Input, caller: Caller, context: RequestContext
    ) async throws -> Operations.GetCategory.Output {
        guard let category = try await categories.find(input.id) else {
            return .notFound(.noCategory(input.id))
        }
        return .ok(category.representation, eTag: EntityTag.text(category.version))
    }

    func patchCategory(
        _ input: Operations.PatchCategory.Input, caller: Caller, context: RequestContext
    ) async throws -> Operations.PatchCategory.Output {
        do {
            let changed = try await categories.update(
                input.id, name: input.body.name, ifMatch: IfMatch(input.ifMatch))
            guard let changed else { return .notFound(.noCategory(input.id)) }
            return .ok(changed.representation, eTag: EntityTag.text(changed.version))
        } catch let error as CategoryNameTaken {
            return .conflict(.taken(error))
        }
    }

    func deleteCategory(
        _ input: Operations.DeleteCategory.Input, caller: Caller, context: RequestContext
    ) async throws -> Operations.DeleteCategory.Output {
        do {
            let isDeleted = try await categories.delete(input.id, ifMatch: IfMatch(input.ifMatch))
            return isDeleted ? .noContent : .notFound(.noCategory(input.id))
        } catch is CategoryInUse {
            return .conflict(
                .init(message: "Measures are of this category. Change or delete them first."))
        }
    }
}

extension Components.Schemas.Failure {
    fileprivate static func noCategory(_ id: Int64) -> Self {
        Self(message: "There is no category \(id). GET \(PatientPath.categories) lists them.")
    }

    fileprivate static func taken(_ category: CategoryNameTaken) -> Self {
        Self(message: "There is a category called '\(category.name)' already. Choose another name.")
    }
}
