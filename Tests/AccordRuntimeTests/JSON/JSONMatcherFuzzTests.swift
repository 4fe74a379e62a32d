@testable import AccordRuntime
import Testing

@Suite("Fuzzing the judging of JSON values")
struct JSONMatcherFuzzTests {
    private let names = MemberNames(["name", "a", "ä"])
    private let letters = Pattern(
        source: "^[a-z]+$", classCount: 2, classes: [0x61, 0x7A, 1], table: [0, 0, 0, 2, 0, 2], accepting: [2]
    )
    private let seeds = [
        #"{"name":"widget-1","n":[1,-2.5e3,true,null,{}], "\u0061":"\ud83d\ude00", "ä": {"a":[[],"\\\""]}}"#,
        #"[123456789012345678901234567890, 1e-400, "äöü", [[[0.10]]], {"a":{"a":{"a":"😀"}}}, 1e-400]"#,
    ]

    @Test("judges what can be read, ends where it ends, and finds it equal to itself")
    func valid() {
        var random = SeededGenerator(seed: 5)
        var accepted = 0
        for _ in 0..<10_000 {
            let text = mutated(&random)
            let isValid = JSONReader.read(text) { $0.skip() }.syntaxError == nil
            let verdict = JSONReader.matches(text) { json in
                judge(&json)
                return json.trial { $0.skip() && $0.position <= text.count }
            }
            #expect(verdict == (isValid ? true : nil))
            guard isValid else { continue }
            accepted += 1
            for twice in [
                [0x5B] + text + [0x2C] + text + [0x5D], [0x5B] + text + [0x2C, 0x31, 0x2C] + text + [0x5D],
            ] {
                #expect(JSONReader.matches(twice) { $0.hasUniqueItems() } == false)
            }
        }
        #expect(accepted > 100)
    }

    @Test("goes through a text that is no JSON, from anywhere, without reading outside it")
    func invalid() {
        var random = SeededGenerator(seed: 6)
        for _ in 0..<20_000 {
            let text = mutated(&random)
            // A copy of its own size, so that a step outside is found in a debug build.
            text.withUnsafeBufferPointer { bytes in
                var json = JSONMatcher(JSONCursor(bytes))
                json.position = Int.random(in: -2...(text.count + 2), using: &random)
                _ = json.isInteger && json.isAbove("1.5") && json.isMultiple(of: "0.7")
                _ = json.hasUniqueItems() || json.equals(#"{"a":{"name":1}}"#) || json.isFormat(.uri)
                _ = json.hasLength(atLeast: 1, atMost: 3) || json.name { $0.equals("\"a\"") }
                json.beginArray()
                while json.nextElement() {}
                json.beginObject()
                while json.nextMember(names) != nil { _ = json.name { $0.equals("\"a\"") } }
                #expect((0...text.count).contains(json.position))
            }
        }
    }

    /// Asks for everything about a value and what is in it; ends just past it.
    private func judge(_ json: inout JSONMatcher) {
        _ = json.hasUniqueItems() || json.matches(letters) || json.isFormat(.dateTime)
        _ = json.hasLength(atLeast: 2, atMost: 4) || json.isMultiple(of: "12345678901234567890123")
        switch json.type() {
        case .array:
            json.beginArray()
            while json.nextElement() { judge(&json) }
        case .object:
            json.beginObject()
            while json.nextMember(names) != nil {
                #expect(json.name { $0.type() == .string })
                #expect(json.nameMatches(letters) == json.name { $0.matches(letters) })
                judge(&json)
            }
        default: json.skip()
        }
    }

    private func mutated(_ random: inout SeededGenerator) -> [UInt8] {
        var text = Array((seeds.randomElement(using: &random) ?? "").utf8)
        for _ in 0..<Int.random(in: 0...3, using: &random) where !text.isEmpty {
            let index = Int.random(in: 0..<text.count, using: &random)
            switch Int.random(in: 0..<4, using: &random) {
            case 0: text.remove(at: index)
            case 1: text.insert(text[Int.random(in: 0..<text.count, using: &random)], at: index)
            case 2: text[index] = UInt8.random(in: 0...255, using: &random)
            default: text.removeLast(text.count - index)
            }
        }
        return text
    }
}
