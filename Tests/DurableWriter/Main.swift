import AccordDatabase

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// `DurableWriter FILE [LIMIT]`: eight tasks write rows without end, and each row's number is written to
/// standard output once its write was acknowledged. Tests kill it, or let no file have more than LIMIT
/// bytes: it then says `failed: ` and the kind of the error, and ends.
@main
struct Main {
    static func main() async throws {
        let arguments = CommandLine.arguments
        if arguments.count > 2, let limit = rlim_t(arguments[2]) { limitFileSize(limit) }
        do { try await fill(Database(DatabaseConfiguration(url: .file(arguments[1])))) } catch {
            say("failed: \((error as? DatabaseError).map { "\($0.kind)" } ?? "\(error)")")
        }
    }

    private static func fill(_ database: Database) async throws {
        try await database.write { connection in
            try connection.execute(
                "CREATE TABLE IF NOT EXISTS acknowledged (number INTEGER PRIMARY KEY, filling BLOB) STRICT")
        }
        try await withThrowingTaskGroup { group in
            for lane in 0..<8 {
                group.addTask {
                    for round in 0... {
                        let number = round * 8 + lane
                        try await database.write { connection in
                            try connection.execute(
                                "INSERT INTO acknowledged VALUES (?, zeroblob(500))", [number])
                        }
                        say("\(number)")
                    }
                }
            }
            try await group.waitForAll()
        }
    }

    /// Writes a line with one call, so that lines of several tasks don't mix; ends when nobody reads.
    private static func say(_ text: String) {
        let line = Array((text + "\n").utf8)
        if write(STDOUT_FILENO, line, line.count) != line.count { exit(1) }
    }

    private static func limitFileSize(_ limit: rlim_t) {
        // Without the signal the write itself fails.
        signal(SIGXFSZ, SIG_IGN)
        var limits = rlimit(rlim_cur: limit, rlim_max: limit)
        #if canImport(Glibc)
            setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limits)
        #else
            setrlimit(RLIMIT_FSIZE, &limits)
        #endif
    }
}
