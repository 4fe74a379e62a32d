import AccordDatabase
import AccordRuntime

extension AccountStore {
    /// The accounts of a page that the filter lets through, and the number of all of them.
    func page(_ number: Int, size: Int, _ filter: AccountFilter) async throws -> Page<Account> {
        try await database.read { connection in
            let condition = filter.condition
            let list = PagedList(
                select: Connection.accountSelect, table: "users AS u", key: "u.id", order: filter.order.sql,
                condition: condition.sql, values: condition.values)
            return try connection.page(number, size: size, of: list, Account.init)
        }
    }
}

extension AccountFilter {
    /// The condition of a query, and the values of its parameters.
    fileprivate var condition: (sql: String, values: PagedList.Values) {
        var conditions: [String] = []
        var values: PagedList.Values = []
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
