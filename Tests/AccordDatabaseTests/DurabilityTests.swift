import AccordDatabase
import Testing

@Suite struct DurabilityTests {
    @Test("every acknowledged write survives kill -9", arguments: [20, 200, 1000])
    func killed(afterLines lines: Int) async throws {
        try await withTemporaryFile { path in
            let output = try await DurableWriter.run(path) { process in
                if process.lineCount >= lines { process.kill() }
            }
            let acknowledged = output.compactMap { Int($0) }
            #expect(acknowledged.count >= lines)
            try await DurableWriter.check(path, acknowledged: acknowledged)
        }
    }
}
