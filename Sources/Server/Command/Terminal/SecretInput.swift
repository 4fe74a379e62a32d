#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Lines of standard input that are not shown while they are typed.
enum SecretInput {
    /// Shows a prompt, on a terminal, and reads the next line without its end; nil at the end of the input.
    ///
    /// A signal that ends or stops the program acts only after the terminal shows again what is typed; when
    /// the program goes on after that, it asks again.
    static func readLine(prompt: String, write: (String) -> Void) -> String? {
        guard isatty(STDIN_FILENO) == 1 else { return Swift.readLine(strippingNewline: true) }
        guard let signals = CaughtSignals() else { return nil }
        while true {
            signals.catchAll()
            write(prompt)
            let outcome = withoutEcho { readTyped(orUntil: signals) }
            signals.restore()
            switch outcome {
            case .line(let line): return line
            case .end: return nil
            case .signal(let number): CaughtSignals.act(number)
            }
        }
    }

    private enum Outcome {
        case line(String)
        case end
        case signal(Int32)
    }

    private static func withoutEcho(_ body: () -> Outcome) -> Outcome {
        var before = termios()
        guard tcgetattr(STDIN_FILENO, &before) == 0 else { return .end }
        var settings = before
        settings.c_lflag &= ~tcflag_t(ECHO)
        settings.c_lflag |= tcflag_t(ECHONL)
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &settings)
        defer { tcsetattr(STDIN_FILENO, TCSAFLUSH, &before) }
        return body()
    }

    /// Waits for a line, which a terminal gives as a whole, or for a signal.
    private static func readTyped(orUntil signals: CaughtSignals) -> Outcome {
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 4096)
        while true {
            var sources = [
                pollfd(fd: signals.descriptor, events: Int16(POLLIN), revents: 0),
                pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
            ]
            guard poll(&sources, nfds_t(sources.count), -1) > 0 else {
                if errno == EINTR { continue }
                return .end
            }
            if let number = signals.next() { return .signal(number) }
            let count = read(STDIN_FILENO, &chunk, chunk.count)
            if count < 0, errno == EINTR { continue }
            if count > 0 { bytes += chunk[..<count] }
            if count <= 0, bytes.isEmpty { return .end }
            if count <= 0 || bytes.last == UInt8(ascii: "\n") {
                if bytes.last == UInt8(ascii: "\n") { bytes.removeLast() }
                return .line(String(decoding: bytes, as: UTF8.self))
            }
        }
    }
}
