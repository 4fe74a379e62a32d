import AccordRuntime
import Testing

@testable import Server

@Suite("shell")
struct ShellTests {
    /// A program over a database with three notes.
    func program(input: [String]? = nil, interactive: Bool = false) async -> TestProgram {
        let program = TestProgram(lines: input ?? [], isInteractive: interactive)
        _ = await program.run(
            "shell", "--write", "CREATE TABLE notes (id INTEGER PRIMARY KEY, text TEXT, size REAL)")
        #expect(
            program.complaints
                == "Error: there is no database at \(program.path); to make one, run: Server db upgrade\n")
        _ = await program.run("db", "upgrade")
        _ = await program.run(
            "shell", "--write",
            """
            CREATE TABLE notes (id INTEGER PRIMARY KEY, text TEXT, size REAL);
            INSERT INTO notes VALUES (1, 'a;b', 1.5), (20, NULL, NULL), (3, 'x"y' || char(10) || char(27), -2);
            """)
        return program
    }

    @Test("A table has aligned columns, NULL, nothing that moves a cursor, and the number of its rows")
    func table() async {
        let program = await program()
        #expect(await program.run("shell", "SELECT * FROM notes ORDER BY id") == .success)
        #expect(
            program.written == """
                id  text       size
                --  ---------  ----
                 1  a;b         1.5
                 3  x"y\\n\\x1b  -2.0
                20  NULL       NULL
                (3 rows)

                """)
        #expect(await program.run("shell", "SELECT 1 WHERE 0") == .success)
        #expect(program.written == "(0 rows)\n")
    }

    @Test("CSV has a heading, quotes what needs it, and tells NULL from an empty text")
    func csv() async {
        let program = await program()
        #expect(
            await program.run("shell", "--format", "csv", "SELECT id, text, '' AS e FROM notes ORDER BY id")
                == .success)
        #expect(program.written == "id,text,e\n1,a;b,\"\"\n3,\"x\"\"y\n\u{1B}\",\"\"\n20,,\"\"\n")
    }

    @Test("JSON is an array of objects")
    func json() async throws {
        let program = await program()
        #expect(
            await program.run("shell", "--format=json", "SELECT id, text FROM notes ORDER BY id") == .success)
        let value = try JSONValue(parsing: Array(program.written.utf8))
        #expect(value[0] == ["id": 1, "text": "a;b"])
        #expect(value[2] == ["id": 20, "text": .null])
        #expect(await program.run("shell", "--format=json", "SELECT 1 WHERE 0") == .success)
        #expect(program.written == "[]\n")
    }

    @Test(
        "Without --write nothing changes the database",
        arguments: [
            "DELETE FROM notes", "DROP TABLE notes", "CREATE TABLE t (a)", "PRAGMA user_version = 7",
            "WITH a AS (SELECT 1) DELETE FROM notes", "DELETE FROM notes RETURNING id", "VACUUM",
        ])
    func readOnly(sql: String) async {
        let program = await program()
        #expect(await program.run("shell", sql) == .failure)
        #expect(program.complaints.hasPrefix("Error: "))
        #expect(
            await program.run("shell", "SELECT count(*) AS n FROM notes; PRAGMA user_version") == .success)
        #expect(program.written.contains("\n3\n"))
        #expect(program.written.contains("\n           0\n"))
    }

    @Test("With --write a statement tells how many rows it changed")
    func write() async {
        let program = await program()
        #expect(await program.run("shell", "--write", "UPDATE notes SET size = 0 WHERE id > 1") == .success)
        #expect(program.written == "(2 rows changed)\n")
        #expect(
            await program.run("shell", "--write", "DELETE FROM notes WHERE id = 1 RETURNING id") == .success)
        #expect(program.written == "id\n--\n 1\n(1 row)\n(1 row changed)\n")
    }

    @Test("From standard input, statements go over lines, and an error ends nothing but sets the exit code")
    func input() async {
        let program = await program(input: [
            "SELECT 'one; two' -- a comment; with a semicolon", "  AS text;", "SELECT nonsense;", "",
            "SELECT 1 AS a; SELECT 2 AS b; -- the end", "SELECT 3 AS c",
        ])
        #expect(await program.run("shell") == .failure)
        #expect(
            program.written
                == "text\n--------\none; two\n(1 row)\na\n-\n1\n(1 row)\nb\n-\n2\n(1 row)\nc\n-\n3\n(1 row)\n"
        )
        #expect(program.complaints == "Error: no such column: nonsense\nError: 1 statement failed\n")
    }

    @Test("At a prompt an error is told and the end is a success")
    func prompt() async {
        let program = await program(
            input: ["SELECT nonsense;", ".tabels", ".quit", "SELECT 1;"], interactive: true)
        #expect(await program.run("shell") == .success)
        #expect(
            program.complaints
                == "Error: no such column: nonsense\nError: unknown command .tabels; did you mean .tables?\n")
        #expect(!program.written.contains("(1 row)"))
    }

    @Test("It lists tables and shows how they are made")
    func schema() async {
        let program = await program(input: [".tables", ".schema NOTES", ".schema none", ".help"])
        #expect(await program.run("shell") == .failure)
        #expect(program.written.contains("\nnotes\n"))
        #expect(!program.written.contains("sqlite_"))
        #expect(
            program.written.contains("CREATE TABLE notes (id INTEGER PRIMARY KEY, text TEXT, size REAL);\n"))
        #expect(program.written.contains(".schema [TABLE]"))
        #expect(program.complaints.hasPrefix("Error: there is no table none; see .tables\n"))
    }

    @Test("A statement can't begin a transaction that stays open")
    func transaction() async {
        let program = await program()
        #expect(await program.run("shell", "--write", "BEGIN; DELETE FROM notes; ROLLBACK") == .failure)
        #expect(program.complaints.contains("Error: 2 statements failed\n"))
    }

    @Test("A large result is written as it comes")
    func large() async {
        let program = await program()
        let sql =
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000) SELECT i FROM n"
        #expect(await program.run("shell", sql) == .success)
        #expect(program.written.hasSuffix("5000\n(5000 rows)\n"))
    }
}

@Suite("Statements of lines")
struct StatementReaderTests {
    func statements(_ lines: String...) -> [String] {
        var reader = StatementReader()
        var all = lines.flatMap { reader.add(line: $0) }
        if let rest = reader.end() { all.append(rest) }
        return all.map { $0.split(separator: "\n").joined(separator: "|") }
    }

    @Test("A semicolon ends a statement, except in texts, comments and triggers")
    func split() {
        #expect(statements("SELECT 1; SELECT 2;") == ["SELECT 1;", " SELECT 2;"])
        #expect(statements("SELECT ';", "';") == ["SELECT ';|';"])
        #expect(statements("/* ; */ SELECT 1;", "-- ; ;") == ["/* ; */ SELECT 1;"])
        #expect(statements("CREATE TRIGGER t AFTER INSERT ON a BEGIN SELECT 1; END;").count == 1)
        #expect(statements("SELECT \"a;\", [b;], `c;`;").count == 1)
    }

    @Test("White space, comments and lone semicolons are no statements")
    func blank() {
        #expect(statements("", "  ", "-- a", "/* b", "c */", ";", " ; ;") == [])
        #expect(statements("SELECT 1") == ["SELECT 1"])
    }
}
