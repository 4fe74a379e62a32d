import AccordRuntime
import GeneratedAPI

/// The items of bucket lists.
extension BucketListHandlers {
    func listBucketListItems(
        _ input: Operations.ListBucketListItems.Input, caller: Caller, context: RequestContext
    ) async throws -> Operations.ListBucketListItems.Output {
        guard let page = try await items.page(input.page, size: input.perPage, on: place(input.id, caller))
        else { return .notFound(.noBucketList(input.id)) }
        let numbers = Pagination(
            path: BucketListPath.items(input.id), page: input.page, itemsPerPage: input.perPage,
            totalItems: page.total)
        return .ok(
            numbers.body(of: page.items.map(\.representation)), link: numbers.linkField,
            totalCount: page.total)
    }

    func createBucketListItem(
        _ input: Operations.CreateBucketListItem.Input, caller: Caller, context: RequestContext
    ) async throws -> Operations.CreateBucketListItem.Output {
        let place = place(input.id, caller)
        let now = now().wholeSeconds
        return try await writes.once(input, caller) { connection in
            let item = try connection.insertBucketListItem(
                input.body.name, isDone: input.body.done, on: place, now: now)
            guard let item else { return .notFound(.noBucketList(input.id)) }
            return .created(
                item.representation, location: item.path, eTag: EntityTag.text(item.version))
        }
    }

    func getBucketListItem(
        _ input: Operations.GetBucketListItem.Input, caller: Caller, context: RequestContext
    ) async throws -> Operations.GetBucketListItem.Output {
        guard let item = try await items.find(input.itemId, on: place(input.id, caller)) else {
            return .notFound(.noItem(input.itemId, on: input.id))
        }
        return .ok(item.representation, eTag: EntityTag.text(item.version))
    }

    func patchBucketListItem(
        _ input: Operations.PatchBucketListItem.Input, caller: Caller, context: RequestContext
    ) async throws -> Operations.PatchBucketListItem.Output {
        let changed = try await items.update(
            input.itemId, on: place(input.id, caller), name: input.body.name, isDone: input.body.done,
            ifMatch: IfMatch(input.ifMatch), now: now().wholeSeconds)
        guard let changed else { return .notFound(.noItem(input.itemId, on: input.id)) }
        return .ok(changed.representation, eTag: EntityTag.text(changed.version))
    }

    func deleteBucketListItem(
        _ input: Operations.DeleteBucketListItem.Input, caller: Caller, context: RequestContext
    ) async throws -> Operations.DeleteBucketListItem.Output {
        let isDeleted = try await items.delete(
            input.itemId, on: place(input.id, caller), ifMatch: IfMatch(input.ifMatch))
        return isDeleted ? .noContent : .notFound(.noItem(input.itemId, on: input.id))
    }

    private func place(_ listID: Int64, _ caller: Caller) -> BucketListItemStore.Place {
        .init(listID: listID, ownerID: caller.session.userID)
    }
}

extension Components.Schemas.Failure {
    fileprivate static func noItem(_ id: Int64, on list: Int64) -> Self {
        Self(message: "There is no item \(id) on a bucket list \(list) of yours.")
    }
}
