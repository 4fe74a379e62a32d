import Testing

@testable import FileEmbedder

@Suite struct AssetTests {
    private func asset(_ name: String, _ text: [UInt8]) throws -> Asset {
        let folder = try TemporaryFolder([(name, text)])
        return try Asset(path: folder.files[0], below: folder.path)
    }

    @Test("an asset is called by its path below the folder")
    func name() throws {
        #expect(try asset("page.js", Array("1".utf8)).name == "page.js")
        #expect(throws: Diagnostic.self) { try Asset(path: "/etc/passwd", below: "/tmp") }
        #expect(throws: Diagnostic.self) { try Asset(path: "/tmp2/page.js", below: "/tmp") }
    }

    @Test("names that a URL would escape are refused", arguments: ["a b.js", "é.js", "a%2e.js", "a\".js"])
    func names(name: String) {
        #expect(throws: Diagnostic.self) { try asset(name, Array("1".utf8)) }
    }

    @Test("what isn't text is refused", arguments: [[0xff], [65, 0]] as [[UInt8]])
    func notText(bytes: [UInt8]) {
        #expect(throws: Diagnostic.self) { try asset("page.js", bytes) }
    }

    @Test("text that would end a Swift literal doesn't, and lines end in LF")
    func hostileText() throws {
        let hostile = ##"const a = `"""#`; // \#(x)"##
        let source = AssetSource.text(of: [try asset("page.js", Array((hostile + "\r\nb\r\n").utf8))])
        #expect(source.contains("path: \"page.js\""))
        #expect(source.contains("##\"\"\"\n" + hostile + "\nb\n\"\"\"##"))
    }
}
