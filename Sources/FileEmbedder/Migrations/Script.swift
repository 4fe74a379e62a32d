/// One SQL file.
struct Script {
    enum Direction: String { case up, down }

    var path: String
    var number: Int
    var name: String
    var direction: Direction
    var sql: String

    init(path: String) throws(Diagnostic) {
        self.path = path
        let file = path.split(separator: "/").last ?? ""
        let parts = file.split(separator: ".", omittingEmptySubsequences: false)
        let stem = parts[0].split(separator: "_", maxSplits: 1)
        guard parts.count == 3, parts[2] == "sql", let direction = Direction(rawValue: String(parts[1])),
            stem.count == 2, stem[0].utf8.count >= 4, stem[0].allSatisfy(\.isNumber),
            let number = Int(stem[0]),
            stem[1].allSatisfy({ $0 == "_" || $0.isASCII && ($0.isLowercase || $0.isNumber) })
        else {
            throw Diagnostic(
                path: path, message: "a migration is called 0001_name.up.sql or 0001_name.down.sql")
        }
        self.number = number
        self.name = String(stem[1])
        self.direction = direction
        sql = try TextFile.readPlain(path)
    }
}
