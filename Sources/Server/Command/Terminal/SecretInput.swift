#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Lines of standard input that are not shown while they are typed.
enum SecretInput {
    /// The next line without its end; nil at the end of the input.
    static func readLine() -> String? {
        var settings = termios()
        guard tcgetattr(STDIN_FILENO, &settings) == 0 else {
            // Not a terminal: nothing is shown anyway.
            return Swift.readLine(strippingNewline: true)
        }
        let before = settings
        settings.c_lflag &= ~tcflag_t(ECHO)
        settings.c_lflag |= tcflag_t(ECHONL)
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &settings)
        defer {
            var before = before
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &before)
        }
        return Swift.readLine(strippingNewline: true)
    }
}
