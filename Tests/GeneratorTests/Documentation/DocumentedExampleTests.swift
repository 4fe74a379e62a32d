import Testing

@testable import Generator

@Suite("docs/openapi.md: examples")
struct DocumentedExampleTests {
    @Test(
        "an example is generated, and makes the Swift beside it",
        arguments: OpenAPIPage.examples(inOptions: false))
    func example(example: OpenAPIPage.Example) throws {
        let contract = planned(contract(around: example.yaml))
        let sources = try #require(contract.sources, "\(contract.diagnostics.printed())")
        for swift in example.swift {
            let wanted = lines(swift)
            #expect(sources.contains { follows(wanted, lines($0.text)) }, "\(example): \(swift)")
        }
    }

    @Test("there are examples")
    func presence() {
        #expect(OpenAPIPage.examples(inOptions: false).count > 15)
    }

    /// A part of a document, or members of `components/schemas`.
    private func contract(around yaml: String) -> String {
        let parts = ["paths:", "components:", "servers:", "security:"]
        guard parts.contains(where: yaml.hasPrefix) else { return GeneratorTests.contract(ofSchemas: yaml) }
        return "openapi: 3.1.0\ninfo: {title: T, version: \"1\"}\n" + yaml
    }

    private func lines(_ text: String) -> [String] {
        text.split(separator: "\n").map { $0.trimming(" ") }.filter { !$0.isEmpty }
    }

    /// Whether lines are there in this order, with others between them.
    private func follows(_ wanted: [String], _ all: [String]) -> Bool {
        var rest = all[...]
        return wanted.allSatisfy { line in
            guard let found = rest.firstIndex(of: line) else { return false }
            rest = rest[(found + 1)...]
            return true
        }
    }

    @Test("a schema makes the type beside it", arguments: OpenAPIPage.table("Types").rows)
    func type(row: [String]) throws {
        let schema = try #require(row[0].code.first)
        #expect(try TypeRow.type(of: schema) == row[1].code.first)
    }

    @Test("a union makes the type beside it", arguments: OpenAPIPage.table("Unions").rows)
    func union(row: [String]) throws {
        let schema = try #require(row[1].code.first)
        #expect(try TypeRow.type(of: schema) == row[3].code.first)
    }

    @Test("a media type makes the bodies beside it", arguments: OpenAPIPage.table("Media types").rows)
    func body(row: [String]) throws {
        let type = try #require(row[0].code.first)
        let schema = row[1].code.first.map { "{schema: \($0)}" } ?? "{}"
        let content = "content: {'\(type)': \(schema)}"
        let contract = planned(
            """
            openapi: 3.1.0
            info: {title: T, version: "1"}
            paths: {/t: {post: {requestBody: {required: true, \(content)}, responses: {"200": {description: D, \(content)}}}}}
            """)
        let code = try #require(contract.code, "\(contract.diagnostics.printed())")
        let bodies = lines(code).filter { $0.hasPrefix("public var body: ") }.map { $0.dropFirst(17) }
        #expect(bodies == row[2...3].compactMap { $0.code.first?[...] })
    }

    @Test("a style stands where the table says, exploded as it says", arguments: ParameterStyle.allCases)
    func style(style: ParameterStyle) throws {
        let row = try #require(OpenAPIPage.table("Styles").rows.first { $0[0] == "`\(style.rawValue)`" })
        let places = row[1].split(separator: ", ").map(String.init)
        for place in ParameterPlan.Location.allCases {
            let contract = planned(
                """
                openapi: 3.1.0
                info: {title: T, version: "1"}
                paths: {"/{x}": {get: {parameters: [{name: x, in: \(place), required: true, style: \(style), schema: {type: object}}], responses: {default: {description: D}}}}}
                """)
            let isRefused = contract.diagnostics.said.contains { $0.contains("is no style of") }
            #expect(isRefused == !places.contains(place.rawValue), "\(style) in \(place)")
            guard !isRefused, let plan = contract.plan else { continue }
            let parameter = plan.operations[0].parameters.first { $0.place == place }
            #expect(parameter?.serialization == .style(style, isExploded: row[2] == "true"))
        }
        #expect(OpenAPIPage.table("Styles").rows.count == ParameterStyle.allCases.count)
    }
}

/// The Swift type of a required member.
enum TypeRow {
    static func type(of schema: String) throws -> String {
        let thing = "Thing: {type: object, required: [value], properties: {value: \(schema)}}"
        let contract = planned(contract(ofSchemas: thing))
        let lines = try #require(contract.code, "\(contract.diagnostics.printed())").split(separator: "\n")
        let line = try #require(lines.first { $0.contains("public var value: ") })
        return line.trimming(" ").replacing("public var value: ", with: "")
    }
}
