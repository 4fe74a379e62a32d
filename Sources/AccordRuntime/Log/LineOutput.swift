#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Writes lines to a descriptor, which may block the calling thread.
enum LineOutput {
    /// Writes each line and its end, and returns how many could not be written.
    ///
    /// One call writes as many whole lines as a pipe takes without mixing them with those of others
    /// (POSIX `write`, `PIPE_BUF`); a line that is longer goes alone.
    static func write(_ lines: some Sequence<[UInt8]>, to descriptor: Int32) -> Int {
        var lost = 0
        var count = 0
        var bytes: [UInt8] = []
        func send() {
            if !write(bytes, to: descriptor) { lost += count }
            bytes.removeAll(keepingCapacity: true)
            count = 0
        }
        for line in lines {
            if count > 0, bytes.count + line.count >= Int(PIPE_BUF) { send() }
            bytes += line
            bytes.append(UInt8(ascii: "\n"))
            count += 1
        }
        if count > 0 { send() }
        return lost
    }

    /// Makes a pipe without a reader an error of the call, not a signal that ends the program.
    static func ignoreBrokenPipes() {
        var signals = sigset_t()
        sigemptyset(&signals)
        sigaddset(&signals, SIGPIPE)
        pthread_sigmask(SIG_BLOCK, &signals, nil)
    }

    private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
        bytes.withUnsafeBytes { bytes in
            var rest = bytes[...]
            while !rest.isEmpty {
                let count = systemWrite(descriptor, UnsafeRawBufferPointer(rebasing: rest))
                if count >= 0 {
                    rest = rest.dropFirst(count)
                } else if errno == EAGAIN {
                    // Whoever shares the descriptor may have made it one that doesn't block.
                    var state = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
                    poll(&state, 1, -1)
                } else if errno != EINTR {
                    // A log that can't be written must not stop the program.
                    return false
                }
            }
            return true
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
