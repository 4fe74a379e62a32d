import AccordRuntime
import Testing

@testable import Server

@Suite("The errors of a 400")
struct ErrorMapTests {
    @Test(
        "A nested member has a dotted path, and the whole body is called body",
        arguments: [
            ("/owner/email", "owner.email"), ("/a~1b/c~0d", "a/b.c~d"), ("/items/0", "items.0"), ("", "body"),
            ("/", ""),
        ])
    func names(pointer: String, name: String) {
        #expect(ErrorMap.name(of: Fault(.body, pointer, keyword: "type", message: "")) == name)
    }

    @Test("On equal names the body comes first, and texts are joined once each")
    func order() {
        let faults = [
            Fault(.header, "x", keyword: "type", message: "4"),
            Fault(.query, "x", keyword: "type", message: "3"),
            Fault(.path, "x", keyword: "type", message: "2"),
            Fault(.body, "/x", keyword: "type", message: "1"),
            Fault(.body, "/x", keyword: "format", message: "1"),
            Fault(.query, "y", keyword: "type", message: "5"),
        ]
        let entries = ErrorMap(faults).entries
        #expect(entries.map(\.name) == ["x", "y"])
        #expect(entries[0].texts == ["1", "2", "3", "4"])
    }
}
