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
            // Not LIKE, to which some characters mean more than themselves, and a NUL the end.
            conditions.append("(instr(lower(u.email), ?) > 0 OR instr(lower(u.username), ?) > 0)")
            values += [ASCII.lowercased(text), ASCII.lowercased(text)]
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
