import Testing

@testable import FileEmbedder

@Suite struct MigrationTests {
    /// Makes files in a folder of their own and reads them as scripts.
    private func scripts(_ files: [(name: String, text: [UInt8])]) throws -> [Script] {
        let folder = try TemporaryFolder(files)
        return try folder.files.map { try Script(path: $0) }
    }

    private func faults(_ names: [String]) throws -> [String] {
        var faults: [String] = []
        _ = Step.pair(try scripts(names.map { ($0, Array("SELECT 1;".utf8)) }), &faults)
        return faults
    }

    @Test("a pair of files is a migration")
    func pairs() throws {
        #expect(
            try faults(["0001_a.down.sql", "0001_a.up.sql", "0002_b_c2.up.sql", "0002_b_c2.down.sql"]) == [])
    }

    @Test(
        "a file without its other half, two of a number and a gap are faults",
        arguments: [
            ["0001_a.up.sql"], ["0001_a.down.sql"], ["0001_a.up.sql", "0001_b.down.sql"],
            ["0001_a.up.sql", "0001_b.up.sql", "0001_a.down.sql"], ["0002_a.up.sql", "0002_a.down.sql"],
            ["0000_a.up.sql", "0000_a.down.sql"],
        ])
    func misfits(names: [String]) throws {
        let faults = try faults(names)
        #expect(!faults.isEmpty)
        #expect(faults.allSatisfy { $0.contains(".sql:1:1: error: migration ") })
    }

    @Test(
        "other names are refused",
        arguments: [
            "1_a.up.sql", "0001.up.sql", "0001_a.sql", "0001_A.up.sql", "0001_a.left.sql",
            "\u{661}\u{661}\u{661}\u{661}_a.up.sql",
        ])
    func names(name: String) {
        #expect(throws: Diagnostic.self) { try Script(path: name) }
    }

    @Test("what isn't text is refused", arguments: [[0xff], [65, 0]] as [[UInt8]])
    func notText(bytes: [UInt8]) {
        #expect(throws: Diagnostic.self) { try scripts([("0001_a.up.sql", bytes)]) }
    }

    @Test("text that would end a Swift literal doesn't")
    func hostileText() throws {
        let hostile = ##"SELECT '"""#; \(x) "##
        let scripts = try scripts([
            ("0001_a.up.sql", Array(hostile.utf8)), ("0001_a.down.sql", Array("SELECT 1;\r\n".utf8)),
        ])
        var faults: [String] = []
        let source = MigrationSource.text(of: Step.pair(scripts, &faults))
        #expect(source.contains("##\"\"\"\n" + hostile + "\n\"\"\"##"))
        #expect(source.contains("#\"\"\"\nSELECT 1;\n\"\"\"#"))
    }
}
