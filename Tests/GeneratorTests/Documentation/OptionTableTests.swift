import Foundation
import Testing

@testable import Generator

@Suite("docs/openapi.md: options and diagnostics")
struct OptionTableTests {
    private static let table: OpenAPIPage.Table = OpenAPIPage.table("Options")
    private static var examples: [OpenAPIPage.Example] { OpenAPIPage.examples(inOptions: true) }

    @Test("the table has every option, with the values that it takes and the one that counts without it")
    func options() {
        let members = Mirror(reflecting: GeneratorOptions()).children.compactMap(\.label)
        #expect(Self.table["option"].flatMap(\.code) == members)
        let choices = [
            "unsupported": GeneratorOptions.Unsupported.allCases.map(\.rawValue),
            "infer": GeneratorOptions.Inference.allCases.map(\.rawValue),
            "warnings": GeneratorOptions.Warnings.allCases.map(\.rawValue),
            "webhooks": GeneratorOptions.Webhooks.allCases.map(\.rawValue),
        ]
        for row in Self.table.rows {
            guard let name = row[0].code.first, let values = choices[name] else { continue }
            #expect(Set(row[1].code) == Set(values), "\(name)")
        }
        let options = GeneratorOptions()
        let defaults = [
            options.unsupported.rawValue, options.infer.rawValue, options.warnings.rawValue,
            options.webhooks.rawValue,
        ]
        #expect(Self.table["without it"].flatMap(\.code) == defaults + [String(options.hashable)])
    }

    @Test("there is an example of each, which is read")
    func examples() {
        var names: [String] = []
        for example in Self.examples {
            let folder = ContractFolder(files: [
                "api/openapi.yaml": "openapi: 3.1.0\n", "api/accord.yaml": example.yaml,
            ])
            #expect(folder.load().diagnostics.printed() == "", "\(example)")
            let lines = example.yaml.split(separator: "\n").filter { !$0.hasPrefix("#") }
            names += lines.compactMap { $0.split(separator: ":").first.map(String.init) }
        }
        #expect(names == Self.table["option"].flatMap(\.code))
    }

    /// Each example changes what is made of this contract, or what is said of it.
    private static let contract = """
        openapi: 3.1.0
        info: {title: T, version: "1"}
        webhooks: {changed: {post: {requestBody: {content: {application/json: {schema: {type: object}}}}, responses: {default: {description: D}}}}}
        paths:
          /things/{id}: {get: {tags: [things], operationId: deleteThing, responses: {default: {description: D}}}}
          /things: {post: {operationId: send, requestBody: {content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}}, responses: {default: {description: D}}}}
          /hard: {get: {operationId: hard, responses: {default: {description: D, content: {application/json: {schema: {$recursiveRef: "#"}}}}}}}
        components:
          schemas:
            Pet: {type: object, properties: {a: {minLength: 2}, b: {type: string, format: money}, c: {type: string, format: iban}}}
        """

    @Test(
        "every option has an effect", arguments: OpenAPIPage.examples(inOptions: true))
    func effect(example: OpenAPIPage.Example) throws {
        let line = try #require(example.yaml.split(separator: "\n").last)
        let name = line.prefix { $0 != ":" }
        func plan(_ options: String) -> PlannedContract {
            let options = name == "unsupported" ? options : "unsupported: skip\n" + options
            return ContractFolder(files: ["api/openapi.yaml": Self.contract, "api/accord.yaml": options])
                .plan()
        }
        let (without, with) = (plan(""), plan(example.yaml))
        let isSame = without.code == with.code && without.diagnostics.said == with.diagnostics.said
        #expect(!isSame, "\(name)")
    }

    @Test("the options that the README shows are read, and are all that there are")
    func readme() throws {
        let file = SharedFiles.packageRoot.appendingPathComponent("README.md")
        let text = try String(contentsOf: file, encoding: .utf8)
        let section = try #require(text.split(separator: "### Options").last)
        let block = try #require(section.split(separator: "```").dropFirst().first).dropFirst("yaml\n".count)
        let folder = ContractFolder(files: [
            "api/openapi.yaml": "openapi: 3.1.0\n", "api/accord.yaml": String(block),
        ])
        #expect(folder.load().diagnostics.printed() == "")
        let names = block.split(separator: "\n").compactMap {
            $0.split(separator: ":").first.map(String.init)
        }
        let members = Mirror(reflecting: GeneratorOptions()).children.compactMap(\.label)
        #expect(Set(names) == Set(members).subtracting(["include"]))
    }

    @Test("severities and forms are those of the code")
    func diagnostics() {
        let tables = OpenAPIPage.page.tables.filter { $0.heading == "Diagnostics" }
        #expect(tables[0]["severity"].flatMap(\.code) == ["error", "warning", "note"])
        #expect(tables[1].rows.compactMap { $0[0].code.first } == DiagnosticFormat.allCases.map(\.rawValue))
    }
}
