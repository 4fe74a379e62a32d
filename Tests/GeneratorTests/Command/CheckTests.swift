import Foundation
import Testing

@testable import Generator

@Suite("check")
struct CheckTests {
    private static let sound = """
        openapi: 3.1.0
        info: {title: T, version: '1'}
        paths:
          /ping:
            get:
              operationId: ping
              responses: {'204': {description: Pong}}
        """

    private func check(_ text: String, _ options: String...) throws -> (result: CommandResult, path: String) {
        try withTemporaryFolder { folder in
            let path = folder + "/openapi.yaml"
            try text.write(toFile: path, atomically: true, encoding: .utf8)
            return (GeneratorCommand.run(["check", path] + options), path)
        }
    }

    @Test("a sound contract ends with 0")
    func sound() throws {
        let (result, path) = try check(Self.sound)
        #expect(result == CommandResult(output: "\(path): OK, 1 operations, 0 types\n"))
    }

    @Test("errors end with 1 and are printed with their places")
    func errors() throws {
        let (result, path) = try check(Self.sound.replacing("operationId: ping", with: "parameters: {}"))
        #expect(result.exitCode == 1)
        #expect(result.output == "")
        #expect(result.errors.hasPrefix("\(path):6:19: error: "))
    }

    @Test("warnings end with 1 only when they are taken strictly")
    func warnings() throws {
        let text = Self.sound.replacing(
            "operationId: ping",
            with: "operationId: ping\n      parameters: [{name: n, in: query, schema: {type: integer}}]")
        let (lenient, path) = try check(text)
        #expect(lenient.errors.contains("\(path):5:5: warning: ") || lenient.errors.contains(": warning: "))
        #expect(lenient.exitCode == 0)
        #expect(try check(text, "--strict").result.exitCode == 1)
    }

    @Test("an example is judged by its schema")
    func examples() throws {
        let schema = "{schema: {type: string, maxLength: 1}, example: abc}"
        let content = "content: {application/json: \(schema)}"
        let (result, path) = try check(
            Self.sound.replacing("'204': {description: Pong}", with: "'200': {description: Pong, \(content)}")
        )
        #expect(result.exitCode == 0)
        #expect(result.errors.hasPrefix("\(path):7:"))
        #expect(result.errors.hasSuffix(": warning: the example is not valid for its own schema\n"))
    }

    @Test("what is left out is listed with the reason")
    func leftOut() throws {
        let (result, path) = try check(
            """
            \(Self.sound)
              /odd:
                get:
                  operationId: odd
                  parameters: [{name: x, in: query, content: {application/xml: {schema: {type: string}}}}]
                  responses: {'204': {description: Done}}
            x-accord: {unsupported: skip}
            """)
        #expect(result.exitCode == 0)
        let reason = "a parameter with content of type `application/xml` is not supported"
        #expect(result.output.hasPrefix("\(path): OK, 1 operations, 0 types\nLEFT OUT  "))
        #expect(result.output.contains("GET       /odd  odd        11:"))
        #expect(result.output.hasSuffix("\(reason)\n"))
    }

    @Test(
        "what is no contract at all is an error",
        arguments: ["", "[]", "null", "42", "{}", "a: [", "openapi: 2"])
    func noContract(text: String) throws {
        let (result, path) = try check(text)
        #expect(result.exitCode == 1)
        #expect(result.errors.hasPrefix("\(path):"))
        #expect(result.errors.contains(": error: "))
    }

    @Test("a file that can't be read ends with 66 and the reason")
    func unreadable() throws {
        let missing = GeneratorCommand.run(["check", "/nowhere/openapi.yaml"])
        #expect(missing.exitCode == 66)
        #expect(missing.errors == "error: /nowhere/openapi.yaml can't be read: No such file or directory\n")
        try withTemporaryFolder { folder in
            #expect(GeneratorCommand.run(["routes", folder]).exitCode == 66)
        }
    }
}
