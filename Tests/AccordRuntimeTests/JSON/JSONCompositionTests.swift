import AccordRuntime
import Testing

@Suite("Composed decoding")
struct JSONCompositionTests {
    @Test("reads arrays, and leaves out what is faulty")
    func arrays() {
        var items: [Int]?
        let result = read("[1,\"x\",3]") { json in
            items = json.array { $0.int() }
            return items
        }
        #expect(items == [1, 3])
        #expect(result.faults.list.map(\.location) == ["/1"])
        #expect(read("{}") { $0.array { $0.int() } }.faults.list.map(\.message) == ["must be an array"])
    }

    @Test("reads maps, whose names come once")
    func maps() {
        #expect(read(#"{"a":1,"b":2}"#) { $0.map { $0.int() } }.value == ["a": 1, "b": 2])
        let faults = read(#"{"a":1,"b":2,"a":3}"#) { $0.map { $0.int() } }.faults
        #expect(faults.list.map(\.location) == ["/a"])
        #expect(faults.list.map(\.keyword) == ["duplicate"])
    }

    @Test("tells null from absent and from a value")
    func null() {
        #expect(read("null") { $0.nullable { $0.int() } }.value == .some(nil))
        #expect(read("1") { $0.nullable { $0.int() } }.value == 1)
        #expect(read("null") { json -> Field<Int>? in json.field { $0.int() } }.value == .null)
        #expect(read("1") { json -> Field<Int>? in json.field { $0.int() } }.value == .value(1))
        #expect(Field<Int>.null.merged(into: 1) == nil)
        #expect(Field<Int>.absent.merged(into: 1) == 1)
        #expect(Field.value(2).merged(into: 1) == 2)
    }

    @Test("remembers which of 256 members came")
    func seen() {
        var seen = SeenMembers()
        for member in [0, 63, 64, 255, -1] { seen.insert(member) }
        #expect((0..<300).filter(seen.contains) == [0, 63, 64, 255])
    }

    @Test("writes maps in the order of their names, and null for nothing")
    func writes() {
        var writer = JSONWriter()
        writer.map(["b": nil, "a": 1]) { writer, value in writer.nullable(value) { $0.int($1) } }
        #expect(String(decoding: writer.bytes, as: UTF8.self) == #"{"a":1,"b":null}"#)
    }

    private func read<T>(
        _ text: String, _ body: (inout JSONReader) -> T?
    ) -> (value: T?, faults: Faults, syntaxError: JSONSyntaxError?) {
        JSONReader.read(Array(text.utf8), body)
    }
}
