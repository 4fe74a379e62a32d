import Testing

@testable import Generator

@Suite("Contracts of several files")
struct ContractFilesTests {
    private static func schemas(_ references: String...) -> String {
        let members = references.enumerated().map {
            "    S\($0.offset): {properties: {p: {$ref: '\($0.element)'}}}"
        }
        return "openapi: 3.1.0\ncomponents:\n  schemas:\n" + members.joined(separator: "\n") + "\n"
    }

    /// A contract with an operation for each reference, in the lines from the fourth on.
    private static func operations(_ references: String...) -> String {
        let lines = references.enumerated().map {
            "  /a\($0.offset): {get: {operationId: o\($0.offset), responses: {'200': {description: D, "
                + "content: {application/json: {schema: {$ref: '\($0.element)'}}}}}}}"
        }
        return "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths:\n"
            + lines.joined(separator: "\n") + "\n"
    }

    private func complaint(_ reference: String, _ others: [String: String] = [:]) -> String {
        let files = others.merging(["api/openapi.yaml": Self.operations(reference)]) { first, _ in first }
        return ContractFolder(files: files).plan().diagnostics.printed()
    }

    @Test(
        "a reference is relative to the file that it stands in",
        arguments: [
            "schemas/pet.yaml", "./schemas/pet.yaml", "schemas/./pet.yaml#", "../api/schemas/pet.yaml",
            "../common.yaml#/components/schemas/Pet", "x.json#/a~1b/0", "x.json#/a%7E1b/0",
            "with%20space.yaml", "../common.yaml#/deep/Pet",
        ])
    func relative(reference: String) throws {
        let folder = ContractFolder(files: [
            "Package.swift": "",
            "api/openapi.yaml": Self.schemas(reference),
            "api/schemas/pet.yaml": "title: Pet",
            "api/with space.yaml": "title: Pet",
            "api/x.json": #"{"a/b": [{"title": "Pet"}]}"#,
            "common.yaml": """
            components: {schemas: {Pet: {$ref: api/schemas/pet.yaml}}}
            deep: {Pet: {$ref: '#/components/schemas/Pet'}}
            """,
        ])
        let loaded = folder.load()
        #expect(loaded.diagnostics.printed() == "")
        let document = try #require(loaded.document)
        let node = try #require(document["components"]?["schemas"]?["S0"]?["properties"]?["p"])
        let target = References(document: document, diagnostics: loaded.diagnostics).resolve(node)
        #expect(target?.node["title"]?.string == "Pet")
        #expect(loaded.diagnostics.printed() == "")
    }

    @Test("each file is read once, in the order of the references, and circles end")
    func once() {
        let folder = ContractFolder(files: [
            "api/openapi.yaml": Self.schemas("b.yaml", "a.yaml", "./b.yaml"),
            "api/a.yaml": "items: {$ref: b.yaml}",
            "api/b.yaml":
                "properties: {a: {$ref: '../api/a.yaml'}, r: {$ref: 'openapi.yaml#/components/schemas/S0'}}",
        ])
        let loaded = folder.load()
        #expect(loaded.diagnostics.printed() == "")
        #expect(loaded.paths == ["api/openapi.yaml", "api/b.yaml", "api/a.yaml"])
    }

