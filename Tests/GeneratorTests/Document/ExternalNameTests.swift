import Testing

@testable import Generator

@Suite("Names of what other files hold")
struct ExternalNameTests {
    private func names(_ components: String, _ others: [String: String]) -> (names: [String], notes: String) {
        let root = "openapi: 3.1.0\ncomponents:\n" + components
        let loaded = ContractFolder(files: others.merging(["api/openapi.yaml": root]) { first, _ in first })
            .load()
        let names = (loaded.files?.names ?? [:]).map { node, name in
            "\(node.contract.path)#\(node.pointer) = \(name.section)/\(name.name)"
        }
        return (names.sorted(), loaded.diagnostics.printed(withNotes: true))
    }

    @Test("a component that only refers to a file gives it its name, whoever refers to it")
    func adopted() {
        let result = names(
            "  schemas: {Other: {items: {$ref: p.yaml}}, Pet: {$ref: p.yaml}}", ["api/p.yaml": "type: object"]
        )
        #expect(result.names == ["api/p.yaml# = schemas/Pet"])
    }

    @Test("others are called as their place or their file is, in the characters of a component's name")
    func wanted() {
        let result = names(
            "  schemas: {A: {allOf: [{$ref: 'my pet.v1.yaml'}, {$ref: 'x.yaml#/b~1c'}, {$ref: 'x.yaml#/d'}]}}",
            ["api/my pet.v1.yaml": "{}", "api/x.yaml": "b/c: {}\nd: {}"])
        #expect(
            result.names == [
                "api/my pet.v1.yaml# = schemas/my_pet.v1", "api/x.yaml#/b~1c = schemas/b_c",
                "api/x.yaml#/d = schemas/d",
            ])
    }

    @Test("a name that is taken, in whatever case, gets a number, which a note tells")
    func clash() {
        let result = names(
            "  schemas: {Pet: {properties: {a: {$ref: pet.yaml}, b: {$ref: 'x.yaml#/PET'}}}}",
            ["api/pet.yaml": "{}", "api/x.yaml": "PET: {}"])
        #expect(result.names == ["api/pet.yaml# = schemas/pet2", "api/x.yaml#/PET = schemas/PET3"])
        #expect(result.notes.contains("note: `pet` of `api/pet.yaml` is called `pet2` in this contract"))
    }

    @Test("names of different sections don't clash")
    func sections() {
        let result = names(
            "  schemas: {A: {$ref: 'x.yaml#/A'}}\n  headers: {B: {schema: {$ref: 'x.yaml#/B'}}}",
            ["api/x.yaml": "A: {}\nB: {}"])
        #expect(result.names == ["api/x.yaml#/A = schemas/A", "api/x.yaml#/B = schemas/B"])
    }

    @Test("what references lead to has that name")
    func found() throws {
        let loaded = ContractFolder(files: [
            "api/openapi.yaml": """
            components: {schemas: {Pet: {$ref: p.yaml}, Two: {items: {$ref: 'p.yaml#/properties/pet'}}}}
            """,
            "api/p.yaml": "properties: {pet: {$ref: 'openapi.yaml#/components/schemas/Pet'}}",
        ]).load()
        let document = try #require(loaded.document)
        let references = References(document: document, diagnostics: loaded.diagnostics)
        for text in ["#/components/schemas/Pet", "p.yaml", "p.yaml#/properties/pet"] {
            let target = try #require(references.find(text, document))
            #expect(target.name == ComponentName(section: "schemas", name: "Pet"))
            #expect(target.node.contract.path == "api/p.yaml" && target.node.pointer == "")
        }
        #expect(loaded.diagnostics.printed() == "")
    }

    @Test("what looks like a reference in data is none")
    func data() {
        let result = names(
            """
              schemas:
                A: {example: {$ref: no.yaml}, default: {$ref: no.yaml}, x-a: {$ref: no.yaml}}
                B: {properties: {$ref: {type: string}}}
            """, [:])
        #expect(result.names == [])
        #expect(result.notes == "")
    }
}
