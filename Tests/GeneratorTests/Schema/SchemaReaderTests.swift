import Testing

@testable import Generator

@Suite("Reading schemas")
struct SchemaReaderTests {
    // MARK: - OpenAPI 3.0

    @Test("`nullable` adds null to the `type` beside it", arguments: ["3.0.3", "3.1.0"])
    func nullable(version: String) throws {
        let schemas = try ReadSchemas("A: {type: string, nullable: true}", version: version)
        #expect(try schemas.schema("A").types == (version == "3.0.3" ? [.string, .null] : .string))
    }

    @Test("`exclusiveMinimum: true` speaks of the `minimum` beside it, and a number is a limit of its own")
    func exclusive() throws {
        let schemas = try ReadSchemas(
            "A: {minimum: 1, exclusiveMinimum: true}\nB: {minimum: 1, exclusiveMinimum: false}\n"
                + "C: {minimum: 1, exclusiveMinimum: 2}", version: "3.0.0")
        func limits(_ name: String) throws -> [String] {
            try schemas.schema(name).number.limits.map { "\($0.value.text) \($0.isExclusive)" }
        }
        #expect(try limits("A") == ["1 true"])
        #expect(try limits("B") == ["1 false"])
        #expect(try limits("C") == ["1 false", "2 true"])
    }

    @Test("beside `$ref` nothing counts in 3.0, and everything in 3.1", arguments: ["3.0.3", "3.1.0"])
    func siblings(version: String) throws {
        let schemas = try ReadSchemas(
            "A: {$ref: '#/components/schemas/B', maxLength: 3}\nB: {type: string}", version: version)
        #expect(try schemas.schema("A").rules == (version == "3.0.3" ? [] : ["maxLength"]))
        #expect(try schemas.table.reference(of: schemas.id("A")) == schemas.id("B"))
    }

    @Test("a member that is called `$ref` is a member")
    func memberOfThatName() throws {
        let schemas = try ReadSchemas(
            "A: {type: object, properties: {$ref: {type: string}}}", version: "3.0.3")
        #expect(try schemas.schema("A").object.properties.map(\.member.name) == ["$ref"])
        #expect(schemas.said.isEmpty)
    }

    // MARK: - OpenAPI 3.1

    @Test("a list of types is a set")
    func typeLists() throws {
        let schemas = try ReadSchemas("A: {type: [string, 'null', integer]}\nB: {type: []}\nC: {}")
        #expect(try schemas.schema("A").types == [.string, .null, .integer])
        #expect(try schemas.schema("B").types == [])
        #expect(try schemas.schema("C").types == nil)
    }

    @Test("`true` and `false` are schemas")
    func booleans() throws {
        let schemas = try ReadSchemas("A: true\nB: false\nC: {}")
        #expect(try schemas.schema("A").isEmpty)
        #expect(try !schemas.schema("B").isEmpty)
        #expect(try schemas.schema("C").isEmpty)
    }

    @Test("what only annotates is no rule")
    func annotations() throws {
        let schemas = try ReadSchemas(
            "A: {title: T, description: D, default: 1, example: 2, deprecated: true, $comment: c, x-y: 1}")
        let schema = try schemas.schema("A")
        #expect(schema.isEmpty && schema.annotations.title == "T" && schema.annotations.isDeprecated)
        #expect(schemas.said.isEmpty)
    }

    @Test("sizes may be written as 3.0, and beyond any size is the greatest")
    func counts() throws {
        let schemas = try ReadSchemas("A: {minLength: 3.0, maxLength: 1e30}")
        #expect(try schemas.schema("A").text.minLength?.value == 3)
        #expect(try schemas.schema("A").text.maxLength?.value == .max)
    }

    @Test("every keyword of draft 2020-12 is known")
    func vocabulary() {
        let keywords = """
            $schema $vocabulary $id $anchor $dynamicAnchor $ref $dynamicRef $defs $comment allOf anyOf oneOf not if
            then else dependentSchemas prefixItems items contains properties patternProperties
            additionalProperties propertyNames unevaluatedItems unevaluatedProperties type enum const multipleOf
            maximum exclusiveMaximum minimum exclusiveMinimum maxLength minLength pattern maxItems minItems
            uniqueItems maxContains minContains maxProperties minProperties required dependentRequired title
            description default deprecated readOnly writeOnly examples format contentEncoding contentMediaType
            contentSchema discriminator xml externalDocs example
            """.split { $0.isWhitespace }
        for keyword in keywords { #expect(SchemaKeyword.all[String(keyword)] != nil, "\(keyword)") }
    }
}
