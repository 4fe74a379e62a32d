import AccordRuntime
import Testing

@Suite("Named texts of a decoder")
struct FieldReadingTests {
    @Test("are given once")
    func once() {
        var faults = Faults()
        let fields = TextFields.query(Array("a=1&a=2&b=".utf8)[...], &faults)
        faults.enter(.query, "a")
        #expect(fields.text("a", &faults) == "1")
        #expect(faults.list.map(\.message) == ["must be given only once"])
        #expect(fields.text("b", &faults) == "")
        #expect(faults.list.count == 1)
    }

    @Test("are lists of several fields or of one with commas")
    func lists() {
        var faults = Faults()
        let fields = TextFields.query(Array("a=1&a=2&b=3,,4&c=".utf8)[...], &faults)
        #expect(fields.texts("a") == ["1", "2"])
        #expect(fields.texts("x") == nil)
        #expect(fields.list("b", &faults) == ["3", "", "4"])
        #expect(fields.list("c", &faults) == [])
        #expect(faults.isEmpty)
        #expect(faults.list(["1", "x", "3"]) { text, faults in faults.int(text) } == [1, 3])
        #expect(faults.list.count == 1)
    }

    @Test("are refused where the contract knows no such name")
    func unknown() {
        var faults = Faults()
        let fields = TextFields.urlencoded(Array("a=1&b/c=2".utf8), &faults)
        faults.refuseUnknown(fields, ["a"])
        #expect(faults.list.map(\.location) == ["/b~1c"])
        #expect(faults.list.map(\.keyword) == ["additionalProperties"])
    }
}
