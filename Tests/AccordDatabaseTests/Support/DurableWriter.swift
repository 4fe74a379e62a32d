import AccordDatabase
import Testing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The program `DurableWriter`, which writes rows and says which were acknowledged.
struct DurableWriter {
    private(set) var lineCount = 0
    private let process: pid_t

    /// Ends the program at once, without a chance to tidy up.
    func kill() { _ = sendSignal(process, SIGKILL) }

    /// Runs the program until it ends and returns the whole lines it wrote; `onOutput` sees it after each
    /// part of its output.
    static func run(
        _ path: String, fileSizeLimit: Int? = nil, onOutput: (DurableWriter) -> Void
    ) async throws -> [String] {
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { throw POSIXFailure(code: errno) }
        var writer = DurableWriter(
            process: try spawn([path] + (fileSizeLimit.map { ["\($0)"] } ?? []), output: ends))
        close(ends[1])
        defer { close(ends[0]) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4096)
        while case let count = read(ends[0], &buffer, buffer.count), count > 0 {
            bytes += buffer[..<count]
            writer.lineCount = bytes.count { $0 == UInt8(ascii: "\n") }
            onOutput(writer)
        }
        var status: Int32 = 0
        waitpid(writer.process, &status, 0)
        // What follows the last line's end was cut off.
        return bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            .dropLast().map { String(decoding: $0, as: UTF8.self) }
    }

    /// Checks that the database is whole and has all that was acknowledged.
    static func check(_ path: String, acknowledged: [Int]) async throws {
        let database = try Database(DatabaseConfiguration(url: .file(path)))
        let stored = try await database.read { connection in
            try connection.rows("SELECT number FROM acknowledged").map { try $0.get(0, as: Int.self) }
        }
        #expect(Set(acknowledged).subtracting(stored).isEmpty)
        #expect(try await database.read { try $0.row("PRAGMA integrity_check")?.get(0) } == "ok")
        await database.close()
    }

    private static func spawn(_ arguments: [String], output: [Int32]) throws -> pid_t {
        let program = try #require(program, "DurableWriter was not built beside the tests")
        #if canImport(Glibc)
            var actions = posix_spawn_file_actions_t()
        #else
            var actions: posix_spawn_file_actions_t?
        #endif
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, output[1], STDOUT_FILENO)
        posix_spawn_file_actions_addclose(&actions, output[0])
        posix_spawn_file_actions_addclose(&actions, output[1])
        var strings: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
        defer { for string in strings { free(string) } }
        var process: pid_t = 0
        let code = posix_spawn(&process, program, &actions, nil, &strings, nil)
        guard code == 0 else { throw POSIXFailure(code: code) }
        return process
    }

    /// The program, which is built into the folder of the tests' bundle.
    private static var program: String? {
        for argument in CommandLine.arguments {
            let parts = argument.split(separator: "/", omittingEmptySubsequences: false)
            guard let bundle = parts.firstIndex(where: { $0.hasSuffix(".xctest") }) else { continue }
            return (parts[..<bundle] + ["DurableWriter"]).joined(separator: "/")
        }
        return nil
    }
}

private func sendSignal(_ process: pid_t, _ signal: Int32) -> Int32 { kill(process, signal) }
