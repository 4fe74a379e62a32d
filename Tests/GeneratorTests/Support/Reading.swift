import Testing

@testable import Generator

/// Reads a text as a file of the given name.
func read(_ text: String, as path: String = "openapi.yaml") -> (root: Node?, diagnostics: Diagnostics) {
    read(Array(text.utf8), as: path)
}

func read(_ bytes: [UInt8], as path: String = "openapi.yaml") -> (root: Node?, diagnostics: Diagnostics) {
    let diagnostics = Diagnostics(file: path)
    return (ContractReader.read(path: path, bytes: bytes, diagnostics: diagnostics), diagnostics)
}

/// Reads a text that must be without fault.
func document(_ text: String, as path: String = "openapi.yaml") throws -> Node {
    let (root, diagnostics) = read(text, as: path)
    #expect(diagnostics.printed() == "")
    return try #require(root)
}

/// What is printed about a text that can't be read.
func complaint(_ text: String, as path: String = "openapi.yaml") -> String {
    read(text, as: path).diagnostics.printed()
}

/// A node as a text, to compare whole trees at once.
func outline(_ node: Node) -> String {
    switch node.kind {
    case .mapping: "{" + node.members.map { "\($0.name): \(outline($0.value))" }.joined(separator: ", ") + "}"
    case .sequence: "[" + node.items.map(outline).joined(separator: ", ") + "]"
    case .string: "\"\(node.text)\""
    case .null: "null"
    case .boolean: node.boolean == true ? "true" : "false"
    case .integer, .number: node.text
    }
}

/// A generator of pseudo-random numbers that gives the same ones for the same seed (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
