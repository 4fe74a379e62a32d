import AccordDatabase
import Testing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

@Suite struct DatabaseErrorTests {
    @Test(
        "a constraint that isn't met has its kind",
        arguments: [
            ("INSERT INTO child VALUES (1, 99, 1)", DatabaseError.Kind.foreignKeyViolation),
            ("INSERT INTO child VALUES (1, 1, NULL)", .notNullViolation),
            ("INSERT INTO child VALUES (1, 1, -1)", .checkViolation),
            ("INSERT INTO parent VALUES (1, 'other')", .uniqueViolation),
            ("INSERT INTO parent VALUES (2, 'A')", .uniqueViolation),
            ("INSERT INTO child VALUES (1, 1, 'text')", .constraintViolation),
        ])
    func constraints(sql: String, kind: DatabaseError.Kind) async throws {
        let database = try Database(DatabaseConfiguration(url: .memory))
        try await database.write { connection in
            try connection.execute(
                script: """
                    CREATE TABLE parent (id INTEGER PRIMARY KEY, name TEXT COLLATE NOCASE UNIQUE) STRICT;
                    CREATE TABLE child (id INTEGER, parent INTEGER REFERENCES parent, n INTEGER NOT NULL CHECK (n > 0)) STRICT;
                    INSERT INTO parent VALUES (1, 'a');
                    """)
        }
        let error = await #expect(throws: DatabaseError.self) {
            try await database.write { try $0.execute(sql) }
        }
        #expect(error?.kind == kind)
    }

    @Test("a unique violation names its column")
    func column() async throws {
        try await withDatabases { database in
            try await database.add(note: "x")
            let error = await #expect(throws: DatabaseError.self) { try await database.add(note: "x") }
            #expect(error?.isUniqueViolation(of: "notes.text") == true)
            #expect(error?.isUniqueViolation(of: "notes.id") == false)
        }
    }

    @Test("a write inside of read is refused")
    func writeInRead() async throws {
        try await withDatabases { database in
            for sql in ["INSERT INTO notes (text) VALUES ('x')", "CREATE TABLE more (id INTEGER)"] {
                let error = await #expect(throws: DatabaseError.self) {
                    try await database.read { try $0.execute(sql) }
                }
                #expect(error?.kind == .readOnly)
            }
            let count = try await database.noteCount()
            #expect(count == 0)
        }
    }

    @Test("a folder that isn't there can't be opened")
    func noFolder() {
        let error = #expect(throws: DatabaseError.self) {
            try Database(DatabaseConfiguration(url: .file("/nonexistent/folder/test.db")))
        }
        #expect(error?.kind == .cannotOpen)
    }

    @Test("a file that is no database is corrupt and stays as it is")
    func notADatabase() async throws {
        try await withTemporaryFile { path in
            let text = String(repeating: "This is not a database. ", count: 100)
            let file = try #require(fopen(path, "w"))
            fputs(text, file)
            fclose(file)
            let error = #expect(throws: DatabaseError.self) {
                try Database(DatabaseConfiguration(url: .file(path)))
            }
            #expect(error?.kind == .corrupt)
        }
    }

    @Test("only its owner may read a new file")
    func permissions() async throws {
        try await withTemporaryFile { path in
            let database = try Database(DatabaseConfiguration(url: .file(path)))
            try await database.write { try $0.execute("CREATE TABLE t (id INTEGER)") }
            for name in [path, path + "-wal"] {
                var status = stat()
                #expect(stat(name, &status) == 0)
                #expect(status.st_mode & 0o777 == 0o600)
            }
            await database.close()
        }
    }
}
