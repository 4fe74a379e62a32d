import GeneratedAPI

/// The numbers of one page of a list, and the links to those around it.
struct Pagination: Sendable, Hashable {
    /// Which page, from 1; it may be past the end.
    var page: Int
    var itemsPerPage: Int
    var totalItems: Int

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
    func body(of items: [Components.Schemas.Widget]) -> Components.Schemas.WidgetPage {
        Components.Schemas.WidgetPage(
            links: links, hasPrev: hasPrevious, hasNext: hasNext, page: page, totalPages: totalPages,
            itemsPerPage: itemsPerPage, totalItems: totalItems, items: items)
    }

    private func link(_ page: Int) -> String { "\(WidgetPath.all)?page=\(page)&per_page=\(itemsPerPage)" }
}
