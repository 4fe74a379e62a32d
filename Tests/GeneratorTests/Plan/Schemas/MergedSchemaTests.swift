import Testing

@testable import Generator

@Suite("What schemas say together")
struct MergedSchemaTests {
    @Test("types are intersected, and an integer is a number")
    func types() throws {
        let schemas = try ReadSchemas(
            """
            A: {allOf: [{type: [string, number, 'null']}, {type: [integer, 'null']}]}
            B: {allOf: [{type: string}, {type: integer}]}
            C: {allOf: [{minLength: 1}, {maxLength: 2}]}
            """)
        #expect(try schemas.merged("A").types == [.integer, .null])
        #expect(try schemas.merged("B").types == [])
        #expect(try schemas.merged("C").types == .all)
        #expect(try !schemas.merged("C").statesType)
    }

    @Test("of limits the closest count")
    func limits() throws {
        let schemas = try ReadSchemas(
            "A: {minLength: 1, maxLength: 9, allOf: [{minLength: 3}, {$ref: '#/components/schemas/B'}]}\n"
                + "B: {maxLength: 5}")
        let merged = try schemas.merged("A")
        #expect(merged.least(\.text.minLength) == 3)
        #expect(merged.most(\.text.maxLength) == 5)
    }

    @Test("values are those in every list, equal by value, in the order of the first")
    func values() throws {
        let schemas = try ReadSchemas(
            "A: {enum: [1, 2, {a: 1, b: 2}], allOf: [{enum: [{b: 2.0, a: 1}, 1.0]}, {enum: [3, 1, {a: 1, b: 2}]}]}"
        )
        #expect(try schemas.merged("A").values?.map(\.canonicalJSON) == ["1", #"{"a":1,"b":2}"#])
    }

    @Test("each schema counts once, however often and by whatever way it is included")
    func layers() throws {
        let schemas = try ReadSchemas(
            """
            A: {allOf: [{$ref: '#/components/schemas/B'}, {$ref: '#/components/schemas/C'}]}
            B: {allOf: [{$ref: '#/components/schemas/C'}], minLength: 1}
            C: {type: string, allOf: [{$ref: '#/components/schemas/A'}]}
            """)
        #expect(try schemas.merged("A").layers.map(\.schema.node.lastToken) == ["B", "C"])
    }

    @Test("the order of schemas makes no other value")
    func keys() throws {
        let schemas = try ReadSchemas("A: {minLength: 1}\nB: {maxLength: 2}")
        let (first, second) = (try schemas.id("A"), try schemas.id("B"))
        let one = ValueKey(schemas.table.layers(of: [first, second]), direction: nil)
        #expect(one == ValueKey(schemas.table.layers(of: [second, first]), direction: nil))
        #expect(one != ValueKey(schemas.table.layers(of: [second]), direction: nil))
        #expect(one != ValueKey(schemas.table.layers(of: [first, second]), direction: .request))
    }

    // MARK: - Members

    private func members(_ schema: String) throws -> [MergedSchema.MergedMember] {
        let schemas = try ReadSchemas("A: \(schema)")
        return try schemas.merged("A").members(schemas.context)
    }

    @Test("members come in the order of the contract, those that are only required last")
    func memberNames() throws {
        let names = try members(
            "{required: [z, b], properties: {b: {}, a: {}}, allOf: [{properties: {a: {}, c: {}}}]}")
        #expect(names.map(\.name) == ["b", "a", "c", "z"])
    }

    @Test("what applies to a member comes from its name, from patterns, and else from the rest of the layer")
    func whatApplies() throws {
        let list = try members(
            """
            {properties: {ab: {}, c: {}}, patternProperties: {^a: {}, b$: {}}, additionalProperties: {},
             allOf: [{properties: {ab: {}}, additionalProperties: {}}]}
            """)
        #expect(list.map { "\($0.name) \($0.own.count) \($0.all.count)" } == ["ab 2 4", "c 1 2"])
    }

    @Test("a closed layer forbids the members of others, unless a pattern of its own names them")
    func closed() throws {
        let list = try members(
            """
            {allOf: [{properties: {a: {}}, patternProperties: {^x: {}}, additionalProperties: false},
                     {properties: {a: {}, b: {}, xy: {}}}]}
            """)
        #expect(list.filter(\.isForbidden).map(\.name) == ["b"])
    }

    @Test("`unevaluatedProperties: false` forbids none of the members that `allOf` brings in")
    func unevaluated() throws {
        let list = try members(
            "{properties: {a: {}}, allOf: [{properties: {b: {}}}], unevaluatedProperties: false}")
        #expect(list.map(\.name) == ["a", "b"] && !list.contains(where: \.isForbidden))
    }

    @Test(
        "without `type` the keywords tell which type is meant, if they are of one",
        arguments: [
            ("{minLength: 1}", TypeSet.string), ("{properties: {}}", .object), ("{items: {}}", .array),
            ("{minimum: 1}", .number), ("{format: int32}", .integer), ("{format: date}", .string),
            ("{format: float}", .number), ("{minLength: 1, minimum: 1}", nil), ("{}", nil),
            ("{enum: [1]}", nil),
            ("{minimum: 1, format: int64}", .integer),
        ] as [(String, TypeSet?)])
    func inference(schema: String, types: TypeSet?) throws {
        #expect(try ReadSchemas("A: \(schema)").merged("A").inferredTypes == types)
    }
}
