import AccordRuntime
import Foundation
import Testing

@testable import Generator

@Suite("docs/openapi.md: keywords, formats and extensions")
struct KeywordTableTests {
    @Test("the table has every keyword, with its treatment, the type that it judges, and whether 3.0 has it")
    func keywords() {
        let table = OpenAPIPage.table("Keywords")
        let rows = table.rows.map { $0.prefix(4).joined(separator: " ") }.sorted()
        let known = SchemaKeyword.all.map { name, keyword in
            "`\(name)` \(keyword.treatment) \(judged(keyword.types)) \(keyword.isIn30 ? "yes" : "no")"
        }
        #expect(rows == known.sorted())
    }

    private func judged(_ types: TypeSet) -> String { types == .all ? "any" : types.description }

    @Test(
        "what is refused is an error, and what is not, is none", arguments: OpenAPIPage.table("Keywords").rows
    )
    func refusal(row: [String]) throws {
        let keyword = try #require(row[0].code.first)
        let kinds = try #require(SchemaKeyword.all[keyword]).kinds
        let value =
            keyword == "$ref" || keyword == "$dynamicRef"
            ? "'#/components/schemas/Other'"
            : keyword == "$schema"
                ? "https://json-schema.org/draft/2020-12/schema"
                : keyword == "type"
                    ? "string"
                    : keyword == "discriminator"
                        ? "{propertyName: kind}"
                        : kinds.contains(.integer)
                            ? "1"
                            : kinds.contains(.boolean)
                                ? "true"
                                : kinds.contains(.mapping) ? "{}" : kinds.contains(.string) ? "x" : "[]"
        let contract = planned(contract(ofSchemas: "Thing: {\(keyword): \(value)}\nOther: {type: string}"))
        #expect(contract.diagnostics.hasErrors == (row[1] == "refused"), "\(contract.diagnostics.printed())")
    }

    @Test("the table has every format, and how it is treated")
    func formats() {
        let table = OpenAPIPage.table("Formats")
        #expect(table["format"].flatMap(\.code).sorted() == FormatMeaning.names.sorted())
        for row in table.rows {
            let treatment =
                switch FormatMeaning(row[0].code.first ?? "", own: [:]) {
                case .text, .own, .integer: "checked"
                case .number: "typed"
                case .none: "annotation"
                }
            #expect(row[2] == treatment, "\(row[0])")
        }
    }

    @Test("a format makes the Swift type beside it", arguments: OpenAPIPage.table("Formats").rows)
    func formatType(row: [String]) throws {
        let format = try #require(row[0].code.first)
        #expect(try TypeRow.type(of: "{type: \(row[1]), format: \(format)}") == row[3].code.first)
    }

    @Test("the table has every extension that the code names")
    func extensions() throws {
        let folder = SharedFiles.packageRoot.appendingPathComponent("Sources/Generator")
            .resolvingSymlinksInPath()
        let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        var names: Set<String> = []
        for case let file as URL in try #require(files) where file.pathExtension == "swift" {
            let text = try String(contentsOf: file, encoding: .utf8)
            names.formUnion(text.matches(of: #/"(x-[a-z][a-z-]*)"/#).map { String($0.1) })
        }
        #expect(names.count > 5)
        #expect(Set(OpenAPIPage.table("Extensions")["extension"].flatMap(\.code)) == names)
    }

    @Test("limits are those of the code")
    func limits() throws {
        let known = [
            "depth of a document": ContractBuilder.depthLimit,
            "arrays and objects inside each other in a JSON text of a request": JSONReader.maximumDepth,
            "values that YAML aliases stand for": ContractBuilder.aliasLimit,
            "different sets of schemas": SchemaPlanner.valueLimit,
            "arrays and maps inside each other without a named type": SchemaPlanner.depthLimit,
            "types inside each other": SwiftNames.nestingLimit,
            "combinations of branches where several unions meet in one value": SchemaPlanner.combinationLimit,
            "states of a pattern's automaton": PatternLimits.states,
            "cells of its table": PatternLimits.cells,
            "groups of a pattern inside each other": PatternParser.depthLimit,
            "diagnostics of a kind that are printed": Diagnostics.printLimit,
            "characters of something quoted": DiagnosticText.quotedLimit,
        ]
        // These stand amid the code.
        let others = [
            "template expressions of a path": "Generator/Plan/Operations/PathTemplate.swift names.count > ",
            "listed texts of a member that tell a branch":
                "Generator/Plan/Schemas/SchemaPlanner+Unions.swift values.count <= ",
            "members that tell the branches of one union":
                "AccordRuntime/JSON/UnionBranches.swift known.count < ",
        ]
        let table = OpenAPIPage.table("Limits")
        #expect(Set(table["limit"]) == Set(known.keys).union(others.keys))
        for row in table.rows {
            if let limit = known[row[0]] { #expect(row[1] == String(limit), "\(row[0])") }
            guard let words = others[row[0]]?.split(separator: " ", maxSplits: 1) else { continue }
            let file = SharedFiles.packageRoot.appendingPathComponent("Sources/\(words[0])")
            #expect(
                try String(contentsOf: file, encoding: .utf8).contains("\(words[1])\(row[1])"), "\(row[0])")
        }
    }
}
