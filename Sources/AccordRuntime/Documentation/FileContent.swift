#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A regular file that is there, and which version of it.
struct FileContent: Sendable {
    let path: String
    /// Octets when it was looked at.
    private let size: Int
    /// Changes when the file does: its time of modification and its size.
    let version: String

    /// Looks at a file; nil when it is not there or no regular file.
    init?(_ path: String) {
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        #if canImport(Glibc)
            let modified = status.st_mtim
        #else
            let modified = status.st_mtimespec
        #endif
        self.path = path
        size = Int(status.st_size)
        version = [modified.tv_sec, modified.tv_nsec, size].map { String($0, radix: 16) }.joined(
            separator: "-")
    }

    /// All octets; nil when the file can't be read or is no longer the version that was found.
    func read() -> [UInt8]? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var isWhole = true
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            while count < size, let start = buffer.baseAddress {
                let got = Self.readSome(descriptor, start + count, size - count)
                guard got > 0 else { break }
                count += got
            }
            isWhole = count == size
        }
        return isWhole ? bytes : nil
    }

    /// read(2), repeated when a signal interrupts it.
    private static func readSome(_ descriptor: CInt, _ start: UnsafeMutablePointer<UInt8>, _ count: Int)
        -> Int
    {
        while true {
            #if canImport(Glibc)
                let got = Glibc.read(descriptor, start, count)
            #else
                let got = Darwin.read(descriptor, start, count)
            #endif
            if got >= 0 || errno != EINTR { return got }
        }
    }
}
