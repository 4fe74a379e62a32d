#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Where commands write and ask; tests put their own in its place.
struct Console: Sendable {
    var write: @Sendable (String) -> Void
    var writeError: @Sendable (String) -> Void
    /// Shows a prompt, on a terminal, and reads a line without showing it; nil at the end of the input.
    var readSecret: @Sendable (_ prompt: String) -> String?
    /// Whether output may be coloured.
    var hasColor: Bool
    /// Shows a prompt, on a terminal, and reads a line; nil at the end of the input.
    var readLine: @Sendable (_ prompt: String) -> String? = { _ in nil }
    /// Whether somebody types the input.
    var isInteractive = false
    /// Whether somebody watches, so that it makes sense to show how far something is.
    var showsProgress = false

    /// The descriptors of this process.
    static var standard: Console {
        Console(
            write: { writeAll($0, to: STDOUT_FILENO) },
            writeError: { writeAll($0, to: STDERR_FILENO) },
            readSecret: { SecretInput.readLine(prompt: $0) { writeAll($0, to: STDERR_FILENO) } },
            hasColor: isatty(STDOUT_FILENO) == 1 && getenv("NO_COLOR") == nil,
            readLine: { prompt in
                if isatty(STDIN_FILENO) == 1 { writeAll(prompt, to: STDOUT_FILENO) }
                return Swift.readLine(strippingNewline: true)
            },
            isInteractive: isatty(STDIN_FILENO) == 1, showsProgress: isatty(STDERR_FILENO) == 1)
    }

    /// Shows how far something is, in place of what was shown before; nil takes it away.
    func progress(_ text: String?) {
        if showsProgress { writeError("\r\u{1B}[K" + (text ?? "")) }
    }

    func blue(_ text: String) -> String { hasColor ? "\u{1B}[34m\(text)\u{1B}[0m" : text }
    func red(_ text: String) -> String { hasColor ? "\u{1B}[31m\(text)\u{1B}[0m" : text }

    private static func writeAll(_ text: String, to descriptor: Int32) {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Self.systemWrite(descriptor, $0) }
            if count < 0, errno != EINTR { return }
            rest = rest.dropFirst(max(0, count))
        }
    }

    private static func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
        #if canImport(Glibc)
            Glibc.write(descriptor, bytes.baseAddress, bytes.count)
        #else
            Darwin.write(descriptor, bytes.baseAddress, bytes.count)
        #endif
    }
}
