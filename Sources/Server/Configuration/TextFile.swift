#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Whole small files, read and made.
enum TextFile {
    /// A call that the system refused.
    struct SystemError: Error, Sendable, Hashable {
        var number: Int32
        /// The system's words for it.
        var reason: String { String(cString: strerror(number)) }
        var isNotFound: Bool { number == ENOENT }
        var isExisting: Bool { number == EEXIST }
    }

    /// Whether there is a file of this path.
    static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

    /// The bytes of a file of at most 1 MiB.
    static func read(_ path: String) throws(SystemError) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw SystemError(number: errno) }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 4096)
        while bytes.count <= 1_048_576 {
            let count = systemRead(descriptor, &chunk)
            if count < 0 {
                if errno == EINTR { continue }
                throw SystemError(number: errno)
            }
            if count == 0 { return bytes }
            bytes += chunk[..<count]
        }
        throw SystemError(number: EFBIG)
    }

    /// Makes a file that only its owner may read (mode 0600); fails where one is already.
    static func createPrivate(_ path: String, _ bytes: [UInt8]) throws(SystemError) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw SystemError(number: errno) }
        defer { close(descriptor) }
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
            if count < 0 {
                if errno == EINTR { continue }
                throw SystemError(number: errno)
            }
            rest = rest.dropFirst(count)
        }
    }

    private static func systemRead(_ descriptor: Int32, _ buffer: inout [UInt8]) -> Int {
        #if canImport(Glibc)
            Glibc.read(descriptor, &buffer, buffer.count)
        #else
            Darwin.read(descriptor, &buffer, buffer.count)
        #endif
    }
}
