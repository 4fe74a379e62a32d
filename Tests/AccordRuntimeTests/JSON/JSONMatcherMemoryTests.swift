import AccordRuntime
import Testing

@Suite("Judging values by schemas that are made of each other")
struct JSONMatcherMemoryTests {
    private static let names = MemberNames(["next", "kind"])

    /// oneOf two objects, which differ in `kind` only and have such an object as `next`.
    private struct Recursion {
        var calls = 0
        var isRemembered = true

        mutating func node(_ json: inout JSONMatcher) -> Bool {
            guard isRemembered else { return oneOf(&json) }
            return json.memoized(1) { oneOf(&$0) }
        }

        private mutating func oneOf(_ json: inout JSONMatcher) -> Bool {
            calls += 1
            let start = json.position
            var end = start
            var count = 0
            if branch(&json, "\"a\"") { (count, end) = (count + 1, json.position) }
            json.position = start
            if branch(&json, "\"b\"") { (count, end) = (count + 1, json.position) }
            json.position = end
            return count == 1
        }

        private mutating func branch(_ json: inout JSONMatcher, _ kind: StaticString) -> Bool {
            guard json.type() == .object else { return false }
            json.beginObject()
            while let index = json.nextMember(JSONMatcherMemoryTests.names) {
                switch index {
                case 0: guard node(&json) else { return false }
                case 1: guard json.equals(kind) else { return false }
                default: break
                }
            }
            return true
        }
    }

    @Test("takes steps in proportion to the depth, whatever branches there are")
    func linear() {
        var recursion = Recursion()
        #expect(JSONReader.matches(nested(100)) { recursion.node(&$0) } == true)
        #expect(recursion.calls < 500)
    }

    @Test("tells the same as without memory")
    func sameVerdicts() {
        for depth in 0..<8 {
            for text in [nested(depth), nested(depth, innermost: "{\"kind\":\"c\"}")] {
                var remembering = Recursion()
                var forgetting = Recursion(isRemembered: false)
                let verdict = JSONReader.matches(text) { remembering.node(&$0) }
                #expect(verdict != nil)
                #expect(verdict == JSONReader.matches(text) { forgetting.node(&$0) })
            }
        }
    }

    @Test("goes on just past a value whose verdict it remembers")
    func ends() {
        let verdict = JSONReader.matches(Array("[[[[1,2],3],4],5]".utf8)) { json in
            func list(_ json: inout JSONMatcher) -> Bool {
                json.memoized(7) { json in
                    func items(_ json: inout JSONMatcher) -> Bool {
                        guard json.type() == .array else { return json.skip() }
                        json.beginArray()
                        while json.nextElement() { guard list(&json) else { return false } }
                        return true
                    }
                    return json.trial(items) && items(&json)
                }
            }
            return list(&json) && json.position == 17
        }
        #expect(verdict == true)
    }

    @Test("remembers for all that a reader asks about one text")
    func readers() {
        var recursion = Recursion()
        let depth = 100
        let result = JSONReader.read(nested(depth)) { json -> Bool? in
            func read(_ json: inout JSONReader) {
                _ = json.matches { recursion.node(&$0) }
                guard json.beginObject() else { return }
                while let index = json.nextMember(Self.names) { if index == 0 { read(&json) } }
            }
            read(&json)
            return true
        }
        #expect(result.value == true)
        #expect(recursion.calls < 20 * depth)
    }

    /// Objects inside each other, `kind` after what is inside.
    private func nested(_ depth: Int, innermost: String = #"{"kind":"a"}"#) -> [UInt8] {
        Array(
            (String(repeating: #"{"next":"#, count: depth) + innermost
                + String(repeating: #","kind":"b"}"#, count: depth)).utf8)
    }
}

@Suite("Evaluated members")
struct EvaluatedSetTests {
    @Test("remembers ordinals of any size")
    func ordinals() {
        var set = EvaluatedSet()
        let ordinals = [0, 63, 64, 127, 128, 191, 192, 5_000]
        for ordinal in ordinals { set.insert(ordinal) }
        #expect((-1...6_000).filter(set.contains) == ordinals)
    }

    @Test("holds all once all were evaluated, and nothing for no ordinal")
    func all() {
        var set = EvaluatedSet()
        for ordinal in [-1, .min] { set.insert(ordinal) }
        #expect(![-1, Int.min, 0, 200, .max].contains(where: set.contains))
        set.insertAll()
        set.insert(1_000)
        #expect([0, 127, 128, .max].allSatisfy(set.contains))
    }
}
