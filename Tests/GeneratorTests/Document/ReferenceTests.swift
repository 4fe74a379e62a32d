import Testing

@testable import Generator

@Suite("References")
struct ReferenceTests {
    private let text = """
        a: {$ref: '#/components/schemas/Widget'}
        b: {$ref: '#/components/schemas/Alias'}
        c: {$ref: '#/components/schemas/Widget/properties/na~1me%25'}
        d: {$ref: '#/components/schemas/Wigdet'}
        e: {$ref: '#/components/schemas/Circle'}
        f: {$ref: 'other.yaml#/X'}
        g: {$ref: 'components/schemas/Widget'}
        h: {$ref: '#components'}
        i: {$ref: '#/list/1'}
        j: {$ref: '#/list/01'}
        k: {$ref: '#/compnents/schemas/Widget'}
        l: {type: object}
        m: {$ref: '#/a%zz'}
        list: [x, y]
        components:
          schemas:
            Widget: {properties: {'na/me%': {type: string}}}
            Alias: {$ref: '#/components/schemas/Widget'}
            Circle: {$ref: '#/components/schemas/Round'}
            Round: {$ref: '#/components/schemas/Circle'}
        """

    private func resolve(_ member: String) throws -> (node: Node?, name: ComponentName?, complaint: String) {
        let root = try document(text)
        let diagnostics = Diagnostics(file: "o.yaml")
        let node = try #require(root[member])
        let target = References(document: root, diagnostics: diagnostics).resolve(node)
        return (target?.node, target?.name, diagnostics.printed())
    }

    @Test("a component is found and named")
    func component() throws {
        let target = try resolve("a")
        #expect(target.node?.pointer == "/components/schemas/Widget")
        #expect(target.name == ComponentName(section: "schemas", name: "Widget"))
    }

    @Test("a chain is followed to its end")
    func chain() throws {
        #expect(try resolve("b").name?.name == "Widget")
    }

    @Test("escapes of pointers and of URIs are undone; a deep target has no name")
    func escapes() throws {
        let target = try resolve("c")
        #expect(target.node?["type"]?.string == "string")
        #expect(target.name == nil)
    }

    @Test("a node without a reference is itself")
    func plain() throws {
        #expect(try resolve("l").node?["type"]?.string == "object")
    }

    @Test("items are found by number")
    func items() throws {
        #expect(try resolve("i").node?.string == "y")
        #expect(try resolve("j").complaint.contains("`#/list/01` does not exist in this document"))
    }

    @Test("what does not exist is an error that says what may have been meant")
    func missing() throws {
        #expect(
            try resolve("d").complaint == """
                openapi.yaml:4:11: error: `#/components/schemas/Wigdet` does not exist in this document
                    hint: did you mean `#/components/schemas/Widget`?

                """)
        #expect(try resolve("k").complaint.contains("did you mean `#/components/schemas/Widget`?"))
    }

    @Test("a circle of references is an error")
    func circle() throws {
        #expect(try resolve("e").complaint.contains("error: the reference `#/components/schemas/"))
        #expect(try resolve("e").complaint.contains("leads back to itself"))
    }

    @Test("what names no file that is there is an error with the file's path", arguments: ["f", "g"])
    func external(member: String) throws {
        #expect(try resolve(member).complaint.contains("` can't be read: No such file or directory"))
    }

    @Test("a pointer passes references, and a chain of those that leads nowhere ends")
    func passing() throws {
        let chain = (0..<20_000).map { "n\($0): {$ref: '#/n\($0 + 1)/x'}" }.joined(separator: "\n")
        let root = try document(
            "a: {$ref: '#/b/c/d'}\nb: {$ref: '#/e'}\ne: {c: {d: here}}\nf: {$ref: '#/f/x'}\n" + chain)
        let diagnostics = Diagnostics(file: "openapi.yaml")
        let references = References(document: root, diagnostics: diagnostics)
        #expect(references.resolve(try #require(root["a"]))?.node.string == "here")
        #expect(diagnostics.isEmpty)
        #expect(references.resolve(try #require(root["f"])) == nil)
        #expect(references.resolve(try #require(root["n0"])) == nil)
        #expect(diagnostics.hasErrors)
    }

    @Test("a fragment that is no pointer is an error", arguments: ["h", "m"])
    func malformed(member: String) throws {
        #expect(try resolve(member).complaint.contains("is not a JSON Pointer"))
    }
}
