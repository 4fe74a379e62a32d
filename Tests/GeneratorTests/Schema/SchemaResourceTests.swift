import Testing

@testable import Generator

@Suite("Schemas with names of their own")
struct SchemaResourceTests {
    /// Where the reference of `A` leads, as a pointer.
    private func target(_ schemas: String) throws -> String? {
        let read = try ReadSchemas(schemas)
        return try read.table.reference(of: read.id("A")).map { read.table[$0].node.pointer }
    }

    @Test("an anchor leads to its schema")
    func anchors() throws {
        #expect(try target("B: {$anchor: b}\nA: {$ref: '#b'}") == "/components/schemas/B")
    }

    @Test("an anchor leads to its schema wherever that stands")
    func laterAnchors() throws {
        #expect(try target("A: {$ref: '#b'}\nB: {$anchor: b}") == "/components/schemas/B")
    }

    @Test("`$id` makes a resource of its own: pointers and anchors inside are relative to it")
    func identifiers() throws {
        let inner = "B: {$id: 'https://a.b/c', $defs: {d: {$anchor: e}}, properties: {"
        let read = try ReadSchemas(inner + "p: {$ref: '#/$defs/d'}, q: {$ref: '#e'}, r: {$ref: '#'}}}")
        func target(_ name: String) throws -> String? {
            let id = try read.id("B", "properties", name)
            return read.table.reference(of: id).map { read.table[$0].node.pointer }
        }
        #expect(try target("p") == "/components/schemas/B/$defs/d")
        #expect(try target("q") == "/components/schemas/B/$defs/d")
        #expect(try target("r") == "/components/schemas/B")
    }

    @Test("a schema is found by its `$id`, absolute or relative to another one")
    func byIdentifier() throws {
        let other = "B: {$id: 'https://a.b/c/d'}\n"
        #expect(try target(other + "A: {$id: 'https://a.b/c/x', $ref: d}") == "/components/schemas/B")
        #expect(
            try target(other + "A: {$id: 'https://a.b/x', $ref: 'https://a.b/c/d'}")
                == "/components/schemas/B")
    }

    @Test("a schema without an `$id` finds one by it, too")
    func fromTheDocument() throws {
        #expect(
            try target("B: {$id: 'https://a.b/c'}\nA: {$ref: 'https://a.b/c'}") == "/components/schemas/B")
    }

    @Test("what leads nowhere is a problem of the schema that refers to it")
    func missing() throws {
        let read = try ReadSchemas("A: {$ref: '#nothing'}\nB: {$ref: '#/components/schemas/C'}")
        #expect(
            try read.table.problems(of: read.id("A")).map(\.text) == [
                "the `$ref` `#nothing` leads nowhere: nothing has the `$anchor` `nothing`"
            ])
        #expect(
            try read.table.problems(of: read.id("B")).map(\.text)
                == ["`#/components/schemas/C` does not exist in this document"])
    }

    @Test("in OpenAPI 3.0 `$id` is nothing")
    func oldDialect() throws {
        let read = try ReadSchemas(
            "B: {$id: 'https://a.b/c', properties: {p: {$ref: '#/components/schemas/A'}}}\nA: {type: string}",
            version: "3.0.3")
        let id = try read.id("B", "properties", "p")
        #expect(try read.table.reference(of: id) == read.id("A"))
    }

    @Test("a schema that judges a value by itself without end is found, one that goes deeper is not")
    func endless() throws {
        let read = try ReadSchemas(
            """
            A: {allOf: [{$ref: '#/components/schemas/B'}]}
            B: {not: {$ref: '#/components/schemas/A'}}
            C: {properties: {c: {$ref: '#/components/schemas/C'}}}
            D: {anyOf: [{type: string}, {items: {$ref: '#/components/schemas/D'}}]}
            """)
        let endless = read.table.endless()
        for (name, expected) in [("A", true), ("B", true), ("C", false), ("D", false)] {
            #expect(try endless.contains(read.id(name)) == expected, "\(name)")
        }
    }
}
