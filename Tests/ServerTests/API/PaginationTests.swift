import GeneratedAPI
import Testing

@testable import Server

@Suite("Links of pages")
struct PaginationTests {
    @Test("Filters stay in every link, percent-encoded, and those without a value are left out")
    func filters() {
        let pages = Pagination(
            path: "/lists", filters: ["q": "50% & „mehr“ +1", "status": nil, "sort": "-name"], page: 2,
            itemsPerPage: 10, totalItems: 30)
        let query = "q=50%25%20%26%20%E2%80%9Emehr%E2%80%9C%20%2B1&sort=-name&"
        #expect(pages.links.self_ == "/lists?\(query)page=2&per_page=10")
        #expect(pages.links.prev == "/lists?\(query)page=1&per_page=10")
        #expect(pages.links.next == "/lists?\(query)page=3&per_page=10")
        #expect(pages.linkField.contains("</lists?\(query)page=3&per_page=10>; rel=\"last\""))
    }

    @Test("A filter can't break out of the Link field")
    func hostileFilter() {
        let pages = Pagination(
            path: "/lists", filters: ["q": ">; rel=\"next\", <\r\n&page=9#"], page: 1, itemsPerPage: 10,
            totalItems: 0)
        #expect(
            pages.links.self_
                == "/lists?q=%3E%3B%20rel%3D%22next%22%2C%20%3C%0D%0A%26page%3D9%23&page=1&per_page=10")
    }
}
