import AccordRuntime
import GeneratedAPI
import Testing

@testable import Server

/// What docs/differences.md says that is here, must be here.
@Suite("docs/differences.md")
struct DifferencesTests {
    /// What stands between backquotes; of a table's row not its first cell, which is the other system's.
    static func code() throws -> [Substring] {
        let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4)
        let page = String(
            decoding: try TextFile.read(root.joined(separator: "/") + "/docs/differences.md"), as: UTF8.self)
        return page.split(separator: "\n").flatMap { line -> [Substring] in
            let cells = line.split(separator: "|")
            let ours = line.hasPrefix("|") ? cells.dropFirst().joined(separator: "|") : String(line)
            return ours.split(separator: "`", omittingEmptySubsequences: false).enumerated()
                .filter { $0.offset % 2 == 1 }.map(\.element)
        }
    }

    @Test("Each route that it names is one of the contract")
    func routes() throws {
        let routes = Set(APIRoutes.all.map { "\($0.method.token) \($0.template)" })
        let named = try Self.code().filter { $0.contains(" /api/v1/") }
        #expect(named.count > 50)
        for route in named { #expect(routes.contains(String(route)), "\(route)") }
    }

    @Test("Each command that it names is one of the program")
    func commands() throws {
        let known = CommandSyntax.all.map(\.name)
        let named = try Self.code().filter { $0.hasPrefix("Server ") }.map { $0.dropFirst("Server ".count) }
        #expect(named.count > 20)
        for command in named {
            #expect(known.contains { command == $0 || command.hasPrefix($0 + " ") }, "Server \(command)")
        }
    }

    @Test("Each setting that it names on our side is one of .env.example")
    func settings() throws {
        let lines = try EnvironmentExampleTests.example().split(whereSeparator: { "\n# ".contains($0) })
        let known = Set(lines.compactMap { $0.split(separator: "=").first })
        let named = try Self.code().filter { text in
            text.count > 1 && text.contains("_") && text.allSatisfy { $0 == "_" || ("A"..."Z").contains($0) }
        }
        #expect(named.count > 10)
        for setting in named { #expect(known.contains(setting), "\(setting)") }
    }
}
