import AccordDatabase

/// Lets somebody ask the configured database in SQL.
struct ShellRunCommand: Sendable {
    /// Statements to run; nil reads them from standard input.
    let sql: String?
    let format: ResultFormat
    let allowsWrites: Bool
    let console: Console

    func run(_ configuration: Configuration) async throws {
        // A database that lacks migrations can be looked at, too; but none is made here.
        if case .file(let path) = configuration.database, !TextFile.exists(path) {
            throw CommandFailure.noDatabase(path)
        }
        let database = try Database(DatabaseConfiguration(url: configuration.database, readers: 1))
        let shell = Shell(database, format: format, allowsWrites: allowsWrites, console: console)
        if let sql {
            await shell.run(text: sql)
        } else {
            if console.isInteractive { console.write("\(configuration.database); .help for help\n") }
            await shell.runInput()
        }
        await database.close()
        if shell.failureCount > 0, sql != nil || !console.isInteractive {
            throw CommandFailure.statementsFailed(shell.failureCount)
        }
    }
}
