import Testing

@testable import Generator

/// The generator's, where Foundation has one too.
typealias ContractDecimal = Decimal

/// The schemas of a document, read but not planned.
struct ReadSchemas {
    let table: SchemaTable
    let context: ValueContext
    let planner: SchemaPlanner

    /// - Parameter schemas: lines under `components/schemas`.
    init(_ schemas: String, version: String = "3.1.0", options: GeneratorOptions = .init()) throws {
        let text = "openapi: \(version)\ncomponents:\n  schemas:\n" + schemas.indented(4)
        let document = try #require(read(text).root, "\(text)")
        let diagnostics = Diagnostics(file: "openapi.yaml")
        table = SchemaTable(
            document: document, references: References(document: document, diagnostics: diagnostics),
            dialect: version.hasPrefix("3.0") ? .openAPI30 : .draft202012, options: options,
            diagnostics: diagnostics)
        for member in document["components"]?["schemas"]?.members ?? [] { _ = table.id(of: member.value) }
        table.complete()
        context = ValueContext(table)
        planner = SchemaPlanner(context)
    }

    /// The schema of a component, or of what a path below it leads to.
    func id(_ name: String, _ path: String...) throws -> SchemaID {
        var node = try #require(table.document["components"]?["schemas"]?[name])
        for token in path { node = try #require(node[token]) }
        return table.id(of: node)
    }

    func schema(_ name: String) throws -> Schema { table[try id(name)] }

    /// All schemas of a component together.
    func merged(_ name: String) throws -> MergedSchema {
        MergedSchema(ValueKey(table.layers(of: [try id(name)]), direction: nil), table)
    }

    var said: [String] { table.diagnostics.said }
}
