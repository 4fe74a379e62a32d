import AccordRuntime
import GeneratedAPI

/// The paths of bucket lists and their items, as the contract has them.
enum BucketListPath {
    static let all = "/api/v1/bucketlists"

    static func one(_ id: Int64) -> String { "\(all)/\(id)" }
    static func items(_ id: Int64) -> String { "\(one(id))/items" }
}

extension BucketList {
    /// The list as clients see it.
    var representation: Components.Schemas.BucketList {
        .init(
            id: id, name: name, dateCreated: createdAt, dateModified: modifiedAt, createdBy: ownerPublicID)
    }
}

extension BucketListItem {
    /// The item as clients see it.
    var representation: Components.Schemas.BucketListItem {
        .init(
            id: id, bucketlistId: listID, name: name, done: isDone, dateCreated: createdAt,
            dateModified: modifiedAt)
    }

    var path: String { "\(BucketListPath.items(listID))/\(id)" }
}

extension Components.Schemas.BucketListPage: PageBody {}
extension Components.Schemas.BucketListItemPage: PageBody {}
