import AccordDatabase

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Gives `body` the path of a database file in a folder that is deleted afterwards.
func withTemporaryFile<Result>(_ body: (String) async throws -> Result) async throws -> Result {
    var template = Array("/tmp/accord-database-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw POSIXFailure(code: errno) }
    let folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    defer {
        for name in ["test.db", "test.db-wal", "test.db-shm"] { unlink("\(folder)/\(name)") }
        rmdir(folder)
    }
    return try await body("\(folder)/test.db")
}

/// Gives `body` a new database, once in a file and once in memory, with a table for notes.
func withDatabases(_ body: (Database) async throws -> Void) async throws {
    try await withTemporaryFile { path in
        for url in [DatabaseURL.file(path), .memory] {
            let database = try Database(DatabaseConfiguration(url: url))
            try await database.write { connection in
                try connection.execute("CREATE TABLE notes (id INTEGER PRIMARY KEY, text TEXT UNIQUE) STRICT")
            }
            try await body(database)
            await database.close()
        }
    }
}

/// A failed call of the system.
struct POSIXFailure: Error {
    var code: Int32
}

extension Database {
    /// How many notes there are.
    func noteCount() async throws -> Int {
        try await read { connection in try connection.row("SELECT count(*) FROM notes")?.get(0) ?? -1 }
    }

    /// Adds a note.
    func add(note: String) async throws {
        try await write { connection in
            try connection.execute("INSERT INTO notes (text) VALUES (?)", [note])
        }
    }
}
