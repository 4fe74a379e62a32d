import Foundation
import Testing

@testable import Generator

@Suite("Contracts in one document")
struct ContractBundleTests {
    private func bundle(_ files: [String: String]) throws -> String {
        let loaded = ContractFolder(files: files).load()
        let json = ContractBundle.json(try #require(loaded.document), loaded.diagnostics)
        #expect(loaded.diagnostics.printed() == "")
        return json
    }

    @Test("a contract of one file stays byte for byte what it was")
    func single() throws {
        let text = """
            openapi: 3.1.0
            components: {schemas: {Pet: {items: {$ref: '#/components/schemas/Pet'}}}}
            paths: {}
            """
        #expect(try bundle(["api/openapi.yaml": text]) == document(text).json)
    }

    @Test("what is elsewhere becomes a component, and references lead there")
    func components() throws {
        let json = try bundle([
            "api/openapi.yaml": """
            openapi: 3.1.0
            components:
              schemas: {Pet: {$ref: pet.yaml}, A: {items: {$ref: pet.yaml, description: Mine}}}
            paths:
              /a:
                get: {responses: {'200': {$ref: 'x.yaml#/responses/a~1b', content: {}}}}
            """,
            "api/pet.yaml":
                "{properties: {next: {$ref: '#'}, a: {$ref: 'openapi.yaml#/components/schemas/A'}}}",
            "api/x.yaml": """
            responses: {a/b: {description: D, headers: {h: {$ref: '#/h'}}}}
            h: {schema: {type: string}}
            """,
        ])
        #expect(
            json == ##"{"openapi":"3.1.0","components":{"schemas":{"##
                + ##""Pet":{"properties":{"next":{"$ref":"#/components/schemas/Pet"},"##
                + ##""a":{"$ref":"#/components/schemas/A"}}},"##
                + ##""A":{"items":{"$ref":"#/components/schemas/Pet","description":"Mine"}}},"##
                + ##""headers":{"h":{"schema":{"type":"string"}}},"##
                + ##""responses":{"a_b":{"description":"D","headers":{"h":{"$ref":"#/components/headers/h"}}}}},"##
                + ##""paths":{"/a":{"get":{"responses":{"200":{"$ref":"#/components/responses/a_b"}}}}}}"##)
    }

    @Test("what is no Object in another file is not served, whatever refers to it")
    func noObjects() throws {
        let json = try bundle([
            "api/openapi.yaml":
                "components: {schemas: {A: {$ref: secret.txt}, B: {items: {$ref: secret.txt}}}, responses: {C: {$ref: list.yaml}}}",
            "api/secret.txt": "topsecret", "api/list.yaml": "[topsecret]",
        ])
        #expect(!json.contains("topsecret"))
        #expect(json.contains(##""A":{"$ref":"secret.txt"}"##))
    }

    @Test("components are added where the contract has none")
    func noComponents() throws {
        let json = try bundle([
            "api/openapi.yaml": "{paths: {/a: {parameters: [{$ref: p.yaml}]}}, x-a: 1}",
            "api/p.yaml": "{name: n}",
        ])
        #expect(
            json == ##"{"paths":{"/a":{"parameters":[{"$ref":"#/components/parameters/p"}]}},"x-a":1,"##
                + ##""components":{"parameters":{"p":{"name":"n"}}}}"##)
    }

    @Test("path items stand where they were referred to, with what stands beside the reference")
    func pathItems() throws {
        let json = try bundle([
            "api/openapi.yaml": """
            paths: {/a: {$ref: a.yaml, summary: Mine}, /b: {$ref: 'a.yaml#/get/callbacks/c/x'}}
            """,
            "api/a.yaml": """
            summary: Theirs
            get: {callbacks: {c: {x: {$ref: '#/x-item'}}}, responses: {}}
            x-item: {put: {requestBody: {$ref: 'a.yaml#/x-body'}}}
            x-body: {content: {}}
            """,
        ])
        let item = ##"{"put":{"requestBody":{"$ref":"#/components/requestBodies/x-body"}}}"##
        #expect(
            json.hasPrefix(
                ##"{"paths":{"/a":{"get":{"callbacks":{"c":{"x":\##(item)}},"responses":{}},"x-item":"##))
        #expect(json.contains(##""summary":"Mine"},"/b":\##(item)},"components":"##))
    }

    @Test("a discriminator's mapping leads to the components")
    func mapping() throws {
        let json = try bundle([
            "api/openapi.yaml": """
            components:
              schemas:
                A:
                  discriminator: {propertyName: k, mapping: {a: a.yaml, b: 'b.yaml#/B', c: A}}
                  oneOf: [{$ref: a.yaml}]
            """,
            "api/a.yaml": "type: object", "api/b.yaml": "B: {type: object}",
        ])
        #expect(json.contains(##"{"a":"#/components/schemas/a2","b":"#/components/schemas/B","c":"A"}"##))
    }

    @Test("data is left as it is")
    func data() throws {
        let json = try bundle([
            "api/openapi.yaml": "components: {schemas: {A: {$ref: a.yaml}}}",
            "api/a.yaml": "{example: {$ref: b.yaml}, default: '<>'}",
        ])
        #expect(json.contains(##"{"example":{"$ref":"b.yaml"},"default":"<>"}"##))
    }

    @Test("a path item that holds itself is an error")
    func endless() throws {
        let loaded = ContractFolder(files: [
            "api/openapi.yaml": "paths: {/a: {$ref: a.yaml}}",
            "api/a.yaml": "get: {callbacks: {c: {x: {$ref: 'a.yaml'}}}}",
        ]).load()
        _ = ContractBundle.json(try #require(loaded.document), loaded.diagnostics)
        #expect(loaded.diagnostics.printed().contains("can't be written out in one document"))
    }

    @Test(
        "published contracts of several files refer to nothing outside of themselves",
        .needsShared("corpora/openapi/index.tsv"),
        arguments: [
            ("matrix-registration31/data/api/client-server/registration.yaml", 10),
            ("camara-quality-on-demand/code/API_definitions/quality-on-demand.yaml", 3),
            ("beacon-api31/beacon-node-oapi.yaml", 150),
        ])
    func published(file: String, count: Int) throws {
        let path = SharedFiles.root.appendingPathComponent("corpora/openapi/\(file)").path
        let loaded = LoadedContract(path: path, bytes: try FileSystem.read(path), read: SharedFiles.read)
        #expect(loaded.paths.count == count)
        let json = ContractBundle.json(try #require(loaded.document), loaded.diagnostics)
        #expect(loaded.diagnostics.printed() == "")
        #expect(loaded.diagnostics.list.allSatisfy { $0.severity == .note })
        // Read again, it is one file, and every reference leads somewhere.
        let bundle = ContractFolder(files: ["b.json": json], root: "b.json").load()
        let root = try #require(bundle.document)
        let references = References(document: root, diagnostics: bundle.diagnostics)
        var waiting = [root]
        var seen = 0
        while let node = waiting.popLast() {
            if let reference = node["$ref"]?.string {
                #expect(reference.hasPrefix("#/"), "\(reference)")
                #expect(references.resolve(node) != nil, "\(reference)")
                seen += 1
            }
            waiting += node.members.map(\.value) + node.items
        }
        #expect(seen > 10)
        #expect(bundle.diagnostics.printed() == "")
        #expect(bundle.files?.hasOthers == false)
        if let folder = ProcessInfo.processInfo.environment["BUNDLES"] {
            try json.write(toFile: folder + "/\(count).json", atomically: true, encoding: .utf8)
        }
    }
}
