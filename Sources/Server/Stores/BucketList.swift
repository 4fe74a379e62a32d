import AccordRuntime

/// A bucket list, without its items.
struct BucketList: Sendable, Hashable {
    var id: Int64
    var name: String
    var createdAt: DateTime
    /// When the name was given last.
    var modifiedAt: DateTime
    /// 1 at first; each change raises it.
    var version: Int64 = 1
    /// The public id of the account that it belongs to.
    var ownerPublicID: String
}

/// Something to do, on a bucket list.
struct BucketListItem: Sendable, Hashable {
    var id: Int64
    var listID: Int64
    var name: String
    var isDone: Bool
    var createdAt: DateTime
    var modifiedAt: DateTime
    /// 1 at first; each change raises it.
    var version: Int64 = 1
}
