import AccordRuntime
import Testing

@Suite("Judging values before they are read")
struct JSONReaderMatchingTests {
    private let names = MemberNames(["kind", "size", "ä"])

    @Test("judges the value that comes next and stays there")
    func staysThere() {
        let result = JSONReader.read(Array(#"{"a": [1, 2], "b": 3}"#.utf8)) { json -> [Int]? in
            guard json.matches({ $0.type() == .object }), json.beginObject() else { return nil }
            var numbers: [Int] = []
            while json.nextMember(.none) != nil {
                #expect(json.matches { $0.type() == .number } == (json.currentName == "b"))
                if json.matches({ $0.type() == .array && $0.skip() }) {
                    numbers += json.array { $0.int() } ?? []
                } else {
                    numbers += json.int().map { [$0] } ?? []
                }
            }
            #expect(json.matches { _ in false } == true)
            return numbers
        }
        #expect(result.value == [1, 2, 3])
    }

    @Test("notes a fault at the place of a value that breaks the rules")
    func faults() {
        let result = JSONReader.read(Array(#"{"a":[1,"x"]}"#.utf8)) { json -> Bool? in
            guard json.beginObject(), json.nextMember(.none) != nil, json.beginArray() else { return nil }
            while json.nextElement() {
                let matches = json.require("oneOf", limit: "2", "must match one") { $0.type() == .number }
                #expect(matches == (json.peekType() == .number))
            }
            return true
        }
        #expect(
            result.faults.list == [
                Fault(.body, "/a/1", keyword: "oneOf", limit: "2", message: "must match one")
            ])
    }

    @Test(
        "leaves the fault of a text that is not JSON to the reading",
        arguments: [
            "[1,]", "[\"\u{1}\"]", "[01]", #"["\ud800"]"#, "[", "",
            String(repeating: "[", count: 129) + String(repeating: "]", count: 129),
        ])
    func notJSON(text: String) {
        var isAsked = false
        let result = JSONReader.read(Array(text.utf8)) { json -> Bool? in
            for _ in 0..<2 {
                #expect(
                    json.require("oneOf", "must match one") { _ in
                        isAsked = true
                        return false
                    })
            }
            #expect(json.peekMembers(names) == nil)
            json.skip()
            return true
        }
        #expect(!isAsked)
        #expect(result.value == nil)
        #expect(result.faults.isEmpty)
        #expect(result.syntaxError == JSONReader.read(Array(text.utf8)) { $0.value() }.syntaxError)
        #expect(JSONReader.matches(Array(text.utf8)) { _ in true } == nil)
    }

    @Test("judges whole texts, and nothing may follow them")
    func wholeTexts() {
        #expect(JSONReader.matches(Array(" 1 ".utf8)) { $0.equals("1") } == true)
        #expect(JSONReader.matches(Array(" 2 ".utf8)) { $0.equals("1") } == false)
        #expect(JSONReader.matches(Array("1 1".utf8)) { $0.equals("1") } == nil)
        #expect(JSONReader.matches(Array("2".utf8)) { $0.equals(anyOf: ["1", "2.0"]) } == true)
        #expect(JSONReader.matches(Array("3".utf8)) { $0.equals(anyOf: ["1", "2.0"]) } == false)
    }

    @Test("tells which members an object has, and what their strings are")
    func peeks() {
        let text =
            #" {"size": {"kind":"inner"}, "x":1, "kind" : "c\u0061t\n", "kind":"dog", "\u00e4":"a\\b" } "#
        let result = JSONReader.read(Array(text.utf8)) { json -> Int? in
            guard let members = json.peekMembers(names) else { return nil }
            #expect(members.present == 0b111)
            #expect(members.stringValue(of: 0) == "cat\n")
            #expect(members.matches(0, "cat\n") && !members.matches(0, "dog") && !members.matches(0, "cat"))
            #expect(members.stringValue(of: 1) == nil && !members.matches(1, "inner"))
            #expect(members.matches(2, "a\\b") && !members.matches(2, "a\\\\b"))
            #expect(members.contains(2) && !members.contains(3) && !members.contains(-1))
            #expect(members.stringValue(of: 64) == nil)
            return json.map { json -> Int? in
                json.skip()
                return 1
            }?.count
        }
        #expect(result.faults.list.map(\.keyword) == ["duplicate"])
        #expect(result.syntaxError == nil)
    }

    @Test("finds no members in other values, and none in a broken object")
    func peeksNothing() {
        for text in ["[]", "1", "\"{}\""] {
            #expect(JSONReader.read(Array(text.utf8)) { $0.peekMembers(names) == nil }.value == true)
        }
        let broken = JSONReader.read(Array(#"{"kind":"a","size":}"#.utf8)) { json -> Bool? in
            #expect(json.peekMembers(names)?.present == 0)
            json.skip()
            return true
        }
        #expect(broken.syntaxError?.offset == 19)
    }

    @Test("finds the first 64 of more names")
    func manyNames() {
        let names = MemberNames(["m0", "m1"] + [StaticString](repeating: "unused", count: 62) + ["m64"])
        let result = JSONReader.read(Array(#"{"m64":"a","m1":"b"}"#.utf8)) { json -> UInt64? in
            json.peekMembers(names)?.present
        }
        #expect(result.value == 2)
    }
}
