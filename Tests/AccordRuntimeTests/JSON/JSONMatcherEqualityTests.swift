import AccordRuntime
import Testing

@Suite("Equality of JSON values")
struct JSONMatcherEqualityTests {
    @Test("compares by value and not as written")
    func constants() {
        #expect(judge("1.0") { $0.equals("1") && $0.equals("10e-1") && !$0.equals("1.1") } == true)
        #expect(judge(" null") { $0.equals("null") && !$0.equals("0") && !$0.equals("false") } == true)
        #expect(judge("true") { $0.equals("true") && !$0.equals("false") && !$0.equals("1") } == true)
        #expect(judge(#""\u00e9\ud83d\udc4d\n""#) { $0.equals(#""é👍\u000a""#) } == true)
        // Swift takes these for equal, and JSON does not.
        #expect(judge("\"e\u{301}\"") { !$0.equals(#""é""#) && $0.equals("\"e\u{301}\"") } == true)
        #expect(judge("[1,[],{}]") { $0.equals("[ 1.0, [ ], { } ]") && !$0.equals("[1,[]]") } == true)
        #expect(judge("[1]") { !$0.equals("[]") && !$0.equals("[1,1]") && !$0.equals("[[1]]") } == true)
        #expect(
            judge(#"{"a":1,"b":{"c":[2],"d":3}}"#) { json in
                json.equals(#"{"b":{"d":3e0,"c":[2]},"\u0061":1}"#) && !json.equals(#"{"a":1}"#)
                    && !json.equals(#"{"a":1,"b":{"c":[2],"d":4}}"#) && !json.equals(#"{"b":1,"a":2}"#)
                    && !json.equals(#"{"a":1,"b":{"c":[2],"d":3},"e":0}"#) && json.position == 0
            } == true)
    }

    @Test("takes a name that is there twice for more than one that is there once")
    func repeatedNames() {
        #expect(
            judge(#"{"a":1,"a":1}"#) { json in
                !json.equals(#"{"a":1}"#) && !json.equals(#"{"a":1,"b":1}"#) && json.equals(#"{"a":1,"a":1}"#)
            } == true)
        #expect(
            judge(#"{"a":1,"b":2,"a":3}"#) { json in
                json.equals(#"{"a":1,"a":3,"b":2}"#) && !json.equals(#"{"a":3,"a":1,"b":2}"#)
            } == true)
    }

    @Test("finds random values equal, however they are written, and changed ones not")
    func random() {
        var random = SeededGenerator(seed: 4)
        for _ in 0..<1_500 {
            let value = Value.random(depth: 4, &random)
            let (one, another) = (value.written(&random), value.written(&random))
            let changed = value.changed(&random).written(&random)
            #expect(!areUnique([one, another]), "\(one) and \(another)")
            #expect(areUnique([one, changed]), "\(one) and \(changed)")
            // So many that they are told apart by their hashes.
            let many = (0..<20).map { "{\"filler\":\($0)}" }
            #expect(!areUnique([one] + many + [another]), "\(one) and \(another)")
            #expect(areUnique([one] + many + [changed]), "\(one) and \(changed)")
        }
    }

    @Test("compares numbers beyond every limit in long arrays")
    func hugeNumbers() {
        let filler = (0..<20).map { "1e\($0)00000000000000000000" }
        #expect(areUnique(filler))
        let power = "99999999999999999999999"
        #expect(!areUnique(filler + ["10e\(power)", "0.1e100000000000000000000001"]))
        #expect(!areUnique(filler + ["1e100000000000000000", "10e99999999999999999"]))
        #expect(!areUnique(filler + ["1e-100000000000000000", "0.1e-99999999999999999"]))
        #expect(!areUnique(filler + ["100e-100000000000000001", "1e-99999999999999999"]))
        #expect(!areUnique(filler + ["0.0e5", "-0"]))
    }

    @Test("finds 10,000 texts different in the time of one look at each")
    func manyItems() {
        var items = (0..<10_000).map { "\"item \($0)\"" }
        let start = ContinuousClock.now
        #expect(areUnique(items))
        #expect(ContinuousClock.now - start < .milliseconds(500))
        items.append("\"\\u0069tem 77\"")
        #expect(!areUnique(items))
    }

    @Test("compares objects with many members in other orders, inside each other, at once")
    func deepObjects() {
        func nested(_ depth: Int, _ member: (String) -> String) -> String {
            (0..<depth).reduce("1") { inner, _ in member(inner) }
        }
        let one = nested(100) { "{\"a\":\($0),\"b\":1,\"c\":2}" }
        let another = nested(100) { "{\"b\":1,\"c\":2,\"a\":\($0)}" }
        #expect(!areUnique([one, another]))
        #expect(!areUnique(["1", "2", "3", "4", "5", "6", "7", "8", one, another]))
        let members = (0..<20_000).map { "\"member\($0)\":\($0)" }
        let wide = "{" + members.joined(separator: ",") + "}"
        let reversed = "{" + members.reversed().joined(separator: ",") + "}"
        #expect(!areUnique([wide, reversed]))
    }

    private func areUnique(_ items: [String]) -> Bool {
        judge("[" + items.joined(separator: ",") + "]") { $0.hasUniqueItems() } ?? false
    }

    private func judge(_ text: String, _ check: (inout JSONMatcher) -> Bool) -> Bool? {
        JSONReader.matches(Array(text.utf8), check)
    }
}

/// A JSON value that can be written in many ways.
private indirect enum Value {
    case null
    case bool(Bool)
    /// A number of tenths.
    case tenths(Int)
    case string(String)
    case array([Value])
    case object([String: Value])

    static func random(depth: Int, _ random: inout SeededGenerator) -> Value {
        switch Int.random(in: 0..<(depth > 0 ? 8 : 4), using: &random) {
        case 0: return .null
        case 1: return .bool(.random(using: &random))
        case 2: return .tenths(.random(in: -120...120, using: &random))
        case 3: return .string(text(&random))
        case 4, 5:
            let count = Int.random(in: 0...4, using: &random)
            return .array((0..<count).map { _ in .random(depth: depth - 1, &random) })
        default:
            var members: [String: Value] = [:]
            for _ in 0..<Int.random(in: 0...6, using: &random) {
                members[text(&random)] = .random(depth: depth - 1, &random)
            }
            return .object(members)
        }
    }

    /// A value that differs in one place.
    func changed(_ random: inout SeededGenerator) -> Value {
        switch self {
        case .null: return .bool(false)
        case .bool(let value): return .bool(!value)
        case .tenths(let number): return .tenths(number + 1)
        case .string(let text): return .string(text + "x")
        case .array(var items):
            guard let index = items.indices.randomElement(using: &random) else { return .array([.null]) }
            items[index] = items[index].changed(&random)
            return .array(items)
        case .object(var members):
            let names = members.keys.sorted()
            guard let name = names.randomElement(using: &random) else { return .object(["": .null]) }
            let value = members.removeValue(forKey: name) ?? .null
            if Bool.random(using: &random) {
                members[name] = value.changed(&random)
            } else {
                members[name + "x"] = value
            }
            return .object(members)
        }
    }

    func written(_ random: inout SeededGenerator) -> String {
        switch self {
        case .null: return "null"
        case .bool(let value): return "\(value)"
        case .tenths(let number):
            let power = Int.random(in: 0...3, using: &random)
            let zeros = String(repeating: "0", count: power)
            let whole = number.isMultiple(of: 10) && Bool.random(using: &random)
            return whole ? "\(number / 10).\(zeros)0" : "\(number)\(number == 0 ? "" : zeros)e-\(power + 1)"
        case .string(let text): return Self.written(text, &random)
        case .array(let items): return "[" + items.map { $0.written(&random) }.joined(separator: " ,") + "]"
        case .object(let members):
            let names = members.keys.sorted().shuffled(using: &random)
            let written = names.map { name in
                Self.written(name, &random) + ": " + (members[name] ?? .null).written(&random)
            }
            return "{" + written.joined(separator: ",\n") + "}"
        }
    }

    private static func text(_ random: inout SeededGenerator) -> String {
        String(
            (0..<Int.random(in: 0...5, using: &random)).map { _ in "abé👍/".randomElement(using: &random)! })
    }

    private static func written(_ text: String, _ random: inout SeededGenerator) -> String {
        var written = "\""
        for character in text {
            guard Bool.random(using: &random) else {
                written.append(character)
                continue
            }
            for unit in String(character).utf16 {
                let digits = String(unit, radix: 16)
                written += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            }
        }
        return written + "\""
    }
}
