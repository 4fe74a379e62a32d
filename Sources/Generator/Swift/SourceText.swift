/// Swift source being written: lines, indented by nesting.
struct SourceText {
    /// What fits into so many columns stays on one line.
    private static let width = 120

    private(set) var text = ""
    private var depth = 0

    /// Adds a line at the current depth; a text of several lines keeps its own indentation too.
    mutating func line(_ content: String = "") {
        guard content.utf8.contains(UInt8(ascii: "\n")) else { return single(content) }
        for part in content.split(separator: "\n", omittingEmptySubsequences: false) { single(part) }
    }

    private mutating func single(_ content: some StringProtocol) {
        if !content.isEmpty {
            for _ in 0..<depth { text += "    " }
            text += content
        }
        text += "\n"
    }

    /// Adds `head {`, what `body` writes one level deeper, and `}`.
    mutating func block(_ head: String, _ body: (inout SourceText) -> Void) {
        line(head + " {")
        indented(body)
        line("}")
    }

    /// Adds a function, on one line if it fits there.
    mutating func function(_ head: String, _ statement: String) {
        if depth * 4 + head.utf8.count + statement.utf8.count < Self.width, !statement.contains("\n") {
            return line("\(head) { \(statement) }")
        }
        block(head) { $0.line(statement) }
    }

    /// Adds a public initialiser, its arguments on lines of their own if they don't fit on one.
    mutating func initialiser(_ arguments: [String], _ assignments: [String]) {
        let head = "public init(\(arguments.joined(separator: ", ")))"
        guard depth * 4 + head.utf8.count + 2 <= Self.width else {
            line("public init(")
            indented { source in
                for argument in arguments.dropLast() { source.line(argument + ",") }
                source.line(arguments.last ?? "")
            }
            return block(")") { source in assignments.forEach { source.line($0) } }
        }
        switch assignments.count {
        case 0: line(head + " {}")
        case 1: function(head, assignments[0])
        default: block(head) { source in assignments.forEach { source.line($0) } }
        }
    }

    /// Adds a call, its arguments on lines of their own if they don't fit on one.
    mutating func call(_ head: String, _ arguments: [String]) {
        let joined = arguments.joined(separator: ", ")
        if depth * 4 + head.utf8.count + joined.utf8.count < Self.width { return line("\(head)(\(joined))") }
        line(head + "(")
        indented { source in
            for (index, argument) in arguments.enumerated() {
                source.line(argument + (index + 1 < arguments.count ? "," : ")"))
            }
        }
    }

    /// Adds a guard, its conditions on lines of their own if they don't fit on one.
    mutating func guarded(_ conditions: [String], _ otherwise: String) {
        let joined = conditions.joined(separator: ", ")
        if depth * 4 + joined.utf8.count + otherwise.utf8.count < 90 {
            return line("guard \(joined) else { \(otherwise) }")
        }
        for (index, condition) in conditions.enumerated() {
            line((index == 0 ? "guard " : "    ") + condition + (index + 1 < conditions.count ? "," : ""))
        }
        line("else { \(otherwise) }")
    }

    /// Adds a list, as many items on a line as fit.
    mutating func list(_ head: String, _ items: [String], _ end: String) {
        let joined = items.joined(separator: ", ")
        if depth * 4 + head.utf8.count + joined.utf8.count < Self.width { return line(head + joined + end) }
        line(head)
        indented { source in
            var row = ""
            for item in items {
                if source.depth * 4 + row.utf8.count + item.utf8.count > Self.width, !row.isEmpty {
                    source.line(row)
                    row = ""
                }
                row += (row.isEmpty ? "" : " ") + item + ","
            }
            source.line(row)
        }
        line(end)
    }

    /// Adds `do {`, what `body` writes, `} catch … {`, what `handler` writes, and `}`.
    mutating func attempt(
        _ body: (inout SourceText) -> Void, catch pattern: String = "", _ handler: (inout SourceText) -> Void
    ) {
        line("do {")
        indented(body)
        line(pattern.isEmpty ? "} catch {" : "} catch \(pattern) {")
        indented(handler)
        line("}")
    }

    /// Writes one level deeper.
    mutating func indented(_ body: (inout SourceText) -> Void) {
        depth += 1
        body(&self)
        depth -= 1
    }

    /// Adds a doc comment, which says so of what is deprecated.
    mutating func documentation(_ content: String, isDeprecated: Bool = false) {
        // A carriage return ends a comment too, and what follows must not become source.
        let content = Self.printable(content)
        let lines = content.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .map(Self.trimmed)
        if !content.isEmpty {
            for part in lines.reversed().drop(while: \.isEmpty).reversed() {
                line(part.isEmpty ? "///" : "/// " + part)
            }
        }
        // An attribute would warn of the generated code's own uses.
        if isDeprecated {
            if !content.isEmpty { line("///") }
            line("/// - Warning: Deprecated by the contract.")
        }
    }

    /// What `body` writes, as a text for use in an expression.
    static func expression(_ body: (inout SourceText) -> Void) -> String {
        var source = SourceText()
        body(&source)
        return String(source.text.dropLast())
    }

    /// The text without control characters, which no comment can have.
    private static func printable(_ text: String) -> String {
        func isControl(_ scalar: Unicode.Scalar) -> Bool {
            (scalar.value < 0x20 && scalar != "\n" && scalar != "\r" && scalar != "\t")
                || scalar.value == 0x7F
        }
        guard text.unicodeScalars.contains(where: isControl) else { return text }
        var printable = ""
        for scalar in text.unicodeScalars {
            printable.unicodeScalars.append(isControl(scalar) ? "\u{FFFD}" : scalar)
        }
        return printable
    }

    private static func trimmed(_ line: Substring) -> String {
        var line = line
        while let last = line.last, last.isWhitespace { line.removeLast() }
        return String(line)
    }
}
