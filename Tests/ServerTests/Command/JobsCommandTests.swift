import AccordDatabase
import AccordRuntime
import Testing

@testable import Server

@Suite("jobs")
struct JobsCommandTests {
    @Test("list shows each job, and what its last run did")
    func list() async {
        let program = TestProgram()
        _ = await program.run("db", "upgrade")
        #expect(await program.run("jobs", "list") == .success)
        let lines = program.written.split(separator: "\n")
        #expect(lines.count == JobName.allCases.count + 1)
        #expect(lines[0].hasPrefix("JOB "))
        #expect(lines.dropFirst().allSatisfy { $0.contains("  1h     never     -        -     at once") })
        _ = await program.run("jobs", "run", "old-access-log")
        _ = await program.run("jobs", "list")
        #expect(program.written.contains("Z  succeeded  0     2"))
    }

    @Test("run does a job, though it was done a moment ago, and tells how many rows went")
    func run() async throws {
        let program = TestProgram()
        _ = await program.run("db", "upgrade")
        let sql =
            "INSERT INTO access_log (id, status, duration, request) VALUES (1, 200, 0, 0), (2, 200, 0, 0)"
        _ = await program.run("shell", "--write", sql)
        #expect(await program.run("jobs", "run", "old-access-log") == .success)
        #expect(program.written == "old-access-log: 2 rows\n")
        #expect(await program.run("jobs", "run", "old-access-log") == .success)
        #expect(program.written == "old-access-log: 0 rows\n")
        #expect(program.complaints.isEmpty)
    }

    @Test("A job that another server is doing is not done, and a failed one says why")
    func refused() async throws {
        let program = TestProgram()
        _ = await program.run("db", "upgrade")
        let sql = """
            INSERT INTO job_runs (job, server, started_at, lease_until)
            VALUES ('old-access-log', 'other/1', 0, 253402300799000000)
            """
        _ = await program.run("shell", "--write", sql)
        #expect(await program.run("jobs", "run", "old-access-log") == .failure)
        #expect(program.complaints.hasPrefix("Error: old-access-log is running on other/1 since 1970-"))
        #expect(await program.run("jobs", "list") == .success)
        #expect(program.written.contains("running on other/1"))
        _ = await program.run("shell", "--write", "DROP TABLE refresh_tokens")
        #expect(await program.run("jobs", "run", "expired-sessions") == .failure)
        #expect(program.complaints.hasPrefix("Error: expired-sessions failed: no such table: "))
    }

    @Test("An unknown job suggests the one that was meant")
    func unknown() async {
        let program = TestProgram()
        #expect(await program.run("jobs", "run", "old-acces-log") == .usage)
        #expect(program.complaints.contains("; did you mean old-access-log?\nSee: Server jobs run --help\n"))
        #expect(await program.run("jobs", "run") == .usage)
        #expect(await program.run("jobs") == .usage)
        #expect(program.complaints.hasPrefix("Error: \"jobs\" needs one of: list, run\n"))
    }

    @Test("On a terminal it shows how far it is, and takes that away at the end")
    func progress() async {
        let program = TestProgram(showsProgress: true)
        #expect(await program.run("db", "upgrade") == .success)
        #expect(program.complaints.contains("\r\u{1B}[KApplying 1 accounts …"))
        #expect(program.complaints.hasSuffix("\r\u{1B}[K"))
        let sql = "INSERT INTO access_log (id, status, duration, request) VALUES (1, 200, 0, 0)"
        _ = await program.run("shell", "--write", sql)
        #expect(await program.run("jobs", "run", "old-access-log") == .success)
        #expect(program.complaints == "\r\u{1B}[Kold-access-log: 1 rows …\r\u{1B}[K")
    }
}
