import AccordDatabase
import AccordRuntime

/// The categories of measures in the database.
struct CategoryStore: Sendable {
    let database: Database

    /// The categories of a page, the oldest first, and the number of all.
    func page(_ number: Int32, size: Int32) async throws -> Page<Category> {
        try await database.read { connection in
            let list = PagedList(
                select: Category.select, table: "categories AS c", key: "c.id", order: "c.id")
            return try connection.page(Int(number), size: Int(size), of: list, Category.init)
        }
    }

    /// The category of an id.
    func find(_ id: Int64) async throws -> Category? {
        try await database.row(Category.selectOne, [id]).map(Category.init)
    }

    /// Renames a category; nil when there is none. Throws ``CategoryNameTaken``, and a 412 when the category
    /// is not as it was asked for.
    func update(_ id: Int64, name: String?, ifMatch: IfMatch) async throws -> Category? {
        try await database.write { connection in
            guard var category = try connection.category(id) else { return nil }
            try ifMatch.check(category.version)
            category.name = name ?? category.name
            category.version += 1
            try connection.executeNaming(
                category.name, "UPDATE categories SET name = ?, version = ? WHERE id = ?",
                [category.name, category.version, id])
            return category
        }
    }

    /// Deletes a category; false when there is none. Throws ``CategoryInUse``, and a 412 when the category is
    /// not as it was asked for.
    func delete(_ id: Int64, ifMatch: IfMatch) async throws -> Bool {
        try await database.write { connection in
            do {
                return try connection.deleteRow(id, of: "categories", ifMatch: ifMatch)
            } catch let error as DatabaseError where error.isForeignKeyViolation {
                throw CategoryInUse()
            }
        }
    }
}

extension Connection {
    /// Adds a category. Throws ``CategoryNameTaken``.
    func insertCategory(_ name: String) throws -> Category {
        try executeNaming(name, "INSERT INTO categories (name) VALUES (?)", [name])
        return Category(id: lastInsertedRowID, name: name)
    }

    fileprivate func category(_ id: Int64) throws -> Category? {
        try row(Category.selectOne, [id]).map(Category.init)
    }

    fileprivate func executeNaming(
        _ name: String, _ sql: String, _ values: [(any DatabaseConvertible)?]
    ) throws {
        do {
            try execute(sql, values)
        } catch let error as DatabaseError where error.isUniqueViolation(of: "categories.name") {
            throw CategoryNameTaken(name: name)
        }
    }
}

extension Category {
    fileprivate static let select = "SELECT c.id, c.name, c.version FROM categories AS c"
    fileprivate static let selectOne = select + " WHERE c.id = ?"

    fileprivate init(row: Row) throws {
        self.init(id: try row.get(0), name: try row.get(1), version: try row.get(2))
    }
}
