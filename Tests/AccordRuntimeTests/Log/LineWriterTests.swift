import Testing

@testable import AccordRuntime

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

@Suite("Line writer")
struct LineWriterTests {
    @Test("takes lines though nobody reads, and tells how many found no room once they are read")
    func bound() throws {
        let pipe = try LogPipe()
        let writer = writer(pipe, capacity: 100)
        for _ in 0..<5000 { writer.write(String(repeating: "x", count: 999)) }
        var written = 0
        var dropped = 0
        while written + dropped < 5000 {
            for line in try pipe.lines() {
                if line.hasPrefix("dropped ") {
                    dropped += try #require(Int(line.dropFirst(8)))
                } else {
                    #expect(line.utf8.count == 999)
                    written += 1
                }
            }
        }
        #expect(written + dropped == 5000)
        #expect(written >= 100 && dropped > 0)
        pipe.close()
    }

    @Test("waits no longer for a pipe that nobody reads than it is told to")
    func flush() throws {
        let pipe = try LogPipe()
        let writer = writer(pipe, capacity: 1000)
        for _ in 0..<1000 { writer.write(String(repeating: "x", count: 999)) }
        let start = ContinuousClock.now
        writer.flush(within: .milliseconds(20))
        #expect(ContinuousClock.now - start < .seconds(5))
        pipe.closeOutput()
        writer.flush()
        pipe.closeInput()
    }

    @Test("outlives a pipe whose reader has gone, and tells what was lost when there is another one")
    func brokenPipe() throws {
        let (first, second) = (try LogPipe(), try LogPipe())
        let writer = writer(first, capacity: 10)
        first.closeOutput()
        writer.write("a")
        writer.write("b")
        writer.flush()
        #expect(dup2(second.input, first.input) == first.input)
        writer.write("c")
        writer.flush()
        #expect(try second.lines() == ["c", "dropped 2"])
        first.closeInput()
        second.close()
    }

    @Test("writes a line that is longer than a pipe in one piece")
    func longLine() throws {
        let pipe = try LogPipe()
        let writer = writer(pipe, capacity: 10)
        writer.write(String(repeating: "x", count: 1_000_000))
        writer.write("y")
        var lines: [String] = []
        while lines.count < 2 { lines += try pipe.lines() }
        #expect(lines.map(\.utf8.count) == [1_000_000, 1])
        pipe.close()
    }

    private func writer(_ pipe: LogPipe, capacity: Int) -> LineWriter<String> {
        LineWriter(
            descriptor: pipe.input, capacity: capacity, line: { Array($0.utf8) },
            droppedLine: { Array("dropped \($0)".utf8) })
    }
}