    @Test("a file that is not there is an error at each reference, with its path")
    func missing() {
        let folder = ContractFolder(files: [
            "Package.swift": "", "api/openapi.yaml": Self.operations("../no.yaml#/x", "../no.yaml"),
        ])
        #expect(
            folder.plan().diagnostics.printed() == """
                api/openapi.yaml:4:112: error: `no.yaml` can't be read: No such file or directory
                api/openapi.yaml:5:112: error: `no.yaml` can't be read: No such file or directory

                """)
    }

    @Test("a reference that no operation needs may lead nowhere, with a warning")
    func unneeded() {
        let text = "info: {title: T, version: '1'}\npaths: {}\n" + Self.schemas("no.yaml", "https://a.b/c")
        let folder = ContractFolder(files: ["api/openapi.yaml": text])
        #expect(folder.load().diagnostics.printed() == "")
        #expect(
            folder.plan().diagnostics.said == [
                "warning: the contract has no operations",
                "warning: `api/no.yaml` can't be read: No such file or directory; no operation needs it",
                "warning: remote documents are not fetched: `https://a.b/c`; no operation needs it",
            ])
    }

    @Test("a file that is at fault is an error there, which names the reference")
    func faulty() {
        #expect(
            complaint("x.yaml", ["api/x.yaml": "a: ["]).hasSuffix(
                "    api/openapi.yaml:4:112: note: the file is referred to here\n"))
        #expect(
            complaint("x.yaml", ["api/x.yaml": ""]) == """
                api/x.yaml:1:1: error: the file is empty
                    api/openapi.yaml:4:112: note: the file is referred to here

                """)
    }

    @Test("a place that is not in the other file is an error at the reference")
    func missingPlace() {
        #expect(
            complaint("x.yaml#/schemas/Pte", ["api/x.yaml": "schemas: {Pet: {}}"]) == """
                api/openapi.yaml:4:112: error: `x.yaml#/schemas/Pte` does not exist in `api/x.yaml`
                    hint: did you mean `x.yaml#/schemas/Pet`?

                """)
    }

    @Test(
        "what is no file beside the contract is refused",
        arguments: [
            ("https://example.com/x.yaml#/a", "remote documents are not fetched"),
            ("HTTP://example.com/x.yaml", "remote documents are not fetched"),
            ("//example.com/x.yaml", "remote documents are not fetched"),
            ("/etc/passwd", "absolute paths are not followed"),
            ("%2Fetc/passwd", "absolute paths are not followed"),
            ("file:///etc/passwd", "references of the scheme `file` are not followed"),
            ("urn:x:y", "references of the scheme `urn` are not followed"),
            ("a%zz.yaml", "`a%zz.yaml` has a malformed percent escape"),
            ("x.yaml#a", "is not a JSON Pointer"),
        ])
    func refused(reference: String, message: String) {
        #expect(complaint(reference).contains("api/openapi.yaml:4:112: error: "))
        #expect(complaint(reference).contains(message))
    }

    @Test(
        "a file outside of the contract's folder is not read, unless one package holds both",
        arguments: [
            ("../x.yaml", [], false), ("../x.yaml", ["p/Package.swift"], true),
            ("../x.yaml", ["p/api/Package.swift"], false), ("../x.yaml", ["Package.swift"], true),
            ("../x.yaml", ["p/api/Package.swift", "Package.swift"], false),
            ("../../../etc/passwd", ["p/Package.swift"], false), ("../px.yaml", ["p/Package.swift"], true),
            ("../../px.yaml", ["p/Package.swift"], false), ("deep/../y.yaml", [], true),
            ("%2e%2e/x.yaml", [], false),
        ])
    func outside(reference: String, packages: [String], isRead: Bool) {
        for root in ["", "/contracts/"] {
            var files = ["p/x.yaml", "p/px.yaml", "px.yaml", "p/api/y.yaml", "etc/passwd"].reduce(
                into: [root + "p/api/openapi.yaml": Self.operations(reference)]
            ) { $0[root + $1] = "{type: string}" }
            for package in packages { files[root + package] = "" }
            let folder = ContractFolder(files: files, root: root + "p/api/openapi.yaml")
            let said = folder.plan().diagnostics.printed()
            #expect(said.contains("lies outside of the contract's package and is not read") != isRead)
            #expect(said.isEmpty == isRead)
            #expect(folder.load().paths.count == (isRead ? 2 : 1))
        }
    }

    @Test("what says how to mend a remote reference is a hint")
    func remoteHint() {
        #expect(complaint("https://a.b/c").contains("    hint: download it beside the contract"))
    }

    @Test("a path item and a map of paths may stand in other files")
    func paths() throws {
        let folder = ContractFolder(files: [
            "api/openapi.yaml": "openapi: 3.1.0\npaths: {$ref: paths/all.yaml}\n",
            "api/paths/all.yaml": "/a: {$ref: 'a.yaml'}",
            "api/paths/a.yaml":
                "get: {responses: {'200': {$ref: '../openapi.yaml#/components/responses/No'}}}",
        ])
        let loaded = folder.load()
        #expect(loaded.paths.count == 3)
        let document = try #require(loaded.document)
        let references = References(document: document, diagnostics: loaded.diagnostics)
        let paths = try #require(document["paths"].flatMap { references.resolve($0)?.node })
        #expect(paths["/a"].flatMap { references.resolve($0)?.node }?["get"] != nil)
    }

    @Test("circles of nothing but references are errors")
    func circle() throws {
        let folder = ContractFolder(files: [
            "api/openapi.yaml": Self.operations("a.yaml"), "api/a.yaml": "$ref: b.yaml",
            "api/b.yaml": "$ref: a.yaml",
        ])
        #expect(folder.plan().diagnostics.printed().contains("leads back to itself"))
    }
}
