import AccordRuntime
import Testing

@Suite("Judging JSON values")
struct JSONMatcherTests {
    private let names = MemberNames(["a", "b", "é"])
    /// `^x`
    private let startsWithX = Pattern(
        source: "^x", classCount: 2, classes: [0x78, 0x78, 1], table: [0, 0, 0, 2, 2, 2], accepting: [2])

    @Test("tells types and moves past values")
    func types() {
        let text = #" { "a" : "x\"]" , "b" : [1.5e3,true,null,{"c":[]},false] } "#
        var types: [JSONType] = []
        var end = 0
        let verdict = judge(text) { json in
            types.append(json.type())
            json.beginObject()
            while json.nextMember(.none) != nil {
                types.append(json.type())
                guard json.type() == .array else {
                    json.skip()
                    continue
                }
                json.beginArray()
                while json.nextElement() {
                    types.append(json.type())
                    json.skip()
                }
            }
            end = json.position
            return true
        }
        #expect(verdict == true)
        #expect(types == [.object, .string, .array, .number, .boolean, .null, .object, .boolean])
        #expect(end == text.utf8.count - 1)
    }

    @Test("finds members by name in any order, escaped or not")
    func members() {
        var found: [Int] = []
        let verdict = judge(#"{"\u00e9":1,"b":{},"other":[],"\u0061":2,"é":3}"#) { json in
            json.beginObject()
            while let index = json.nextMember(names) {
                found.append(index)
                json.skip()
            }
            return json.position == 48
        }
        #expect(found == [2, 1, -1, 0, 2])
        #expect(verdict == true)
    }

    @Test("skips members and elements that were not read, also after a trial")
    func unread() {
        for text in [
            "[1,[2],{\"a\":3},\"4\"]", " [ 1 , [ 2 ] , { } , \"\" ] ", "[[1],2,3,4]", "[[[]],2,3,[]]",
        ] {
            var count = 0
            #expect(
                judge(text) { json in
                    json.beginArray()
                    while json.nextElement() {
                        count += 1
                        _ = json.trial { json in
                            json.beginArray()
                            return json.nextElement()
                        }
                    }
                    return json.position >= text.utf8.count - 1
                } == true)
            #expect(count == 4)
        }
        var found: [Int] = []
        _ = judge(#"{"a":{"b":1},"b":"a","x":[{"a":1}],"a" : 1}"#) { json in
            json.beginObject()
            while let index = json.nextMember(names) { found.append(index) }
            return true
        }
        #expect(found == [0, 1, -1, 0])
    }

    @Test("ends at once in empty containers")
    func empty() {
        #expect(
            judge("[ ]") { json in
                json.beginArray()
                return !json.nextElement() && json.position == 3
            } == true)
        #expect(
            judge("{ }") { json in
                json.beginObject()
                return json.nextMember(names) == nil && json.position == 3
            } == true)
    }

    @Test("stays where it was after a trial, and goes where it is sent")
    func positions() {
        #expect(
            judge("[1,2,3]") { json in
                json.beginArray()
                guard json.nextElement(), json.skip(), json.nextElement() else { return false }
                let mark = json.position
                guard json.trial({ $0.skip() }), !json.trial({ _ in false }), json.position == mark else {
                    return false
                }
                json.skip()
                json.position = mark
                return json.equals("2") && json.skip() && json.nextElement() && json.equals("3")
            } == true)
    }

    @Test("reads nothing outside the text, wherever it is sent")
    func misuse() {
        for position in [-1, 5, 1_000, .min, .max] {
            #expect(
                judge("[1]  ") { json in
                    json.position = position
                    _ = json.type()
                    _ = json.isInteger
                    json.skip()
                    json.beginArray()
                    while json.nextElement() {}
                    json.beginObject()
                    while json.nextMember(names) != nil {}
                    return (0...5).contains(json.position) && !json.nameMatches(startsWithX)
                } == true)
        }
    }

    @Test("keeps rules for members' names, also when values inside were judged")
    func memberNames() {
        var verdicts: [Bool] = []
        _ = judge(#"{ "xa" : {"y":{"z":1}}, "\u0078" : 1, "a\\\"x" : 2, "": 3, "x\\\\\"" :[] }"#) { json in
            json.beginObject()
            while json.nextMember(.none) != nil {
                let mark = json.position
                _ = json.trial { json in
                    json.beginObject()
                    return json.nextMember(.none) != nil
                }
                json.skip()
                json.position = mark
                verdicts.append(json.nameMatches(startsWithX))
                verdicts.append(json.name { $0.matches(startsWithX) && $0.hasLength(atLeast: 1, atMost: 4) })
                guard json.position == mark else { return false }
            }
            return true
        }
        #expect(verdicts == [true, true, true, true, false, false, false, false, true, true])
        #expect(
            judge(#"["x"]"#) { json in
                json.beginArray()
                return json.nextElement() && json.nameMatches(startsWithX)
            } == false)
    }

    @Test(
        "counts the code points of strings",
        arguments: [
            (#""""#, 0), (#""abc""#, 3), (#""äöü""#, 3), (#""👍🏽""#, 2), (#""\ud83d\udc4d\u00e9\n""#, 3),
            ("\"e\u{301}\"", 2), (#""\\\"\/""#, 3), (#""aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa""#, 30),
        ])
    func lengths(text: String, count: Int) {
        #expect(judge(text) { $0.hasLength(atLeast: count, atMost: count) } == true)
        #expect(judge(text) { $0.hasLength(atLeast: 0, atMost: count - 1) } == false)
        #expect(judge(text) { $0.hasLength(atLeast: count + 1, atMost: .max) } == false)
    }

    @Test("checks patterns and formats of strings, also with escapes, and stays there")
    func strings() {
        #expect(judge(#" "xyz""#) { $0.matches(startsWithX) && $0.matches(startsWithX) } == true)
        #expect(judge(#""\u0078yz""#) { $0.matches(startsWithX) } == true)
        #expect(judge(#""zx""#) { $0.matches(startsWithX) } == false)
        #expect(judge(#""2020-02-29T10:00:00\u005a""#) { $0.isFormat(.dateTime) } == true)
        #expect(judge(#""2021-02-29T10:00:00Z""#) { $0.isFormat(.dateTime) } == false)
        #expect(judge(#""127.0.0.1""#) { $0.isFormat(.ipv4) } == true)
        #expect(judge(#""127.0.0.256""#) { $0.isFormat(.ipv4) } == false)
    }

    @Test("holds for values of other types than a check is about")
    func otherTypes() {
        #expect(
            judge("[]") { json in
                json.hasLength(atLeast: 5, atMost: 5) && json.matches(startsWithX) && json.isFormat(.uuid)
                    && json.isAtLeast("1") && json.isBelow("-1") && json.isMultiple(of: "7")
            } == true)
        #expect(judge("\"\"") { $0.hasUniqueItems() && !$0.isInteger } == true)
    }

    private func judge(_ text: String, _ check: (inout JSONMatcher) -> Bool) -> Bool? {
        JSONReader.matches(Array(text.utf8), check)
    }
}
