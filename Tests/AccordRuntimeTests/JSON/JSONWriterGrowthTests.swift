import AccordRuntime
import Testing

/// Whatever is written, it may be what the writer's room is too small for.
@Suite("Room of the JSON writer")
struct JSONWriterGrowthTests {
    @Test("grows in the middle of any value", arguments: 0..<64)
    func boundaries(_ capacity: Int) throws {
        let date = try #require(CalendarDate(year: 2026, month: 11, day: 21))
        var writer = JSONWriter(capacity: capacity)
        writer.literal(#"{"a":"#)
        writer.int(Int64.min)
        writer.literal(#","b":"#)
        writer.string("a text with \"quotes\"")
        writer.name("\"c\":")
        writer.array([true, false]) { json, value in json.bool(value) }
        writer.name(String("d"))
        writer.double(-0.000123)
        writer.literal(#","e":"#)
        writer.dateTime(DateTime(seconds: 0, nanoseconds: 123_456_789))
        writer.literal(#","f":"#)
        writer.date(date)
        writer.literal(#","g":"#)
        writer.base64([1, 2, 3, 4])
        writer.literal(#","h":"#)
        writer.text(UniqueIdentifier(high: 1, low: 2))
        writer.literal(#","i":"#)
        writer.double(.pi)
        writer.endObject()
        let text =
            #"{"a":-9223372036854775808,"b":"a text with \"quotes\"","c":[true,false],"d":-0.000123,"#
            + #""e":"1970-01-01T00:00:00.123456789Z","f":"2026-11-21","g":"AQIDBA==","#
            + #""h":"00000000-0000-0001-0000-000000000002","i":3.141592653589793}"#
        #expect(String(decoding: writer.bytes, as: UTF8.self) == text)
        #expect(String(decoding: writer.finish(), as: UTF8.self) == text)
    }

    @Test("has room for what is just as long, one byte shorter and one longer", arguments: 500..<530)
    func exact(_ length: Int) {
        var writer = JSONWriter()
        writer.string(String(repeating: "a", count: length))
        writer.literal("x")
        #expect(writer.finish() == Array("\"\(String(repeating: "a", count: length))\"x".utf8))
    }

    @Test("writes empty containers, and nothing at all")
    func empty() {
        #expect(written { _ in } == "")
        #expect(written { $0.array([Int]()) { json, value in json.int(value) } } == "[]")
        #expect(written { $0.map([String: Int]()) { json, value in json.int(value) } } == "{}")
        #expect(
            written { json in
                json.beginArray()
                json.element()
                json.beginArray()
                json.endArray()
                json.element()
                json.beginObject()
                json.endObject()
                json.element()
                json.string("")
                json.endArray()
            } == #"[[],{},""]"#)
    }

    @Test("writes containers in containers, thousands deep")
    func nested() {
        let depth = 5000
        let text = written { json in
            for _ in 0..<depth {
                json.beginArray()
                json.element()
                json.beginObject()
                json.name("\"a\":")
            }
            json.null()
            for _ in 0..<depth {
                json.endObject()
                json.endArray()
            }
        }
        let opened = String(repeating: #"[{"a":"#, count: depth)
        #expect(text == opened + "null" + String(repeating: "}]", count: depth))
    }

    @Test("writes a hundred thousand members and elements")
    func many() throws {
        let numbers = Array(0..<100_000)
        let array = written { $0.array(numbers) { json, value in json.int(value) } }
        #expect(array == "[" + numbers.map(String.init).joined(separator: ",") + "]")
        let members = Dictionary(uniqueKeysWithValues: numbers.map { (String($0), $0) })
        let object = written { $0.map(members) { json, value in json.int(value) } }
        let expected = members.sorted { $0.key < $1.key }.map { "\"\($0.key)\":\($0.value)" }
        #expect(object == "{" + expected.joined(separator: ",") + "}")
    }

    @Test("leaves out what is absent, and tells null from it")
    func fields() {
        func object(_ field: Field<Int>) -> String {
            written { json in
                json.beginObject()
                json.field("\"a\":", field) { json, value in json.int(value) }
                json.name("\"b\":")
                json.int(2)
                json.field("\"c\":", field) { json, value in json.int(value) }
                json.endObject()
            }
        }
        #expect(object(.absent) == #"{"b":2}"#)
        #expect(object(.null) == #"{"a":null,"b":2,"c":null}"#)
        #expect(object(.value(1)) == #"{"a":1,"b":2,"c":1}"#)
    }

    @Test("writes integers of each number of digits")
    func digits() {
        var power: UInt64 = 1
        for _ in 0..<20 {
            for value in [power - 1, power, power + 1] {
                #expect(written { $0.int(value) } == value.description)
                if let signed = Int64(exactly: value) {
                    #expect(written { $0.int(-signed) } == (-signed).description)
                }
            }
            power &*= 10
        }
    }

    private func written(_ write: (inout JSONWriter) -> Void) -> String {
        var writer = JSONWriter()
        write(&writer)
        return String(decoding: writer.finish(), as: UTF8.self)
    }
}
