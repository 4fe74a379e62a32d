import AccordRuntime
import Testing

@testable import Server

@Suite("If-Match")
struct IfMatchTests {
    @Test(
        "A strong tag of the version matches, alone or in a list",
        arguments: ["\"3\"", "\"2\", \"3\"", "\"2\",\t\"3\" ", "*"])
    func matches(field: String) throws {
        try IfMatch(field).check(3)
    }

    @Test(
        "Another version, a weak tag, an unquoted or an empty one does not",
        arguments: ["\"2\"", "W/\"3\"", "3", "", ",", "\"\"", "\"*\"", "*, \"2\"", "\"03\"", "\" 3\""])
    func mismatches(field: String) {
        #expect(throws: Problem.self) { try IfMatch(field).check(3) }
    }

    @Test("Nothing matches where there is no item", arguments: ["*", "\"1\""])
    func noItem(field: String) {
        #expect(throws: Problem.self) { try IfMatch(field).check(nil) }
    }

    @Test("Without the field everything goes")
    func absent() throws {
        try IfMatch(nil).check(3)
        try IfMatch(nil).check(nil)
    }
}
