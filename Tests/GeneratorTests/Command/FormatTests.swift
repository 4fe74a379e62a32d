import Foundation
import Testing

@testable import Generator

@Suite("Formats of diagnostics")
struct FormatTests {
    private static let files = [
        "api/openapi.yaml": """
        openapi: 3.1.0
        info: {title: T, version: '1'}
        paths: {}
        components:
          schemas:
            A: {properties: {a: {$ref: 'my x.yaml'}}}
        x-accord: {infer: typs}
        """,
        "api/my x.yaml": "type: object\n\"q\\\"\": 1\ntype: object",
    ]

    private func check(_ format: DiagnosticFormat) -> CommandResult {
        ContractFolder(files: Self.files).plan().check(false, format)
    }

    private func object(_ result: CommandResult) throws -> Any {
        #expect(result.exitCode == 1)
        #expect(result.errors == "")
        return try JSONSerialization.jsonObject(with: Data(result.output.utf8))
    }

    @Test("JSON has all that is known of each")
    func json() throws {
        let list = try #require(object(check(.json)) as? [[String: Any]])
        let first = try #require(list.first { $0["message"] as? String == "`infer` is `types` or `nothing`" })
        #expect(first["file"] as? String == "api/openapi.yaml")
        #expect(first["line"] as? Int == 7 && first["column"] as? Int == 19)
        #expect(first["severity"] as? String == "error")
        #expect(first["kind"] as? String == "`…` is `…` or `…`")
        #expect(first["hint"] as? String == "did you mean `types`?")
        #expect((first["related"] as? [Any])?.isEmpty == true)
        let duplicate = try #require(list.first { $0["message"] as? String == "duplicate key `type`" })
        let related = try #require(duplicate["related"] as? [[String: Any]])
        #expect(related[0]["file"] as? String == "api/my x.yaml" && related[0]["line"] as? Int == 1)
        #expect(related[0]["message"] as? String == "first given here")
    }

    @Test("a sound contract is an empty list")
    func sound() {
        let contract = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\n"
        let paths = "paths: {/a: {get: {operationId: a, responses: {'204': {description: D}}}}}"
        let result = ContractFolder(files: ["api/openapi.yaml": contract + paths]).plan().check(true, .json)
        #expect(result == CommandResult(output: "[]\n"))
    }

    @Test("SARIF has what version 2.1.0 asks for")
    func sarif() throws {
        let log = try #require(object(check(.sarif)) as? [String: Any])
        #expect(log["version"] as? String == "2.1.0")
        let run = try #require((log["runs"] as? [[String: Any]])?.first)
        let driver = try #require((run["tool"] as? [String: [String: Any]])?["driver"])
        #expect(driver["name"] as? String == "Accord")
        let rules = try #require(driver["rules"] as? [[String: String]]).compactMap { $0["id"] }
        #expect(rules.contains("duplicate-key") && Set(rules).count == rules.count)
        let results = try #require(run["results"] as? [[String: Any]])
        #expect(results.count == ContractFolder(files: Self.files).plan().diagnostics.list.count)
        for result in results {
            #expect(rules.contains(try #require(result["ruleId"] as? String)))
            #expect(["error", "warning", "note"].contains(try #require(result["level"] as? String)))
            #expect((result["message"] as? [String: String])?["text"]?.isEmpty == false)
        }
        let duplicate = try #require(results.first { $0["relatedLocations"] != nil })
        let location = try #require((duplicate["locations"] as? [[String: Any]])?.first)
        let physical = try #require(location["physicalLocation"] as? [String: [String: Any]])
        #expect(physical["artifactLocation"]?["uri"] as? String == "api/my%20x.yaml")
        #expect(physical["region"]?["startLine"] as? Int == 3)
    }

    @Test("text is what is printed, with notes")
    func text() {
        let planned = ContractFolder(files: Self.files).plan()
        #expect(planned.check(false).errors == planned.diagnostics.printed(withNotes: true))
    }
}
