import AccordRuntime
import Testing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

@Suite("Logger")
struct LoggerTests {
    @Test("writes lines for people")
    func human() throws {
        let text = try logged(.human) {
            $0.warning("disk full", ["path": "/a b", "left": "0"], requestID: "0f")
        }
        #expect(text.hasSuffix("Z warning [0f] disk full path=\"/a b\" left=0\n"))
        #expect(DateTime(String(text.prefix(24))) != nil)
    }

    @Test("writes lines for programs, which are JSON")
    func json() throws {
        let text = try logged(.json) { $0.error("a\n\"b\"", ["k\u{1B}": "v\u{0}"], requestID: "0f") }
        #expect(text.filter { $0 == "\n" }.count == 1)
        let line = try JSONValue(parsing: Array(text.utf8))
        #expect(line["level"] == "error")
        #expect(line["message"] == "a\n\"b\"")
        #expect(line["request"] == "0f")
        #expect(line["k\u{1B}"] == "v\u{0}")
    }

    @Test("lets no value forge a line or move the cursor")
    func forgery() throws {
        let text = try logged(.human) { $0.info("a\r\nb\u{1B}[2J", ["c": "d\ne=\"f\"", "g\n": "\u{9B}"]) }
        #expect(text.filter { $0 == "\n" || $0 == "\r\n" }.count == 1)
        #expect(text.hasSuffix("info a\\r\\nb\\u{1b}[2J c=\"d\\ne=\\\"f\\\"\" g\\n=\\u{9b}\n"))
    }

    @Test("lets debug lines through when they are turned on, in all its copies, and goes back then")
    func toggled() throws {
        let text = try logged(.human, level: .info) { logger in
            let copy = logger
            for _ in 0..<3 {
                copy.debug("level \(copy.level.name)")
                logger.toggleDebug()
            }
            #expect(copy.level == .debug)
        }
        #expect(text.split(separator: "\n").count == 1)
        #expect(text.contains("level debug"))
    }

    @Test("is turned to info where it begins with debug")
    func toggledFromDebug() {
        let logger = Logger(level: .debug)
        logger.toggleDebug()
        #expect(logger.level == .info)
        logger.toggleDebug()
        #expect(logger.level == .debug)
    }

    @Test("writes nothing below its level, and does not even make the message")
    func levels() throws {
        func never() -> String {
            Issue.record("the message was made")
            return ""
        }
        let text = try logged(.human, level: .warning) { logger in
            logger.debug(never())
            logger.info(never())
            logger.notice(never(), ["a": never()])
            logger.warning("w")
        }
        #expect(text.hasSuffix(" warning w\n"))
        Logger.disabled.error(never())
    }

    @Test("knows levels by their names")
    func names() {
        #expect(Logger.Level("notice") == .notice)
        #expect(Logger.Level("Notice") == nil)
        #expect(Logger.Level.allCases.map(\.name) == ["debug", "info", "notice", "warning", "error"])
    }

    /// What a logger writes, through a pipe.
    private func logged(
        _ format: Logger.Format, level: Logger.Level = .debug, _ body: (Logger) -> Void
    ) throws -> String {
        var ends: [Int32] = [0, 0]
        try #require(pipe(&ends) == 0)
        let logger = Logger(level: level, format: format, descriptor: ends[1])
        body(logger)
        logger.flush()
        close(ends[1])
        defer { close(ends[0]) }
        var bytes = [UInt8](repeating: 0, count: 4096)
        let count = read(ends[0], &bytes, bytes.count)
        return String(decoding: bytes[..<max(count, 0)], as: UTF8.self)
    }
}
