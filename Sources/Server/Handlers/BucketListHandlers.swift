import AccordRuntime
import GeneratedAPI

/// Bucket lists, which only those see who made them.
struct BucketListHandlers: BucketlistsAPI {
    let lists: BucketListStore
    let items: BucketListItemStore
    let writes: IdempotentWrites
    var now: @Sendable () -> DateTime = { .now }

    func listBucketLists(
        _ input: Operations.ListBucketLists.Input, caller: Caller, context: RequestContext
    ) async throws -> Operations.ListBucketLists.Output {
        let page = try await lists.page(
            input.page, size: input.perPage, ownerID: caller.session.userID, matching: input.q)
        let numbers = Pagination(
            path: BucketListPath.all, filters: ["q": input.q], page: input.page, itemsPerPage: input.perPage,
            totalItems: page.total)
        return .ok(
            numbers.body(of: page.items.map(\.representation)), link: numbers.linkField,
            totalCount: page.total)
    }

    func createBucketList(
        _ input: Operations.CreateBucketList.Input, caller: Caller, context: RequestContext
    ) async throws -> Operations.CreateBucketList.Output {
        let now = now().wholeSeconds
        return try await writes.once(input, caller) { connection in
            let list = try connection.insertBucketList(input.body.name, owner: caller.session, now: now)
            return .created(
                list.representation, location: BucketListPath.one(list.id), eTag: EntityTag.text(list.version)
            )
        }
    }

    func getBucketList(
        _ input: Operations.GetBucketList.Input, caller: Caller, context: RequestContext
    ) async throws -> Operations.GetBucketList.Output {
        guard let list = try await lists.find(input.id, ownerID: caller.session.userID) else {
            return .notFound(.noBucketList(input.id))
        }
        return .ok(list.representation, eTag: EntityTag.text(list.version))
    }

    func putBucketList(
        _ input: Operations.PutBucketList.Input, caller: Caller, context: RequestContext
    ) async throws -> Operations.PutBucketList.Output {
        let renamed = try await lists.rename(
            input.id, to: input.body.name, ownerID: caller.session.userID, ifMatch: IfMatch(input.ifMatch),
            now: now().wholeSeconds)
        guard let renamed else { return .notFound(.noBucketList(input.id)) }
        return .ok(renamed.representation, eTag: EntityTag.text(renamed.version))
    }

    func deleteBucketList(
        _ input: Operations.DeleteBucketList.Input, caller: Caller, context: RequestContext
    ) async throws -> Operations.DeleteBucketList.Output {
        let isDeleted = try await lists.delete(
            input.id, ownerID: caller.session.userID, ifMatch: IfMatch(input.ifMatch))
        return isDeleted ? .noContent : .notFound(.noBucketList(input.id))
    }
}

extension Components.Schemas.Failure {
    /// Nobody has such a list, or somebody else.
    static func noBucketList(_ id: Int64) -> Self { Self(message: "There is no bucket list \(id) of yours.") }
}
