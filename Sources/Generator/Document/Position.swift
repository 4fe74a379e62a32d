/// A place in a file's text. Lines and columns count from 1; a column is a Unicode scalar.
struct Position: Hashable, Sendable {
    var line: Int
    var column: Int

    static let start = Position(line: 1, column: 1)
}

extension Position {
    /// The place of a byte in a text.
    init(offset: Int, in text: some BidirectionalCollection<UInt8>) {
        let before = text.prefix(offset)
        let lineStart = before.lastIndex(of: 0x0A).map { before.index(after: $0) } ?? before.startIndex
        line = before.reduce(1) { $1 == 0x0A ? $0 + 1 : $0 }
        column = String(decoding: before[lineStart...], as: UTF8.self).unicodeScalars.count + 1
    }
}
