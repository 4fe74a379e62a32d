import Foundation

@testable import Generator

/// `docs/openapi.md` taken apart: its tables, and its examples with the Swift beside them.
struct OpenAPIPage {
    struct Table {
        /// The heading that it stands under.
        var heading: String
        var columns: [String]
        var rows: [[String]]

        /// The cells of a column.
        subscript(column: String) -> [String] {
            guard let index = columns.firstIndex(of: column) else { return [] }
            return rows.map { $0[index] }
        }
    }

    /// A block of YAML, and the blocks of Swift that follow it.
    struct Example: CustomStringConvertible {
        var heading: String
        var line: Int
        var yaml: String
        var swift: [String] = []

        var description: String { "line \(line)" }
    }

    private(set) var tables: [Table] = []
    private(set) var examples: [Example] = []

    static let page = OpenAPIPage()

    private init() {
        let file = SharedFiles.packageRoot.appendingPathComponent("docs/openapi.md")
        let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        var heading = ""
        var block: (language: Substring, lines: [String], line: Int)?
        var isInTable = false
        for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if let open = block {
                if line == "```" {
                    add(open.language, open.lines.joined(separator: "\n"), heading, open.line)
                    block = nil
                } else {
                    block?.lines.append(String(line))
                }
            } else if line.hasPrefix("```") {
                block = (line.dropFirst(3), [], number + 1)
            } else if line.hasPrefix("|") {
                addRow(Self.cells(line), heading, isNew: !isInTable)
            } else if line.hasPrefix("#") {
                heading = line.trimming("# ")
            }
            isInTable = line.hasPrefix("|") && block == nil
        }
    }

    private mutating func add(_ language: Substring, _ text: String, _ heading: String, _ line: Int) {
        if language == "yaml" {
            examples.append(Example(heading: heading, line: line, yaml: text))
        } else if language == "swift", !examples.isEmpty {
            examples[examples.count - 1].swift.append(text)
        }
    }

    private mutating func addRow(_ cells: [String], _ heading: String, isNew: Bool) {
        if isNew {
            tables.append(Table(heading: heading, columns: cells, rows: []))
        } else if !cells.allSatisfy({ $0.hasPrefix("---") }) {
            tables[tables.count - 1].rows.append(cells)
        }
    }

    private static func cells(_ line: Substring) -> [String] {
        line.split(separator: "|", omittingEmptySubsequences: false).dropFirst().dropLast()
            .map { $0.trimming(" ") }
    }

    /// The examples of options, or those of contracts.
    static func examples(inOptions: Bool) -> [Example] {
        page.examples.filter { ($0.heading == "Options") == inOptions }
    }

    /// The first table under a heading.
    static func table(_ heading: String) -> Table {
        page.tables.first { $0.heading == heading } ?? Table(heading: heading, columns: [], rows: [])
    }
}

extension StringProtocol {
    /// What stands in backticks, in order.
    var code: [String] {
        split(separator: "`", omittingEmptySubsequences: false).enumerated()
            .filter { $0.offset % 2 == 1 }.map { String($0.element) }
    }
}

extension PlannedContract {
    /// All that is generated but the contract itself, which is given out as it is.
    var code: String? {
        sources?.filter { $0.name != "Contract.generated.swift" }.map(\.text).joined(separator: "\n")
    }
}
