@testable import Generator

extension MessageTests {
    /// Contracts that no YAML document with comments can be, each of one file or several.
    static let others: [[String: String]] =
        readers.map { ["a.yaml": $0] } + texts.map { ["a.json": $0] } + [
            ["a.yaml": head + "x-accord: {warnings: warn}\npaths: {}", "accord.yaml": "warnings: warn"],
            [
                "a.yaml": head + "paths: {/a: {$ref: b.yaml}}\ncomponents: {schemas: {b: {}}}",
                "b.yaml": "$ref: b.yaml",
            ],
            [
                "a.yaml": head + operation("{$ref: b.yaml}") + "components: {schemas: {b: {type: string}}}",
                "b.yaml": "type: string",
            ],
            ["a.yaml": head + operation("{$ref: ../b.yaml}")],
            ["a.yaml": head + operation("{type: integer, minimum: 3, example: 1}")],
            [
                "a.yaml": head + "paths: {/a: {$ref: b.yaml#/a}}",
                "b.yaml": "a: {x-a: {$ref: '#/a'}, get: {$ref: '#/a'}}",
            ],
        ]

    private static let head = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\n"

    private static func operation(_ schema: String) -> String {
        "paths: {/a: {get: {operationId: a, responses: {'200': {description: D, "
            + "content: {application/json: {schema: \(schema)}}}}}}}\n"
    }

    private static let readers = [
        "", "a: !!int x", "a: !include x", "? [a]\n: b", "a: 1\n---\nb: 2", "a: {<<: 1}", "a: *b",
        "a: &b [*b]",
        "a: [", "a: .inf", "a: \0", "\u{FFFE}", String(repeating: "[", count: 5000),
        head + operation("{type: string, pattern: \"" + String(repeating: "(", count: 200) + "\"}"),
        head
            + operation(
                "{type: string, pattern: '(a)\\1" + String(repeating: "a", count: 20_000)
                    + "', x-pattern-fallback: bounded}"),
        (0..<30).reduce("a0: &a0 [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]\n") { text, level in
            let alias = "*a\(level)"
            let items = Array(repeating: alias, count: 10).joined(separator: ", ")
            return text + "a\(level + 1): &a\(level + 1) [\(items)]\n"
        },
    ]

    private static let texts = [
        #"{"a": "\q"}"#, #"{"a": "\u12"}"#, #"{"a": 01}"#, "{\"a\": \"\u{1}\"}", #"{"a": "\ud800"}"#,
        #"{"a": 1,}"#, #"{"a": 1} 2"#, #"{"a": "b"#, #"{"a": "#, #"{"a" 1}"#,
    ]

    /// Messages that no contract causes, and why.
    static let unreachable: [String: String] = [
        "not enough memory to read the file": "it takes a machine without memory",
        "the file can't be read as JSON": "every way out of the reader says why",
        "the file can't be read as YAML": "every way out of the reader says why",
        "the reference leads nowhere": "whoever finds nothing has said why",
        "the schemas combine to more than … different ones": "it takes a contract of megabytes",
        "the options can't be read: …": "in memory a file is there or missing; `OptionsTests` has it",
        "the class is not closed": "a class that nothing closes is told where it opens",
        "this is not UTF-8": "a text of Swift is; `ContractReaderTests` has it",
        "the file is UTF-16": "a text of Swift is not; `ContractReaderTests` has it",
    ]
}
