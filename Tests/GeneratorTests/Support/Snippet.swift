import Foundation

@testable import Generator

/// A file that holds lines of a contract and, side by side with them, the Swift that they make.
///
/// It begins with the contract's lines: `schemas:` (members of `components/schemas`; the first is taken and
/// given by an operation), `parameter:` (a Parameter Object of an operation), `operation:` (an Operation
/// Object), or any part of a document as it is. Then come excerpts, each under a line such as
/// `=== SchemaDecoding: extension Components.Schemas.Pet`: the generated file, and how the declaration begins
/// that is shown with all its lines. `=== diagnostics` holds what is said, notes aside.
struct Snippet {
    /// What is wrong with what the generator makes, from a line `# Known issue: …`; the excerpts show what is
    /// right, and are not written anew.
    var knownIssue: String? {
        contractLines.split(separator: "\n").first { $0.hasPrefix("# Known issue: ") }.map(String.init)
    }

    struct Excerpt {
        var head: String
        var text: String
    }

    let name: String
    var contractLines: String
    var excerpts: [Excerpt]

    static let folder = SharedFiles.packageRoot.appendingPathComponent("Tests/GeneratorTests/Snippets")

    /// `objects/closed.txt`
    static let names: [String] = {
        let all = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
        return all.filter { $0.hasSuffix(".txt") }.sorted()
    }()

    init(_ name: String) throws {
        self.name = name
        let text = try String(contentsOf: Self.folder.appendingPathComponent(name), encoding: .utf8)
        let parts = ("\n" + text).split(separator: "\n=== ", omittingEmptySubsequences: false)
        contractLines = parts[0].trimming("\n")
        excerpts = parts.dropFirst().map { part in
            let lines = part.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
            return Excerpt(head: String(lines[0]), text: lines.count > 1 ? lines[1].trimming("\n") : "")
        }
    }

    var text: String {
        contractLines + "\n" + excerpts.map { "\n=== \($0.head)\n\($0.text)\n" }.joined()
    }

    // MARK: - The contract

    var contract: String {
        let parts = Self.topLevel(contractLines)
        var result = ""
        if !parts.has("openapi") { result += "openapi: 3.1.0\n" }
        if !parts.has("info") { result += "info: {title: T, version: \"1\"}\n" }
        for (name, lines) in parts where !["schemas", "parameter", "operation"].contains(name) {
            if name == "components", parts.has("schemas") { continue }
            result += lines
        }
        if let schemas = parts["schemas"] {
            result += parts["components"] ?? "components:\n"
            result += schemas.indented(2) + "\n"
        }
        return parts.has("paths") ? result : result + Self.path(parts)
    }

    private static func path(_ parts: [(name: String, lines: String)]) -> String {
        let head = "paths:\n  /things:\n    post:\n"
        if let operation = parts["operation"] {
            let body = operation.split(separator: "\n").dropFirst().joined(separator: "\n")
            let responses =
                body.contains("responses:") ? "" : "\n      responses: {default: {description: D}}"
            return head + body.indented(4) + responses
        }
        let operation = head + "      operationId: send\n      responses: {default: {description: D"
        if let parameter = parts["parameter"] {
            let body = parameter.split(separator: "\n").dropFirst().joined(separator: "\n")
            return operation + "}}\n      parameters:\n        -\n" + body.indented(8)
        }
        let first = parts["schemas"]?.split(separator: "\n").dropFirst().first { $0.contains(":") } ?? "  A:"
        let name = first.prefix { $0 != ":" }.trimming("\" '")
        let content = "{application/json: {schema: {$ref: \"#/components/schemas/\(name)\"}}}"
        return operation + ", content: \(content)}}\n      requestBody: {content: \(content)}\n"
    }

    /// The lines by the key that stands in front of them, without comments between.
    private static func topLevel(_ text: String) -> [(name: String, lines: String)] {
        var parts: [(name: String, lines: String)] = []
        for line in text.split(separator: "\n") where !line.hasPrefix("#") {
            if let first = line.first, first != " ", let colon = line.firstIndex(of: ":") {
                parts.append((String(line[..<colon]), ""))
            }
            if !parts.isEmpty { parts[parts.count - 1].lines += line + "\n" }
        }
        return parts
    }

    // MARK: - Excerpts

    /// The same snippet with what the generator makes now.
    func renewed() -> Snippet {
        let contract = planned(contract)
        let files = contract.sources ?? []
        let said = contract.diagnostics.printed().replacing("openapi.yaml:", with: "line ")
        var snippet = self
        snippet.excerpts = excerpts.filter { $0.head != "diagnostics" }.map { excerpt in
            let words = excerpt.head.split(separator: ": ", maxSplits: 1)
            let file = files.first { $0.name == words[0] + ".generated.swift" }
            let text = file.flatMap { Self.excerpt(String(words.last ?? ""), $0.text) }
            return Excerpt(head: excerpt.head, text: text ?? "(nothing)")
        }
        if !said.isEmpty {
            let text = said.split(separator: "\n").map(Self.withoutPlace).joined(separator: "\n")
            snippet.excerpts.append(Excerpt(head: "diagnostics", text: text))
        }
        return snippet
    }

    /// Lines of the wrapped contract say nothing to who reads the snippet.
    private static func withoutPlace(_ line: Substring) -> String {
        guard line.hasPrefix("line "), let space = line.dropFirst(5).firstIndex(of: " ") else {
            return String(line)
        }
        return String(line[line.index(after: space)...])
    }

    /// The first declaration that begins so, with its doc comment.
    private static func excerpt(_ start: String, _ text: String) -> String? {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let found = lines.firstIndex { line in
            let rest = line.drop { $0 == " " }
            return rest.hasPrefix(start) || rest.hasPrefix("public \(start)")
                || rest.hasPrefix("static \(start)")
        }
        guard let found else { return nil }
        let depth = lines[found].prefix { $0 == " " }.count
        var first = found
        while first > 0, lines[first - 1].dropFirst(depth).hasPrefix("///") { first -= 1 }
        var last = found
        while lines[last].hasSuffix("{") || lines[last].hasSuffix("("), last + 1 < lines.count {
            // To the line that closes what this one opens.
            repeat { last += 1 } while last + 1 < lines.count && !closes(lines[last], depth)
        }
        // A call ends without a line of its own.
        while lines[last].prefix(while: { $0 == " " }).count < depth || lines[last].isEmpty { last -= 1 }
        return lines[first...last].map { String($0.dropFirst(depth)) }.joined(separator: "\n")
    }

    private static func closes(_ line: Substring, _ depth: Int) -> Bool {
        !line.isEmpty && line.prefix { $0 == " " }.count <= depth
    }
}

extension [(name: String, lines: String)] {
    fileprivate subscript(name: String) -> String? { first { $0.name == name }?.lines }
    fileprivate func has(_ name: String) -> Bool { self[name] != nil }
}
