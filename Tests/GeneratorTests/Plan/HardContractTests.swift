import Testing

@testable import Generator

/// Contracts that were hard once. Each ends soon, in diagnostics or in code that compiles.
@Suite("Hard contracts")
struct HardContractTests {
    @Test("they end soon, and what comes of them compiles", .timeLimit(.minutes(2)))
    func all() throws {
        var compiled = CompiledContracts()
        for (name, text) in Self.contracts.sorted(by: { $0.key < $1.key }) {
            let start = ProcessorTime.now
            let contract = planned(text)
            let sources = contract.sources
            let seconds = ProcessorTime.now - start
            #expect(seconds < 1, "\(name) takes \(seconds) s")
            #expect((sources == nil) == contract.diagnostics.hasErrors, "\(name)")
            guard let sources else { continue }
            compiled.add(name, sources)
        }
        if SwiftCompiler.isExpected { try compiled.expectNoComplaints() }
    }

    @Test("none of the recursive ones is refused", arguments: recursive.keys.sorted())
    func recursion(name: String) throws {
        let contract = planned(try #require(Self.contracts[name]))
        #expect(contract.diagnostics.printed() == "")
    }

    @Test("the order of components changes no type")
    func order() throws {
        let nodes = "Nodes: {type: array, items: {$ref: '#/components/schemas/Node'}}"
        let node = "Node: {type: object, properties: {children: {$ref: '#/components/schemas/Nodes'}}}"
        func types(_ schemas: String) throws -> [String] {
            let text = contract(ofSchemas: schemas).replacing("schemas/Nodes\"}", with: "schemas/Node\"}")
            let source = try #require(planned(text).sources?.first { $0.name.hasPrefix("Schemas.") }).text
            return source.split(separator: "\n").map { $0.trimming(" ") }.filter { $0.contains("public") }
                .sorted()
        }
        #expect(try types(nodes + "\n" + node) == types(node + "\n" + nodes))
        #expect(try types(nodes + "\n" + node).contains("public var children: [Components.Schemas.Node]?"))
    }

    // MARK: - Recursion

    private static let recursive: [String: String] = [
        "siblings of a recursive reference": node("{$ref: '#/components/schemas/Node', type: object}"),
        "members of a recursive reference": node("{$ref: '#/components/schemas/Node', minProperties: 1}"),
        "required members of a recursive reference": node(
            "{$ref: '#/components/schemas/Node', required: [value]}"),
        "allOf of a recursive reference":
            node("{allOf: [{$ref: '#/components/schemas/Node'}, {required: [value]}]}"),
        "a diamond over a recursive base": """
        Node: {allOf: [{$ref: '#/components/schemas/L'}, {$ref: '#/components/schemas/R'}]}
        L: {allOf: [{$ref: '#/components/schemas/Base'}], type: object, properties: {l: {type: string}}}
        R: {allOf: [{$ref: '#/components/schemas/Base'}], type: object, properties: {r: {type: string}}}
        Base: {type: object, properties: {next: {$ref: '#/components/schemas/Node'}, value: {type: integer}}}
        """,
        "narrowing a recursive member": """
        Leaf: {allOf: [{$ref: '#/components/schemas/Node'}, {type: object, properties: {next: {type: object, required: [value]}}}]}
        Node: {type: object, properties: {value: {type: integer}, next: {$ref: '#/components/schemas/Node'}}}
        """,
        "narrowing by itself": """
        Node: {type: object, properties: {next: {allOf: [{$ref: '#/components/schemas/Node'}, {properties: {next: {required: [value]}}}]}, value: {type: integer}}}
        """,
        "a union of itself": """
        Value: {oneOf: [{type: string}, {type: array, items: {$ref: '#/components/schemas/Value'}}, {type: object, additionalProperties: {$ref: '#/components/schemas/Value'}}]}
        """,
        "a map of itself": "Tree: {type: object, additionalProperties: {$ref: '#/components/schemas/Tree'}}",
    ]

    private static func node(_ next: String) -> String {
        "Node: {type: object, properties: {value: {type: integer}, next: \(next)}}"
    }

    // MARK: - Sizes of composition

    private static let composed: [String: String] = [
        "a chain of 800 references": (0..<800).map { "S\($0): {$ref: '#/components/schemas/S\($0 + 1)'}\n" }
            .joined()
            + "S800: {type: object, properties: {a: {type: string}}}",
        "a chain of 800 allOf": (0..<800).map {
            "S\($0): {allOf: [{$ref: '#/components/schemas/S\($0 + 1)'}]}\n"
        }.joined() + "S800: {type: object, properties: {a: {type: string}}}",
        "twice the same in allOf, 25 deep": (0..<25).map {
            let next = "{$ref: '#/components/schemas/S\($0 + 1)'}"
            return "S\($0): {allOf: [\(next), \(next)]}\n"
        }.joined() + "S25: {type: object, properties: {a: {type: string}}}",
        "twice the same in anyOf, 25 deep": (0..<25).map {
            let next = "{$ref: '#/components/schemas/S\($0 + 1)'}"
            return "S\($0): {anyOf: [\(next), \(next)]}\n"
        }.joined() + "S25: {type: object, properties: {a: {type: string}}}",
        "4,000 listed values":
            "A: {type: string, enum: [" + (0..<4000).map { "v\($0)" }.joined(separator: ", ") + "]}",
        "objects inside each other, 60 deep":
            "A: "
            + (0..<60).reduce("{type: string}") { inner, _ in "{type: object, properties: {a: \(inner)}}" },
        "unions inside each other, 60 deep":
            "A: "
            + (0..<60).reduce("{type: string}") { inner, _ in
                "{oneOf: [{type: integer}, {type: array, items: \(inner)}]}"
            },
        "boxed":
            "Node: {type: object, properties: {boxedX: {type: string}, x: {$ref: '#/components/schemas/Node'}}}",
        "equal numbers in an enum": "A: {type: integer, enum: [1, 1.0]}",
        "a NUL in a member": "A: {type: object, properties: {\"a\\0b\": {type: string, enum: [\"\\0\"]}}}",
    ]

    // MARK: - Whole documents

    private static let head = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\n"
    private static let words = ["index", "request", "context", "captures", "_", "$", "emoji", "🐈"]

    private static let documents: [String: String] = [
        "no operations": head + "paths: {}",
        "names: any": names(["any"]), "names: int": names(["int"]),
        "names of operations, tags, parameters and members": names(words),
        "a header `inout`": head + "paths: {/a: {get: {operationId: a, responses: {default: {description: D, "
            + "headers: {inout: {schema: {type: string}}}}}}}}",
        "names of schemas": head + "paths: {}\ncomponents: {schemas: {"
            + words.map { "\"\($0)\": {type: object, properties: {\"\($0)\": {type: integer}}}" }
            .joined(separator: ", ") + "}}",
        "2XX beside 2xx": head
            + "paths: {/a: {get: {operationId: a, responses: {2XX: {description: D}, 2xx: {description: E}}}}}",
        "a tag `caller`": head + "paths: {/a: {get: {operationId: a, tags: [caller], security: [{t: []}], "
            + "responses: {default: {description: D}}}}}\n"
            + "components: {securitySchemes: {t: {type: http, scheme: bearer}}}",
        "a tag `dispatcher`": head
            + "paths: {/a: {get: {operationId: a, tags: [dispatcher], responses: {default: {description: D}}}}}",
        "two media types of one object in a response": head
            + "paths: {/a: {get: {operationId: a, responses: {default: {description: D, content: "
            + "{application/json: {schema: &s {type: object, properties: {a: {type: string}}}}, "
            + "application/problem+json: {schema: *s}}}}}}}",
        "a NUL in a description": head + "paths: {/a: {get: {operationId: a, description: \"a\\0b\", "
            + "responses: {default: {description: \"\\0\"}}}}}",
        "JSON before a form, with a map": form(
            ["application/json", "application/x-www-form-urlencoded"], map),
        "a form before JSON, with a map": form(
            ["application/x-www-form-urlencoded", "application/json"], map),
        "JSON before a form, with an object": form(["application/json", "multipart/form-data"], object),
        "a form before JSON, with an object": form(["multipart/form-data", "application/json"], object),
    ]

    private static let map =
        "{type: object, additionalProperties: {type: object, additionalProperties: {type: integer}}}"
    private static let object =
        "{type: object, properties: {a: {type: object, properties: {b: {type: object, properties: {c: {type: integer}}}}}}}"

    private static func names(_ words: [String]) -> String {
        let paths = words.map { word in
            let schema = "{type: object, properties: {\"\(word)\": {type: string, maxLength: 1}}}"
            let response = "{description: D, headers: {\"\(word)\": {schema: {type: string}}}}"
            return "  /\(word)/{\(word)}: {post: {operationId: \"\(word)\", tags: [\"\(word)\"], parameters: "
                + "[{name: \"\(word)\", in: path, required: true, schema: {type: integer}}, "
                + "{name: \"\(word)\", in: query, schema: {type: string}}], "
                + "requestBody: {content: {application/json: {schema: \(schema)}}}, "
                + "responses: {default: \(response)}}}\n"
        }
        return head + "paths:\n" + paths.joined()
    }

    private static func form(_ types: [String], _ schema: String) -> String {
        let content = types.map { "\($0): {schema: {$ref: '#/components/schemas/A'}}" }.joined(
            separator: ", ")
        return head + "paths: {/a: {post: {operationId: a, requestBody: {content: {\(content)}}, "
            + "responses: {default: {description: D}}}}}\ncomponents: {schemas: {A: \(schema)}}"
    }

    private static let contracts: [String: String] = recursive.merging(composed) { first, _ in first }
        .mapValues { contract(ofSchemas: $0) }.merging(documents) { first, _ in first }
}
