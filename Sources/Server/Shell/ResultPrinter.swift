import AccordDatabase
import AccordRuntime

/// Writes the rows of one result as they come, so that a large one needs little memory.
struct ResultPrinter {
    private let format: ResultFormat
    private let write: (String) -> Void
    private var count = 0
    private var output = ""
    /// The first rows of a table, which decide how wide its columns are.
    private var first: [Row] = []
    private var widths: [Int] = []

    private static let firstRows = 200
    private static let outputSize = 32_768

    init(_ format: ResultFormat, _ write: @escaping (String) -> Void) {
        self.format = format
        self.write = write
    }

    /// Writes a row, sooner or later.
    mutating func add(_ row: Row) {
        switch format {
        case .table: addToTable(row)
        case .csv:
            if count == 0 { line(row.columns.map { DatabaseValue.text($0).csvText }.joined(separator: ",")) }
            line(row.values.map(\.csvText).joined(separator: ","))
        case .json:
            let members = zip(row.columns, row.values).map { name, value in
                JSONValue.string(name).written + ":" + value.jsonValue.written
            }
            output += (count == 0 ? "[\n" : ",\n") + "{" + members.joined(separator: ",") + "}"
        }
        count += 1
        if output.utf8.count >= Self.outputSize { flush() }
    }

    /// Writes what is left, and how many rows there were.
    mutating func end() {
        switch format {
        case .table:
            beginTable()
            line("(\(count) row\(count == 1 ? "" : "s"))")
        case .csv: break
        case .json: output += count == 0 ? "[]\n" : "\n]\n"
        }
        flush()
    }

    private mutating func addToTable(_ row: Row) {
        if !widths.isEmpty { return tableLine(row) }
        first.append(row)
        if first.count == Self.firstRows { beginTable() }
    }

    private mutating func beginTable() {
        guard widths.isEmpty, let columns = first.first?.columns else { return }
        widths = columns.indices.map { column in
            first.map { $0.values[column].tableText.count }.reduce(columns[column].count, max)
        }
        line(zip(columns, widths).map { Self.padded($0, $1) }.joined(separator: "  "))
        line(widths.map { String(repeating: "-", count: $0) }.joined(separator: "  "))
        for row in first { tableLine(row) }
        first = []
    }

    private mutating func tableLine(_ row: Row) {
        line(
            zip(row.values, widths).map { value, width in
                Self.padded(value.tableText, width, right: value.isNumber)
            }.joined(separator: "  "))
    }

    private static func padded(_ text: String, _ width: Int, right: Bool = false) -> String {
        let space = String(repeating: " ", count: max(0, width - text.count))
        return right ? space + text : text + space
    }

    private mutating func line(_ text: String) {
        var text = text[...]
        if format == .table { while text.last == " " { text.removeLast() } }
        output += text + "\n"
    }

    private mutating func flush() {
        write(output)
        output = ""
    }
}

extension JSONValue {
    fileprivate var written: String { String(decoding: encoded, as: UTF8.self) }
}
