import Foundation
import Testing

@testable import Generator

/// Everything that the generator can say of a contract is said in some test. The messages are read from the
/// sources; what none of the refused contracts causes is caused here, or is listed with the reason.
@Suite("Messages")
struct MessageTests {
    @Test("every message of the sources is caused by a contract")
    func coverage() throws {
        var said: [String] = []
        for name in RefusedContract.names { said += try RefusedContract(name).diagnostics().list.map(\.text) }
        for files in Self.others {
            let root = files.keys.contains("a.json") ? "a.json" : "a.yaml"
            let contract = ContractFolder(files: files, root: root).plan(checksExamples: true)
            // What is served is put together last.
            _ = contract.sources
            said += contract.diagnostics.list.map(\.text)
        }
        let messages = try Self.messages()
        #expect(messages.count > 100)
        for message in messages where !Self.unreachable.keys.contains(message) {
            let expression = try NSRegularExpression(pattern: Self.pattern(message))
            let isSaid = said.contains { text in
                let range = NSRange(text.startIndex..., in: text)
                return expression.firstMatch(in: text, range: range) != nil
            }
            #expect(isSaid, "no contract causes: \(message)")
        }
    }

    @Test("what is listed as never said is a message still")
    func exceptions() throws {
        let messages = try Set(Self.messages())
        for message in Self.unreachable.keys { #expect(messages.contains(message), "\(message)") }
    }

    // MARK: - The sources

    /// The first text literal of each call that reports something, interpolations as `…`.
    private static func messages() throws -> [String] {
        let folder = SharedFiles.packageRoot.appendingPathComponent("Sources/Generator")
            .resolvingSymlinksInPath()
        let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
        var messages: Set<String> = []
        for path in paths.sorted() where path.hasSuffix(".swift") && !path.hasPrefix("Command/") {
            let text = try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
            messages.formUnion(Self.messages(in: text))
        }
        return messages.sorted()
    }

    private static let calls = [
        "diagnostics.error(", "diagnostics.warning(", "diagnostics.note(", " refuse(", ".refuse(",
        " problem(",
        "ContractProblem(", "PatternProblem(", "ReferenceProblem(", "Clash(", "ReferenceText.Message(",
    ]

    private static func messages(in text: String) -> [String] {
        calls.flatMap { call in
            text.ranges(of: call).compactMap { range in
                literal(after: text[range.upperBound...].prefix(600))
            }
        }
    }

    /// The first literal among a call's own arguments that is no name of a member.
    private static func literal(after text: Substring) -> String? {
        var depth = 1
        var rest = text
        while let next = rest.first {
            if next == "\"" {
                guard let found = string(&rest) else { return nil }
                // A subscript's literal is an argument of the subscript.
                if depth == 1 { return found }
                continue
            }
            if next == "(" || next == "[" { depth += 1 }
            if next == ")" || next == "]" { depth -= 1 }
            if depth == 0 || next == "{" { return nil }
            rest.removeFirst()
        }
        return nil
    }

    private static func string(_ rest: inout Substring) -> String? {
        rest.removeFirst()
        var result = ""
        while let next = rest.popFirst() {
            if next == "\"" { return result }
            guard next == "\\" else {
                result.append(next)
                continue
            }
            guard rest.first == "(" else {
                result.append(rest.popFirst() ?? " ")
                continue
            }
            var depth = 0
            repeat {
                guard let inner = rest.popFirst() else { return nil }
                if inner == "(" { depth += 1 }
                if inner == ")" { depth -= 1 }
            } while depth > 0
            result += "…"
        }
        return nil
    }

    private static func pattern(_ message: String) -> String {
        message.split(separator: "…", omittingEmptySubsequences: false)
            .map { NSRegularExpression.escapedPattern(for: String($0)) }.joined(separator: ".*")
    }
}
