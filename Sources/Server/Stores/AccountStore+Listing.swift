import AccordDatabase
import AccordRuntime

extension AccountStore {
    /// The accounts of a page, and the number of all that the filter lets through: as they were at one
    /// moment. Pages count from 1; one past the end is empty.
    func page(_ number: Int, size: Int, _ filter: AccountFilter) async throws -> AccountPage {
        try await database.read { connection in
            let condition = filter.condition
            let count = "SELECT count(*) FROM users AS u WHERE \(condition.sql)"
            let total: Int = try connection.row(count, condition.values)?.get(0) ?? 0
            let (offset, overflow) = max(number - 1, 0).multipliedReportingOverflow(by: max(size, 0))
            guard !overflow, offset < total else { return AccountPage(items: [], total: total) }
            let sql = """
                \(Connection.accountSelect) WHERE \(condition.sql)
                ORDER BY \(filter.order.sql) LIMIT ? OFFSET ?
                """
            let rows = try connection.rows(sql, condition.values + [max(size, 0), offset])
            return AccountPage(items: try rows.map(Account.init), total: total)
        }
    }
}

extension AccountFilter {
    /// The condition of a query, and the values of its parameters.
    fileprivate var condition: (sql: String, values: [(any DatabaseConvertible)?]) {
        var conditions: [String] = []
        var values: [(any DatabaseConvertible)?] = []
        switch status {
        case nil: conditions.append("u.deleted_at IS NULL")
        case .deleted: conditions.append("u.deleted_at IS NOT NULL")
        case let status?:
            conditions.append("u.deleted_at IS NULL AND u.status = ?")
            values.append(status.rawValue)
        }
        if let text {
            conditions.append(#"(u.email LIKE ? ESCAPE '\' OR u.username LIKE ? ESCAPE '\')"#)
            values += [Self.pattern(text), Self.pattern(text)]
        }
        if let role {
            conditions.append(
                """
                u.id IN (SELECT ur.user_id FROM roles AS r JOIN user_roles AS ur ON ur.role_id = r.id
                    WHERE r.name = ?)
                """)
            values.append(role)
        }
        return (conditions.joined(separator: " AND "), values)
    }

    /// What is LIKE any text that contains this one.
    private static func pattern(_ text: String) -> String {
        var pattern = "%"
        for character in text.unicodeScalars {
            if character == "%" || character == "_" || character == "\\" { pattern.append("\\") }
            pattern.unicodeScalars.append(character)
        }
        return pattern + "%"
    }
}

extension AccountFilter.Order {
    fileprivate var sql: String {
        switch self {
        case .oldestFirst: "u.created_at, u.id"
        case .newestFirst: "u.created_at DESC, u.id DESC"
        case .emailAscending: "u.email"
        case .emailDescending: "u.email DESC"
        case .usernameAscending: "u.username, u.id"
        case .usernameDescending: "u.username DESC, u.id DESC"
        case .lastLoginAscending: "u.last_login_at, u.id"
        case .lastLoginDescending: "u.last_login_at DESC, u.id DESC"
        }
    }
}
