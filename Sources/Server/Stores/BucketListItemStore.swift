import AccordDatabase
import AccordRuntime

/// The items of bucket lists in the database. To each function there are no lists but those of `ownerID`.
struct BucketListItemStore: Sendable {
    let database: Database

    /// Where an item is: on whose list.
    struct Place: Sendable, Hashable {
        var listID: Int64
        var ownerID: Int64
    }

    /// The items of a page, the oldest first, and the number of all; nil when there is no such list.
    func page(_ number: Int32, size: Int32, on place: Place) async throws -> Page<BucketListItem>? {
        try await database.read { connection in
            guard try connection.bucketList(place.listID, ownerID: place.ownerID) != nil else { return nil }
            let items = PagedList(
                select: BucketListItem.select, table: "bucketlist_items AS i", key: "i.id", order: "i.id",
                condition: "i.bucketlist_id = ?", values: [place.listID])
            return try connection.page(Int(number), size: Int(size), of: items, BucketListItem.init)
        }
    }

    /// The item of an id.
    func find(_ id: Int64, on place: Place) async throws -> BucketListItem? {
        try await database.row(BucketListItem.selectOne, [id, place.listID, place.ownerID])
            .map(BucketListItem.init)
    }

    /// Changes an item; nil when there is none. Throws a 412 when it is not as it was asked for.
    func update(
        _ id: Int64, on place: Place, name: String?, isDone: Bool?, ifMatch: IfMatch, now: DateTime
    ) async throws -> BucketListItem? {
        try await database.write { connection in
            guard var item = try connection.bucketListItem(id, on: place) else { return nil }
            try ifMatch.check(item.version)
            item.name = name ?? item.name
            item.isDone = isDone ?? item.isDone
            item.modifiedAt = now
            item.version += 1
            try connection.execute(
                "UPDATE bucketlist_items SET name = ?, done = ?, modified_at = ?, version = ? WHERE id = ?",
                [item.name, item.isDone, now, item.version, id])
            return item
        }
    }

    /// Deletes an item; false when there is none. Throws a 412 when it is not as it was asked for.
    func delete(_ id: Int64, on place: Place, ifMatch: IfMatch) async throws -> Bool {
        try await database.write { connection in
            guard let item = try connection.bucketListItem(id, on: place) else { return false }
            try ifMatch.check(item.version)
            try connection.execute("DELETE FROM bucketlist_items WHERE id = ?", [id])
            return true
        }
    }
}

extension Connection {
    /// Adds an item; nil when there is no such list.
    func insertBucketListItem(
        _ name: String, isDone: Bool, on place: BucketListItemStore.Place, now: DateTime
    ) throws -> BucketListItem? {
        guard try bucketList(place.listID, ownerID: place.ownerID) != nil else { return nil }
        try execute(
            """
            INSERT INTO bucketlist_items (bucketlist_id, name, done, created_at, modified_at)
            VALUES (?, ?, ?, ?, ?)
            """, [place.listID, name, isDone, now, now])
        return BucketListItem(
            id: lastInsertedRowID, listID: place.listID, name: name, isDone: isDone, createdAt: now,
            modifiedAt: now)
    }

    fileprivate func bucketListItem(
        _ id: Int64, on place: BucketListItemStore.Place
    ) throws -> BucketListItem? {
        try row(BucketListItem.selectOne, [id, place.listID, place.ownerID]).map(BucketListItem.init)
    }
}

extension BucketListItem {
    fileprivate static let select = """
        SELECT i.id, i.bucketlist_id, i.name, i.done, i.created_at, i.modified_at, i.version
        FROM bucketlist_items AS i
        """
    fileprivate static let selectOne =
        select + """
             JOIN bucketlists AS b ON b.id = i.bucketlist_id
            WHERE i.id = ? AND b.id = ? AND b.owner_id = ?
            """

    fileprivate init(row: Row) throws {
        self.init(
            id: try row.get(0), listID: try row.get(1), name: try row.get(2), isDone: try row.get(3),
            createdAt: try row.get(4), modifiedAt: try row.get(5), version: try row.get(6))
    }
}
