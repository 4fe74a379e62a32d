import Testing

@testable import Generator

@Suite("Sets of types")
struct TypeSetTests {
    @Test(
        "each name of `type` is a set, and others are none",
        arguments: [
            ("null", TypeSet.null), ("boolean", .boolean), ("integer", .integer), ("number", .number),
            ("string", .string), ("array", .array), ("object", .object), ("strin", nil), ("Null", nil),
            ("", nil),
        ] as [(String, TypeSet?)])
    func names(name: String, set: TypeSet?) {
        #expect(TypeSet(name: name) == set)
    }

    @Test("what integers and numbers have in common are the integers")
    func intersection() {
        #expect(TypeSet.number.intersection(.integer) == .integer)
        #expect(TypeSet.integer.union(.fraction) == .number)
    }

    @Test(
        "a value has one type, and 1.0 is an integer",
        arguments: [
            ("{}", TypeSet.object), ("[]", .array), ("''", .string), ("1", .integer), ("1.0", .integer),
            ("10e-1", .integer), ("1.5", .fraction), ("true", .boolean), ("null", .null),
        ])
    func values(text: String, type: TypeSet) throws {
        let node = try #require(document("a: \(text)")["a"])
        #expect(TypeSet(of: node) == type)
    }

    @Test("they are described as in a contract, a number not as an integer too")
    func descriptions() {
        #expect(TypeSet.number.description == "number")
        #expect(TypeSet([.string, .null]).description == "null or string")
        #expect(TypeSet([.integer, .object]).description == "integer or object")
        #expect(TypeSet([]).description == "")
    }

    @Test("they come one by one in the order in which a union asks, a number as one")
    func separate() {
        #expect(TypeSet.all.separate == [.null, .boolean, .number, .string, .array, .object])
        #expect(TypeSet([.object, .integer]).separate == [.integer, .object])
    }
}
