import Foundation
import Testing

@testable import Generator

@Suite("files")
struct FilesTests {
    @Test("all files that were read are listed, also of a contract that refers to one that is not there")
    func files() throws {
        try withTemporaryFolder { folder in
            try FileManager.default.createDirectory(
                atPath: folder + "/api", withIntermediateDirectories: true)
            func write(_ name: String, _ text: String) throws {
                try text.write(toFile: folder + "/" + name, atomically: true, encoding: .utf8)
            }
            try write("api/openapi.yaml", "components: {schemas: {A: {$ref: ../a.yaml}, B: {$ref: b.yaml}}}")
            try write("a.yaml", "{}")
            try write("Package.swift", "")
            try write("api/accord.yaml", "# none")
            let result = GeneratorCommand.run(["files", folder + "/api/openapi.yaml"])
            #expect(
                result.output
                    == "\(folder)/api/openapi.yaml\n\(folder)/api/accord.yaml\n\(folder)/a.yaml\n")
            #expect(result.errors == "")
            #expect(result.exitCode == 0)
        }
    }

    @Test("a pipe that a contract names is not read")
    func pipe() throws {
        try withTemporaryFolder { folder in
            let text =
                "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths: {}\n"
                + "components: {schemas: {A: {$ref: pipe}}}\n"
            try text.write(toFile: folder + "/openapi.yaml", atomically: true, encoding: .utf8)
            #expect(mkfifo(folder + "/pipe", 0o600) == 0)
            let result = GeneratorCommand.run(["check", folder + "/openapi.yaml"])
            #expect(result.errors.contains("/pipe` can't be read: it is not an ordinary file"))
        }
    }

    @Test("a contract that is no ordinary file is not read")
    func noFile() throws {
        try withTemporaryFolder { folder in
            #expect(mkfifo(folder + "/pipe", 0o600) == 0)
            for path in [folder + "/pipe", "/dev/zero", folder] {
                let result = GeneratorCommand.run(["check", path])
                #expect(result.exitCode == 66)
                #expect(result.errors == "error: \(path) can't be read: it is not an ordinary file\n")
            }
        }
    }

    @Test("what is served of several files is one document")
    func served() throws {
        let planned = ContractFolder(files: [
            "api/openapi.yaml": """
            openapi: 3.1.0
            info: {title: T, version: '1'}
            paths:
              /a:
                get:
                  operationId: a
                  responses:
                    '200': {description: D, content: {application/json: {schema: {$ref: pet.yaml}}}}
            """,
            "api/pet.yaml": "{type: object, properties: {next: {$ref: pet.yaml}}}",
        ]).plan()
        #expect(planned.diagnostics.printed() == "")
        let sources = try #require(planned.sources)
        let contract = try #require(sources.first { $0.name.hasPrefix("Contract.") }).text
        #expect(!contract.contains("pet.yaml"))
        #expect(contract.contains(##""next":{"$ref":"#/components/schemas/pet"}"##))
        #expect(sources.contains { $0.text.contains("struct Pet:") })
    }

    @Test("operations that the options leave out are not in what is served")
    func excluded() throws {
        let text = """
            openapi: 3.1.0
            info: {title: T, version: '1'}
            paths:
              /open:
                get: &get {responses: {default: {description: D}}}
                post: {operationId: secretPost, responses: {default: {description: D}}}
              /internal/dump: {delete: {operationId: dump, responses: {default: {description: D}}}}
              /shared: {$ref: '#/components/pathItems/Shared', x-a: 1}
              /empty: {summary: Nothing.}
              /same: {get: *get}
            components:
              pathItems:
                Shared: {additionalOperations: {COPY: {operationId: secretCopy, responses: {default: {description: D}}}}}
            x-accord: {exclude: {paths: [/internal/*], operationIds: [secret*]}}
            """
        let planned = ContractFolder(files: ["api/openapi.yaml": text]).plan()
        #expect(planned.diagnostics.printed() == "")
        let contract = try #require(planned.sources?.first { $0.name.hasPrefix("Contract.") }).text
        for word in ["secret", "internal", "dump", "x-accord"] { #expect(!contract.contains(word)) }
        #expect(contract.contains(#"/open":{"get":{"responses""#))
        #expect(contract.contains(#""/empty":{"summary":"Nothing."},"/same":{"get":{"#))

        let whole = ContractFolder(files: ["api/openapi.yaml": text.replacing("exclude", with: "include")])
            .plan()
        let included = try #require(whole.sources?.first { $0.name.hasPrefix("Contract.") }).text
        #expect(included.contains("secretCopy") && !included.contains("/same") && included.contains("/empty"))
    }
}
