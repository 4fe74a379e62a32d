import AccordDatabase

/// The SQL of one page of the access log.
///
/// Of the conditions, the rarest one that has an index finds the candidates; the others are checked on
/// each candidate, and then the number of candidates is bounded.
struct AccessLogQuery {
    typealias Statement = (sql: String, values: [(any DatabaseConvertible)?])

    /// The keys that are looked at: these and those in between.
    var lowest: Int64
    private let beforeKey: Int64
    private let candidates: Conditions
    private let index: String?
    private let checks: Conditions

    /// How many candidates are looked at: in the table, where they lie side by side, and by an index.
    private static let tableLimit = 10_000
    private static let indexLimit = 2000

    /// Conditions with the values of their parameters.
    private struct Conditions {
        var clauses: [String] = []
        var values: [(any DatabaseConvertible)?] = []

        mutating func add(_ clause: String, _ values: (any DatabaseConvertible)?...) {
            clauses.append(clause)
            self.values += values
        }
    }

    init(_ filter: AccessLogFilter, before position: AccessLogPosition?) {
        lowest = filter.from.map { AccessLogPosition(time: $0).key } ?? .min
        let end = filter.to.map { AccessLogPosition(time: $0).key } ?? .max
        beforeKey = min(end, position?.key ?? .max)
        var candidates = Conditions()
        var checks = Conditions()
        var index: String?
        // Whether a condition may use its index: the first one does.
        func isFirst(_ name: String) -> Bool {
            if index == nil { index = name } else { return false }
            return true
        }
        if let user = filter.user {
            if isFirst("access_log_user") { candidates.add("user = ?", user) }
        }
        if let status = filter.status {
            let (first, last) = status.range
            if first >= 400, isFirst("access_log_failure") {
                candidates.add("status / 100 = ? AND status >= 400", first / 100)
                // Without the sign SQLite would put the value into `status / 100`, and not see the index.
                if first == last { checks.add("+status = ?", first) }
            } else {
                checks.add("status BETWEEN ? AND ?", first, last)
            }
        }
        if let operation = filter.operation {
            if isFirst("access_log_operation") {
                candidates.add("operation = ?", operation)
            } else {
                checks.add("operation = ?", operation)
            }
        }
        if let method = filter.method { checks.add("method = ?", method) }
        if let address = filter.address { checks.add("address = ?", address) }
        if let path = filter.path {
            checks.add("substr(path, 1, ?) = ?", path.unicodeScalars.count, path)
        }
        self.candidates = candidates
        self.checks = checks
        self.index = index
    }

    /// Finds the key of the last candidate that may be looked at; no row when all may. Nil when there
    /// is nothing to check.
    var lookAhead: Statement? {
        if checks.clauses.isEmpty { return nil }
        let limit = index == nil ? Self.tableLimit : Self.indexLimit
        return statement("id", candidates, "1 OFFSET \(limit - 1)")
    }

    /// Reads the entries, the newest first.
    func selection(limit: Int) -> Statement {
        var conditions = candidates
        conditions.clauses += checks.clauses
        conditions.values += checks.values
        let columns = "id, method, path, operation, status, user, address, duration, request"
        var selection = statement(columns, conditions, "?")
        selection.values.append(limit)
        return selection
    }

    private func statement(_ columns: String, _ conditions: Conditions, _ limit: String) -> Statement {
        let clauses = ["id < ?", "id >= ?"] + conditions.clauses
        let source = index.map { "INDEXED BY \($0)" } ?? "NOT INDEXED"
        let sql = """
            SELECT \(columns) FROM access_log \(source) WHERE \(clauses.joined(separator: " AND "))
            ORDER BY id DESC LIMIT \(limit)
            """
        return (sql, [beforeKey, lowest] + conditions.values)
    }
}

extension AccessLogFilter.Status {
    /// The first and the last status that are meant.
    fileprivate var range: (first: Int64, last: Int64) {
        switch self {
        case .one(let status): (status, status)
        case .all(let digit): (digit * 100, digit * 100 + 99)
        }
    }
}
