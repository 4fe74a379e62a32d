import AccordDatabase
import Synchronization

/// Runs statements and writes their results and errors.
final class Shell: Sendable {
    private let database: Database
    private let format: ResultFormat
    private let allowsWrites: Bool
    private let console: Console
    private let failures = Atomic(0)

    init(_ database: Database, format: ResultFormat, allowsWrites: Bool, console: Console) {
        self.database = database
        self.format = format
        self.allowsWrites = allowsWrites
        self.console = console
    }

    /// How many statements and commands have failed.
    var failureCount: Int { failures.load(ordering: .relaxed) }

    /// Runs the statements of a text, the last one of which may lack its semicolon.
    func run(text: String) async {
        var reader = StatementReader()
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            for statement in reader.add(line: String(line)) { await run(statement) }
        }
        if let rest = reader.end() { await run(rest) }
    }

    /// Reads lines until the input ends or somebody wants out.
    func runInput() async {
        var reader = StatementReader()
        while let line = console.readLine(reader.isWithin ? "...> " : "sql> ") {
            let word = line.split(separator: " ").first.map(String.init) ?? ""
            if !reader.isWithin, word.hasPrefix(".") {
                guard await run(ShellCommand(line)) else { return }
            } else {
                for statement in reader.add(line: line) { await run(statement) }
            }
        }
        if let rest = reader.end() { await run(rest) }
    }

    /// Whether to go on.
    private func run(_ command: ShellCommand) async -> Bool {
        switch command {
        case .quit: return false
        case .help: console.write(ShellCommand.helpText)
        case .tables: await attempt { try await print(SchemaStore(database: database).tables()) }
        case .schema(let table):
            await attempt {
                let lines = try await SchemaStore(database: database).schema(table)
                if let table, lines.isEmpty { throw ShellFailure.noTable(table) }
                print(lines)
            }
        case .unknown(let word, let suggestion):
            fail("unknown command \(word)" + (suggestion.map { "; did you mean \($0)?" } ?? "; see .help"))
        }
        return true
    }

    private func print(_ lines: [String]) { for line in lines { console.write(line + "\n") } }

    private func run(_ statement: String) async {
        await attempt {
            do {
                try await read(statement)
            } catch let error as DatabaseError where error.kind == .readOnly {
                guard allowsWrites else { throw ShellFailure.readOnly }
                try await write(statement)
            }
        }
    }

    private func read(_ statement: String) async throws {
        let (format, console) = (format, console)
        try await database.read { connection in
            var printer = ResultPrinter(format, console.write)
            try connection.forEach(statement) { printer.add($0) }
            printer.end()
        }
    }

    /// Writes results only when the changes are on the disk.
    private func write(_ statement: String) async throws {
        let (rows, changes) = try await database.write { connection in
            let before = connection.totalChanges
            return (try connection.rows(statement), connection.totalChanges - before)
        }
        if !rows.isEmpty {
            var printer = ResultPrinter(format, console.write)
            for row in rows { printer.add(row) }
            printer.end()
        }
        if format == .table { console.write("(\(changes) row\(changes == 1 ? "" : "s") changed)\n") }
    }

    private func attempt(_ work: () async throws -> Void) async {
        do {
            try await work()
        } catch let error as DatabaseError {
            fail(error.message)
        } catch {
            fail("\(error)")
        }
    }

    private func fail(_ text: String) {
        failures.add(1, ordering: .relaxed)
        console.writeError(console.red("Error: \(text)") + "\n")
    }
}

/// Why the shell refuses a statement.
enum ShellFailure: Error, Sendable, Hashable, CustomStringConvertible {
    case readOnly
    case noTable(String)

    var description: String {
        switch self {
        case .readOnly: "this shell only reads; start it with --write to change the database"
        case .noTable(let name): "there is no table \(name); see .tables"
        }
    }
}
