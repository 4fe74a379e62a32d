import AccordDatabase
import AccordRuntime

/// The bucket lists in the database. Each function is told whose lists it may see; to it there are no
/// others.
struct BucketListStore: Sendable {
    let database: Database

    /// The lists of a page, the oldest first, and the number of all: only those with `text` in their name, if
    /// it is given.
    func page(
        _ number: Int32, size: Int32, ownerID: Int64, matching text: String?
    ) async throws -> Page<BucketList> {
        let list = BucketList.lists(ownerID: ownerID, matching: text)
        return try await database.read { connection in
            try connection.page(Int(number), size: Int(size), of: list, BucketList.init)
        }
    }

    /// The list of an id.
    func find(_ id: Int64, ownerID: Int64) async throws -> BucketList? {
        try await database.row(BucketList.selectOne, [id, ownerID]).map(BucketList.init)
    }

    /// Renames a list; nil when there is none. Throws a 412 when it is not as it was asked for.
    func rename(
        _ id: Int64, to name: String, ownerID: Int64, ifMatch: IfMatch, now: DateTime
    ) async throws -> BucketList? {
        try await database.write { connection in
            guard var list = try connection.bucketList(id, ownerID: ownerID) else { return nil }
            try ifMatch.check(list.version)
            list.name = name
            list.modifiedAt = now
            list.version += 1
            try connection.execute(
                """
                UPDATE bucketlists SET name = ?, name_folded = ?, modified_at = ?, version = ? WHERE id = ?
                """, [name, name.lowercased(), now, list.version, id])
            return list
        }
    }

    /// Deletes a list with its items; false when there is none. Throws a 412 when it is not as it was asked
    /// for.
    func delete(_ id: Int64, ownerID: Int64, ifMatch: IfMatch) async throws -> Bool {
        try await database.write { connection in
            guard let list = try connection.bucketList(id, ownerID: ownerID) else { return false }
            try ifMatch.check(list.version)
            try connection.execute("DELETE FROM bucketlists WHERE id = ?", [id])
            return true
        }
    }
}

extension Connection {
    /// Adds a list to those of a session's user.
    func insertBucketList(_ name: String, owner: Session, now: DateTime) throws -> BucketList {
        try execute(
            """
            INSERT INTO bucketlists (owner_id, name, name_folded, created_at, modified_at)
            VALUES (?, ?, ?, ?, ?)
            """, [owner.userID, name, name.lowercased(), now, now])
        return BucketList(
            id: lastInsertedRowID, name: name, createdAt: now, modifiedAt: now,
            ownerPublicID: owner.publicID)
    }

    /// The list of an id, if it belongs to this account.
    func bucketList(_ id: Int64, ownerID: Int64) throws -> BucketList? {
        try row(BucketList.selectOne, [id, ownerID]).map(BucketList.init)
    }
}

extension BucketList {
    fileprivate static let select = """
        SELECT b.id, b.name, b.created_at, b.modified_at, b.version, u.public_id
        FROM bucketlists AS b JOIN users AS u ON u.id = b.owner_id
        """
    fileprivate static let selectOne = select + " WHERE b.id = ? AND b.owner_id = ?"

    /// Somebody's lists, oldest first.
    fileprivate static func lists(ownerID: Int64, matching text: String?) -> PagedList {
        var list = PagedList(
            select: select, table: "bucketlists AS b", key: "b.id", order: "b.id",
            condition: "b.owner_id = ?", values: [ownerID])
        if let text, !text.isEmpty {
            // Not LIKE, to which some characters mean more than themselves.
            list.condition = "b.owner_id = ? AND instr(b.name_folded, ?) > 0"
            list.values.append(text.lowercased())
        }
        return list
    }

    fileprivate init(row: Row) throws {
        self.init(
            id: try row.get(0), name: try row.get(1), createdAt: try row.get(2), modifiedAt: try row.get(3),
            version: try row.get(4), ownerPublicID: try row.get(5))
    }
}
