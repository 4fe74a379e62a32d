import Testing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A pipe that a test logs to.
final class LogPipe {
    /// Where the log writes.
    let input: Int32
    private let output: Int32
    private var rest: [UInt8] = []

    init() throws {
        var ends: [Int32] = [0, 0]
        try #require(pipe(&ends) == 0)
        (output, input) = (ends[0], ends[1])
    }

    /// The whole lines that come next; waits for something.
    func lines() throws -> [String] {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let count = read(output, &buffer, buffer.count)
        try #require(count > 0)
        var lines = (rest + buffer[..<count]).split(
            separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        rest = Array(lines.removeLast())
        return lines.map { String(decoding: $0, as: UTF8.self) }
    }

    /// Ends reading.
    func closeOutput() { _ = Self.close(output) }

    /// Ends writing, which nobody may do any more.
    func closeInput() { _ = Self.close(input) }

    func close() {
        closeOutput()
        closeInput()
    }

    private static func close(_ descriptor: Int32) -> Int32 {
        #if canImport(Glibc)
            Glibc.close(descriptor)
        #else
            Darwin.close(descriptor)
        #endif
    }
}
