import Foundation
import Testing

@testable import Generator

@Suite("docs/openapi.md: Objects")
struct ObjectTableTests {
    @Test("every Object has a table with its fields, and what they hold", arguments: OpenAPIObject.all.keys)
    func fields(kind: OpenAPIObject.Kind) throws {
        let object = try #require(OpenAPIObject.all[kind])
        let table = OpenAPIPage.table(object.name)
        #expect(Set(table["field"].flatMap(\.code)) == Set(object.fields.keys), "\(object.name)")
        #expect(table.rows.count == object.fields.count)
        for row in table.rows {
            guard let name = row[0].code.first, let field = object.fields[name] else { continue }
            let isNeeded = object.required.contains(name)
            #expect(row[1] == text(field.content) + (isNeeded ? ", needed" : ""), "\(object.name): \(name)")
        }
    }

    private func text(_ content: OpenAPIObject.Content) -> String {
        switch content {
        case .text: "text"
        case .boolean: "boolean"
        case .integer: "integer"
        case .anything: "any value"
        case .schema: "Schema Object"
        case .object(let kind): name(kind)
        case .reference(let kind): name(kind) + " or reference"
        case .list(let item): "list: " + text(item)
        case .map(let value): "map: " + text(value)
        }
    }

    private func name(_ kind: OpenAPIObject.Kind) -> String {
        OpenAPIObject.all[kind]?.name ?? kind.rawValue.capitalized + " Object"
    }

    @Test("no table is about an Object that there is not")
    func names() {
        let known = Set(OpenAPIObject.all.values.map(\.name))
        for table in OpenAPIPage.page.tables where table.columns.first == "field" {
            #expect(known.contains(table.heading), "\(table.heading)")
        }
    }

    /// Takes a field out of a contract that has all of them.
    @Test("what has an effect has one, and what has none, none", arguments: try FieldLine.all())
    func effect(field: FieldLine) throws {
        let row = try #require(OpenAPIPage.table(field.object).rows.first { $0[0] == "`\(field.name)`" })
        let (whole, without) = (FieldLine.whole, planned(field.removed))
        let changesCode = whole.code != without.code
        // Of what is needed everybody is told that it is missing.
        let isNeeded = row[1].hasSuffix(", needed")
        let changesRemarks = !isNeeded && whole.diagnostics.said != without.diagnostics.said
        let effect = changesCode ? "yes" : changesRemarks ? "warning" : "no"
        #expect(row[2].prefix { $0 != ":" } == effect, "\(field)")
    }

    @Test("the contract has every field")
    func presence() throws {
        let known = OpenAPIObject.all.values.flatMap { object in
            object.fields.keys.map { "\(object.name): \($0)" }
        }
        #expect(try Set(FieldLine.all().map(\.description)) == Set(known))
    }
}

/// A line of `Fields.yaml` that says which field it is.
struct FieldLine: CustomStringConvertible, Sendable {
    var object: String
    var name: String
    var number: Int

    var description: String { "\(object): \(name)" }

    private static let lines: [String] = {
        let file = SharedFiles.packageRoot.appendingPathComponent(
            "Tests/GeneratorTests/Documentation/Fields.yaml")
        let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        return text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }()

    static var whole: PlannedContract { planned(lines.joined(separator: "\n")) }

    static func all() throws -> [FieldLine] {
        lines.enumerated().compactMap { number, line in
            let parts = line.split(separator: "  # ")
            guard parts.count == 2 else { return nil }
            let names = parts[1].split(separator: ": ")
            return FieldLine(object: String(names[0]), name: String(names[1]), number: number)
        }
    }

    /// The contract without the line, and without what is below it.
    var removed: String {
        var lines = Self.lines
        let line = lines[number]
        let indent = depth(line)
        let rest = lines[(number + 1)...].prefix { !$0.isEmpty && $0.prefix { $0 == " " }.count > indent }
        lines.removeSubrange((number + 1)..<rest.endIndex)
        // The item of a list goes on without the field.
        lines[number] = line.trimming(" ").hasPrefix("- ") ? String(line.prefix { $0 != "-" } + "-") : ""
        return lines.joined(separator: "\n")
    }

    private func depth(_ line: String) -> Int { line.prefix { $0 == " " || $0 == "-" }.count }
}
