import AccordRuntime
import Testing

/// A decoder as generated code writes it.
private struct Widget: Equatable {
    var name: String
    var count: Int?
    var tags: [String] = []

    static let names = MemberNames(["name", "count", "tags"])

    static func decode(_ reader: inout JSONReader) -> Widget? {
        guard reader.beginObject() else { return nil }
        var name: String?
        var count: Int?
        var tags: [String] = []
        while let member = reader.nextMember(names) {
            switch member {
            case 0:
                name = reader.string()
                if let name { reader.faults.minLength(name, 2) }
            case 1:
                count = reader.int()
                if let count { reader.faults.minimum(count, 1) }
            case 2:
                guard reader.beginArray() else { continue }
                while reader.nextElement() {
                    if let tag = reader.string() { tags.append(tag) }
                }
                reader.faults.maxItems(tags.count, 2)
            default:
                reader.skip()
            }
        }
        if name == nil { reader.faults.missing("name") }
        return name.map { Widget(name: $0, count: count, tags: tags) }
    }
}

private func read(_ text: String) -> (value: Widget?, faults: Faults, syntaxError: JSONSyntaxError?) {
    JSONReader.read(Array(text.utf8)) { Widget.decode(&$0) }
}

@Suite("JSON reader")
struct JSONReaderTests {
    @Test("reads members in any order, and passes over unknown ones")
    func order() {
        let result = read(#" {"x": [{"y": 1}], "tags": ["a","b"], "count": 3, "name": "widget", "z": null} "#)
        #expect(result.value == Widget(name: "widget", count: 3, tags: ["a", "b"]))
        #expect(result.faults.isEmpty && result.syntaxError == nil)
    }

    @Test("finds a member whose name is escaped")
    func escapedName() {
        #expect(read(#"{"n\u0061me":"widget"}"#).value == Widget(name: "widget"))
    }

    @Test("collects all faults with their pointers")
    func pointers() {
        let result = read(#"{"name": "w", "count": 0, "tags": ["a", 7, true, "b", "c"]}"#)
        #expect(result.value == nil)
        #expect(result.faults.list.map(\.location) == ["/name", "/count", "/tags/1", "/tags/2", "/tags"])
        #expect(result.faults.list.map(\.keyword) == ["minLength", "minimum", "type", "type", "maxItems"])
        #expect(result.faults.list[2].value == nil)
        #expect(result.faults.list[2].message == "must be a string")
    }

    @Test("points at a missing member by its name in the object")
    func missing() {
        #expect(
            read("{}").faults.list == [Fault(.body, "/name", keyword: "required", message: "is required")])
    }

    @Test("escapes names in pointers")
    func escapedPointer() {
        let names = MemberNames(["a/b~c"])
        let result = JSONReader.read(Array(#"{"a\/b~c":1}"#.utf8)) { reader -> String? in
            guard reader.beginObject(), reader.nextMember(names) == 0 else { return nil }
            return reader.string()
        }
        #expect(result.faults.list.map(\.location) == ["/a~1b~0c"])
    }

    @Test("refuses a known member that comes twice, and keeps reading")
    func duplicate() {
        let result = read(#"{"name":"ab","name":"cd","count":0}"#)
        #expect(result.faults.list.map(\.keyword) == ["duplicate", "minimum"])
        #expect(result.faults.list.first?.location == "/name")
    }

    @Test("notices duplicates beyond 64 members, in each object anew")
    func manyMembers() {
        let text = "[{\"m70\":1},{\"m70\":1,\"m1\":2,\"m70\":3}]"
        let names = MemberNames(manyNames)
        let result = JSONReader.read(Array(text.utf8)) { reader -> [Int]? in
            var found: [Int] = []
            guard reader.beginArray() else { return nil }
            while reader.nextElement() {
                guard reader.beginObject() else { return nil }
                while let member = reader.nextMember(names) { found.append(member) }
            }
            #expect(found == [70, 70, 1])
            return found
        }
        #expect(result.faults.list.map(\.location) == ["/1/m70"])
    }

    @Test("passes over values that the decoder did not read")
    func unreadValues() {
        let result = JSONReader.read(Array(#"{"a":[1,{"b":2}],"c":"d"}"#.utf8)) { reader -> [String]? in
            var names: [String] = []
            guard reader.beginObject() else { return nil }
            while reader.nextMember(MemberNames([])) != nil { names.append(reader.currentName) }
            return names
        }
        #expect(result.value == ["a", "c"])
    }

    @Test("checks the syntax of what a decoder left unread when it gave up")
    func givenUp() {
        func read(_ text: String) -> (value: Bool?, faults: Faults, syntaxError: JSONSyntaxError?) {
            JSONReader.read(Array(text.utf8)) { reader in
                guard reader.beginObject(), reader.nextMember(MemberNames(["a"])) == 0, reader.beginArray(),
                    reader.nextElement(), reader.int() != nil
                else { return nil }
                return true
            }
        }
        #expect(read(#"{"a":["x",[1,{"b":2}]],"c":{}}"#).faults.list.map(\.location) == ["/a/0"])
        #expect(read(#"{"a":[1,2],"c":3}"#).value == true)
        #expect(read(#"{"a":["x",[1,{"b":2}],"c":{}}"#).syntaxError != nil)
        #expect(read(#"{"a":["x",2]"#).syntaxError != nil)
    }

    @Test("finds a discriminator wherever it stands, and stays where it is")
    func discriminator() {
        let text = #" {"a": {"kind": "no"}, "b": [1, "}"], "kind": "c\u0061t", "d": 1}"#
        let result = JSONReader.read(Array(text.utf8)) { reader -> JSONValue? in
            #expect(reader.peekDiscriminator("kind") == "cat")
            #expect(reader.peekDiscriminator("sort") == nil)
            return reader.value()
        }
        #expect(result.value?["kind"] == "cat")
        #expect(result.value?["d"] == 1)
    }

    @Test("tells a syntax error behind a discriminator once the object is read")
    func brokenDiscriminator() {
        let result = JSONReader.read(Array(#"{"a": tru, "kind": "cat"}"#.utf8)) { reader -> JSONValue? in
            #expect(reader.peekDiscriminator("kind") == nil)
            return reader.value()
        }
        #expect(result.syntaxError?.offset == 6)
    }

    @Test("consumes null only where it is")
    func null() {
        let result = JSONReader.read(Array("[null,1]".utf8)) { reader -> [Bool]? in
            var found: [Bool] = []
            guard reader.beginArray() else { return nil }
            while reader.nextElement() { found.append(reader.consumeNull()) }
            return found
        }
        #expect(result.value == [true, false])
    }

    @Test("reads dates, times and octets, and names what is not one")
    func formats() {
        let text = #"["2026-11-21T07:38:28Z","2026-11-21","aGk=","21.11.2026","x","?"]"#
        let result = JSONReader.read(Array(text.utf8)) { reader -> Bool? in
            guard reader.beginArray() else { return nil }
            #expect(reader.nextElement() && reader.dateTime()?.description == "2026-11-21T07:38:28Z")
            #expect(reader.nextElement() && reader.date()?.description == "2026-11-21")
            #expect(reader.nextElement() && reader.base64() == Array("hi".utf8))
            #expect(reader.nextElement() && reader.dateTime() == nil)
            #expect(reader.nextElement() && reader.date() == nil)
            #expect(reader.nextElement() && reader.base64() == nil)
            return !reader.nextElement()
        }
        #expect(
            result.faults.list.map(\.message) == [
                "21.11.2026 is not a valid date-time", "x is not a valid date", "must be Base64",
            ])
    }

    private let manyNames: [StaticString] = [
        "m0", "m1", "m2", "m3", "m4", "m5", "m6", "m7", "m8", "m9", "m10", "m11", "m12", "m13", "m14", "m15",
        "m16", "m17", "m18", "m19", "m20", "m21", "m22", "m23", "m24", "m25", "m26", "m27", "m28", "m29",
        "m30",
        "m31", "m32", "m33", "m34", "m35", "m36", "m37", "m38", "m39", "m40", "m41", "m42", "m43", "m44",
        "m45",
        "m46", "m47", "m48", "m49", "m50", "m51", "m52", "m53", "m54", "m55", "m56", "m57", "m58", "m59",
        "m60",
        "m61", "m62", "m63", "m64", "m65", "m66", "m67", "m68", "m69", "m70",
    ]
}
