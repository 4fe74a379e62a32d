import AccordDatabase
import AccordRuntime

/// The widgets in the database.
struct WidgetStore: Sendable {
    let database: Database

    /// Adds a widget and returns its version; throws ``WidgetNameTaken`` when there is one of the name.
    @discardableResult
    func insert(
        name: String, infoURL: String, deadline: DateTime, ownerID: Int64, now: DateTime
    ) async throws -> Int64 {
        try await database.write { connection in
            try connection.insertWidget(name, infoURL, deadline: deadline, ownerID: ownerID, now: now)
        }
    }

    /// The widget of a name.
    func find(named name: String) async throws -> Widget? {
        try await database.row(Self.selectOne, [name]).map(Widget.init)
    }

    /// The widgets of a page, the oldest first, and the number of all.
    func page(_ number: Int, size: Int) async throws -> Page<Widget> {
        try await database.read { connection in
            try connection.page(number, size: size, of: Self.list, Widget.init)
        }
    }

    /// Changes the widget of a name or, when there is none, adds it; nothing can come in between. Throws a
    /// 412 when it is not as it was asked for.
    func put(
        name: String, infoURL: String, deadline: DateTime, ownerID: Int64, now: DateTime,
        ifMatch: IfMatch = .absent
    ) async throws -> WidgetChange {
        try await database.write { connection in
            let version = try connection.widgetVersion(name)
            try ifMatch.check(version)
            guard let version else {
                return .created(
                    version: try connection.insertWidget(
                        name, infoURL, deadline: deadline, ownerID: ownerID, now: now))
            }
            try connection.execute(
                "UPDATE widgets SET info_url = ?, deadline = ?, version = ? WHERE name = ?",
                [infoURL, deadline, version + 1, name])
            return .updated(version: version + 1)
        }
    }

    /// Deletes the widget of a name; false when there is none. Throws a 412 when it is not as it was asked
    /// for.
    func delete(named name: String, ifMatch: IfMatch = .absent) async throws -> Bool {
        try await database.write { connection in
            guard let version = try connection.widgetVersion(name) else { return false }
            try ifMatch.check(version)
            try connection.execute("DELETE FROM widgets WHERE name = ?", [name])
            return true
        }
    }

    private static let select = """
        SELECT w.name, w.info_url, w.deadline, w.created_at, w.version, u.email, u.public_id
        FROM widgets AS w LEFT JOIN users AS u ON u.id = w.owner_id
        """
    private static let list = PagedList(select: select, table: "widgets AS w", key: "w.id", order: "w.id")
    private static let selectOne = select + " WHERE w.name = ?"
}

extension Widget {
    fileprivate init(row: Row) throws {
        self.init(
            name: try row.get(0), infoURL: try row.get(1), deadline: try row.get(2),
            createdAt: try row.get(3), version: try row.get(4),
            owner: try row.get(5, as: String?.self).map { Owner(email: $0, publicID: try row.get(6)) })
    }
}

extension Connection {
    /// The version of the widget of a name; nil when there is none.
    fileprivate func widgetVersion(_ name: String) throws -> Int64? {
        try row("SELECT version FROM widgets WHERE name = ?", [name])?.get(0)
    }

    /// Adds a widget and returns its version; throws ``WidgetNameTaken`` when there is one of the name.
    func insertWidget(
        _ name: String, _ infoURL: String, deadline: DateTime, ownerID: Int64, now: DateTime
    ) throws -> Int64 {
        do {
            let version = EntityTag.firstVersion(now)
            try execute(
                """
                INSERT INTO widgets (name, info_url, deadline, created_at, owner_id, version)
                VALUES (?, ?, ?, ?, ?, ?)
                """, [name, infoURL, deadline, now.wholeSeconds, ownerID, version])
            return version
        } catch let error as DatabaseError where error.isUniqueViolation(of: "widgets.name") {
            throw WidgetNameTaken(name: name)
        }
    }
}
