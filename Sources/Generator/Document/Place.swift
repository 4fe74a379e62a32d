/// A place in one of the contract's files. Lines and columns count as in ``Position``.
struct Place: Hashable, Sendable {
    /// The file's path, as it is printed.
    var file: String
    var line: Int
    var column: Int

    init(file: String, line: Int, column: Int) {
        self.file = file
        self.line = line
        self.column = column
    }

    init(file: String, _ position: Position) {
        self.init(file: file, line: position.line, column: position.column)
    }
}

extension Place: CustomStringConvertible {
    /// `api/openapi.yaml:12:5`
    var description: String { "\(file):\(line):\(column)" }
}

/// What a diagnostic can point at.
protocol Positioned {
    var position: Place { get }
}

extension Place: Positioned {
    var position: Place { self }
}
