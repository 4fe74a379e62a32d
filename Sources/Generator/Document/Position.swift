/// A place in the contract's text. Lines and columns count from 1; a column is a Unicode scalar.
struct Position: Hashable, Sendable, Comparable {
    var line: Int
    var column: Int

    static let start = Position(line: 1, column: 1)

    static func < (left: Position, right: Position) -> Bool {
        (left.line, left.column) < (right.line, right.column)
    }
}

/// What a diagnostic can point at.
protocol Positioned {
    var position: Position { get }
}

extension Position: Positioned {
    var position: Position { self }
}
