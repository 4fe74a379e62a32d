import Foundation
import Testing

@testable import Generator

@Suite("generate and routes")
struct GenerateTests {
    private static let contract = """
        openapi: 3.1.0
        info: {title: T, version: '1'}
        servers: [{url: /v1}]
        tags: [{name: pets}]
        paths:
          /pets/{name}:
            get:
              tags: [pets]
              operationId: getPet
              security: [{token: []}, {}]
              parameters: [{name: name, in: path, required: true, schema: {type: string, pattern: '^[a-z]+$'}}]
              responses:
                '204': {description: There}
                '400': {description: Bad}
                '401': {description: Who}
                '403': {description: No}
        components:
          securitySchemes:
            token: {type: http, scheme: bearer}
        """

    private func write(_ folder: String) throws -> String {
        let path = folder + "/openapi.yaml"
        try Self.contract.write(toFile: path, atomically: true, encoding: .utf8)
        return path
    }

    @Test("all files are written, the same each time, and left alone when nothing changed")
    func files() throws {
        try withTemporaryFolder { folder in
            let arguments = ["generate", "--contract", try write(folder), "--output", folder + "/a/b"]
            #expect(GeneratorCommand.run(arguments).exitCode == 0)
            let names = try FileManager.default.contentsOfDirectory(atPath: folder + "/a/b").sorted()
            #expect(names == SwiftPrinter.fileNames.sorted())
            let before = try names.map { try contents(folder + "/a/b/" + $0) }
            let old = Date(timeIntervalSince1970: 1_000_000)
            for name in names {
                try FileManager.default.setAttributes(
                    [.modificationDate: old], ofItemAtPath: folder + "/a/b/" + name)
            }
            try "stale".write(toFile: folder + "/a/b/" + names[0], atomically: true, encoding: .utf8)
            #expect(GeneratorCommand.run(arguments).exitCode == 0)
            #expect(try names.map { try contents(folder + "/a/b/" + $0) } == before)
            for name in names.dropFirst() {
                let attributes = try FileManager.default.attributesOfItem(atPath: folder + "/a/b/" + name)
                #expect(attributes[.modificationDate] as? Date == old, "\(name)")
            }
        }
    }

    private func contents(_ path: String) throws -> String {
        try String(contentsOfFile: path, encoding: .utf8)
    }

    @Test("a contract with errors writes nothing")
    func errors() throws {
        try withTemporaryFolder { folder in
            let path = try write(folder)
            try Self.contract.replacing("bearer", with: "''").write(
                toFile: path, atomically: true, encoding: .utf8)
            let result = GeneratorCommand.run(["generate", "--contract", path, "--output", folder + "/out"])
            #expect(result.exitCode == 1)
            #expect(!FileManager.default.fileExists(atPath: folder + "/out"))
        }
    }

    @Test("an output that can't be written ends with 73 and the reason")
    func unwritable() throws {
        try withTemporaryFolder { folder in
            let path = try write(folder)
            let result = GeneratorCommand.run(["generate", "--contract", path, "--output", path + "/out"])
            #expect(result.exitCode == 73)
            #expect(result.errors == "error: \(path)/out can't be written: Not a directory\n")
        }
    }

    @Test("routes are listed as a table")
    func routes() throws {
        try withTemporaryFolder { folder in
            let result = GeneratorCommand.run(["routes", try write(folder)])
            #expect(result.exitCode == 0)
            #expect(
                result.output == """
                    METHOD  PATH             OPERATION  SECURITY       HANDLER
                    GET     /v1/pets/{name}  getPet     token or none  PetsAPI.getPet

                    """)
        }
    }
}
