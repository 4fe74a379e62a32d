import AccordDatabase
import AccordRuntime

/// How the shell writes results.
enum ResultFormat: String, Sendable, Hashable, CaseIterable { case table, json, csv }

extension DatabaseValue {
    /// The value in a table: nothing in it can end the line or move the terminal's cursor.
    var tableText: String {
        switch self {
        case .null: "NULL"
        case .text(let text):
            text.unicodeScalars.map { scalar in
                switch scalar {
                case "\n": "\\n"
                case "\t": "\\t"
                case _ where scalar.properties.generalCategory == .control:
                    "\\x\(Hexadecimal.encode([UInt8(truncatingIfNeeded: scalar.value)]))"
                default: String(scalar)
                }
            }.joined()
        default: plainText
        }
    }

    /// The value in a CSV file (RFC 4180): quoted where it must be; NULL is empty, an empty text `""`.
    var csvText: String {
        guard case .text(let text) = self else { return self == .null ? "" : plainText }
        guard text.isEmpty || text.unicodeScalars.contains(where: { ",\"\r\n".unicodeScalars.contains($0) })
        else { return text }
        return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
            + "\""
    }

    var jsonValue: JSONValue {
        switch self {
        case .null: .null
        case .integer(let number): .integer(number)
        case .real(let number): JSONValue(number)
        case .text(let text): .string(text)
        case .blob: .string(plainText)
        }
    }

    private var plainText: String {
        switch self {
        case .null: ""
        case .integer(let number): "\(number)"
        case .real(let number): "\(number)"
        case .text(let text): text
        case .blob(let bytes): "x'\(Hexadecimal.encode(bytes))'"
        }
    }

    /// Whether a table has it at the right of its column.
    var isNumber: Bool {
        switch self {
        case .integer, .real: true
        default: false
        }
    }
}
