import AccordRuntime
import Testing

@Suite("Members' names")
struct MemberNamesTests {
    @Test("are found in the expected order and in any other, near the text's end too")
    func order() {
        let names = MemberNames(["a", "ab", "abcdefgh", "abcdefghi", "abcdefghij", "ä", ""])
        #expect(
            found(#"{"a":1,"ab":1,"abcdefgh":1,"abcdefghi":1,"abcdefghij":1,"ä":1,"":1}"#, names) == [
                0, 1, 2, 3, 4, 5, 6,
            ])
        #expect(
            found(#"{"":1,"ä":1,"abcdefghij":1,"abcdefghi":1,"abcdefgh":1,"ab":1,"a":1}"#, names) == [
                6, 5, 4, 3, 2, 1, 0,
            ])
        #expect(found(#"{ "a" : 1 , "abcdefgh" : 1 }"#, names) == [0, 2])
        #expect(
            found(#"{"A":1,"abcdefgH":1,"Abcdefghi":1,"abcdefgXij":1,"b":1}"#, names) == [-1, -1, -1, -1, -1])
        #expect(found(#"{"\u0061":1,"\u0061b":1}"#, names) == [0, 1])
        for text in [#"{"a"#, #"{"a""#, #"{"a":"#, #"{"a" 1}"#, #"{"a":1,"ab"#] {
            #expect(found(text, names) == nil)
        }
    }

    @Test("that have to be escaped are found only as such")
    func escaped() {
        let names = MemberNames([#"a\"#, #"b""#, "c\n"])
        #expect(found(#"{"a\\":1,"b\"":1,"c\n":1}"#, names) == [0, 1, 2])
        #expect(found(#"{"a\":1,":1,"b":1,"b\":":1}"#, names) == [-1, -1, -1])
        #expect(found("{\"a\\\\\":1,\"b\\\"\":1,\"c\n\":1}", names) == nil)
        #expect(found("{\"c\n\":1}", MemberNames(["c\n"])) == nil)
    }

    @Test("that come again are a fault")
    func repeated() {
        let names = MemberNames(["x", "y"])
        let result = JSONReader.read(Array(#"{"x":1,"y":1,"x":2,"y":2}"#.utf8)) { json -> Bool? in
            guard json.beginObject() else { return nil }
            while json.nextMember(names) != nil { json.skip() }
            return true
        }
        #expect(result.faults.list.map(\.location) == ["/x", "/y"])
    }

    /// The members' indices, as the reader and the matcher find them; nil when the text is not JSON.
    private func found(_ text: String, _ names: MemberNames) -> [Int]? {
        var read: [Int] = []
        let result = JSONReader.read(Array(text.utf8)) { json -> Bool? in
            guard json.beginObject() else { return nil }
            while let member = json.nextMember(names) { read.append(member) }
            return true
        }
        var matched: [Int] = []
        _ = JSONReader.matches(Array(text.utf8)) { json in
            json.beginObject()
            while let member = json.nextMember(names) { matched.append(member) }
            return true
        }
        guard result.syntaxError == nil else { return nil }
        #expect(read == matched)
        return read
    }
}
