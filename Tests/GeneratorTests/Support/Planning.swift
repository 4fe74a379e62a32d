import Testing

@testable import Generator

/// Plans a contract that is one file in memory.
func planned(_ contract: String) -> PlannedContract {
    ContractFolder(files: ["openapi.yaml": contract], root: "openapi.yaml").plan()
}

/// A whole contract around lines under `components/schemas`, with an operation that takes and gives the first.
func contract(ofSchemas schemas: String, version: String = "3.1.0") -> String {
    let name = schemas.prefix { $0 != ":" }.trimming("\" '")
    let body = "{application/json: {schema: {$ref: \"#/components/schemas/\(name)\"}}}"
    return """
        openapi: \(version)
        info: {title: T, version: "1"}
        paths:
          /things:
            post:
              operationId: send
              requestBody: {content: \(body)}
              responses: {default: {description: D, content: \(body)}}
        components:
          schemas:
        \(schemas.indented(4))
        """
}

extension StringProtocol {
    /// The lines, each with so many spaces before it.
    func indented(_ count: Int) -> String {
        split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.isEmpty ? "" : String(repeating: " ", count: count) + $0 }.joined(separator: "\n")
    }

    /// The text without these characters at its ends.
    func trimming(_ characters: String) -> String {
        var rest = Substring(self)
        while let first = rest.first, characters.contains(first) { rest.removeFirst() }
        while let last = rest.last, characters.contains(last) { rest.removeLast() }
        return String(rest)
    }
}

extension Diagnostics {
    /// The texts with their severities, without places, notes left out.
    var said: [String] {
        sorted.filter { $0.severity != .note }.map { "\($0.severity.rawValue): \($0.text)" }
    }
}
