import AccordDatabase

/// Some of the items of a list, and how many there are in all.
struct Page<Item: Sendable>: Sendable {
    var items: [Item]
    var total: Int
}

/// A list that is read page by page.
struct PagedList: Sendable {
    /// The columns and tables of an item, without conditions.
    var select: String
    /// The table whose rows are counted, with the name that `select` gives it, such as `widgets AS w`.
    var table: String
    /// The key of that table, such as `w.id`.
    var key: String
    /// The columns that order the list; they must tell any two rows apart.
    var order: String
    /// What holds for the rows that are listed, as SQL, and its values; nil for all rows.
    var condition: String?
    var values: Values = []

    typealias Values = [(any DatabaseConvertible & Sendable)?]
}

extension Connection {
    /// One page of a list and the number of all items, as they are at one moment. Pages count from 1;
    /// one past the end is empty.
    ///
    /// The rows before the page are skipped by their keys alone, so the last page of a long list costs
    /// a few milliseconds.
    func page<Item>(_ number: Int, size: Int, of list: PagedList, _ item: (Row) throws -> Item) throws
        -> Page<Item>
    {
        let candidates = list.table + (list.condition.map { " WHERE " + $0 } ?? "")
        let count = "SELECT count(*) FROM \(candidates)"
        let total: Int = try row(count, list.values)?.get(0) ?? 0
        let (offset, overflow) = max(number - 1, 0).multipliedReportingOverflow(by: max(size, 0))
        guard !overflow, offset < total else { return Page(items: [], total: total) }
        let keys = "SELECT \(list.key) FROM \(candidates) ORDER BY \(list.order) LIMIT ? OFFSET ?"
        let rows = try rows(
            "\(list.select) WHERE \(list.key) IN (\(keys)) ORDER BY \(list.order)",
            list.values + [max(size, 0), offset])
        return Page(items: try rows.map(item), total: total)
    }
}
