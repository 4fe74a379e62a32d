import AccordRuntime
import GeneratedAPI

/// The numbers of one page of a list, and the links to those around it.
struct Pagination: Sendable, Hashable {
    /// The path of the list.
    var path: String
    /// What the list is narrowed down to, by the query's names, as it was asked for; the links keep it.
    var filters: [Filter] = []
    /// Which page, from 1; it may be past the end.
    var page: Int
    var itemsPerPage: Int
    var totalItems: Int

    /// A name and a value of the query, not encoded.
    struct Filter: Sendable, Hashable {
        var name: String
        var value: String
    }

    /// - Parameter filters: names and values of the query; those without a value are left out.
    init(
        path: String, filters: KeyValuePairs<String, String?> = [:], page: Int32, itemsPerPage: Int32,
        totalItems: Int
    ) {
        self.path = path
        self.filters = filters.compactMap { name, value in value.map { Filter(name: name, value: $0) } }
        self.page = Int(page)
        self.itemsPerPage = Int(itemsPerPage)
        self.totalItems = totalItems
    }

    /// An empty list has one page, which is empty.
    var totalPages: Int { max(1, (totalItems + itemsPerPage - 1) / itemsPerPage) }
    var hasPrevious: Bool { page > 1 }
    var hasNext: Bool { page < totalPages }

    /// The links; those that lead nowhere are absent.
    var links: Components.Schemas.PageLinks {
        Components.Schemas.PageLinks(
            self_: link(page), first: link(1), prev: hasPrevious ? link(page - 1) : nil,
            next: hasNext ? link(page + 1) : nil, last: link(totalPages))
    }

    /// The links as the value of a `Link` field (RFC 8288).
    var linkField: String {
        let links = links
        let relations = [
            ("self", links.self_), ("first", links.first), ("prev", links.prev), ("next", links.next),
            ("last", links.last),
        ]
        return relations.compactMap { relation, link in link.map { "<\($0)>; rel=\"\(relation)\"" } }
            .joined(separator: ", ")
    }

    /// The body of the page.
    func body<Body: PageBody>(of items: [Body.Item]) -> Body {
        Body(
            links: links, hasPrev: hasPrevious, hasNext: hasNext, page: page, totalPages: totalPages,
            itemsPerPage: itemsPerPage, totalItems: totalItems, items: items)
    }

    private func link(_ page: Int) -> String {
        var query = ""
        for filter in filters {
            query += PercentCoding.encode(queryValue: filter.name) + "="
            query += PercentCoding.encode(queryValue: filter.value) + "&"
        }
        return "\(path)?\(query)page=\(page)&per_page=\(itemsPerPage)"
    }
}

/// The body of a page in the contract: the members of `PageNumbers`, and items of its own.
protocol PageBody {
    associatedtype Item

    init(
        links: Components.Schemas.PageLinks, hasPrev: Bool, hasNext: Bool, page: Int, totalPages: Int,
        itemsPerPage: Int, totalItems: Int, items: [Item])
}

extension Components.Schemas.WidgetPage: PageBody {}
