#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A regular file that is there, and which version of it.
struct FileContent: Sendable {
    let path: String
    private let version: Version

    /// What changes when the file does.
    private struct Version: Hashable {
        let modified: DateTime
        /// Octets.
        let size: Int

        init(_ status: stat) {
            #if canImport(Glibc)
                let time = status.st_mtim
            #else
                let time = status.st_mtimespec
            #endif
            modified = DateTime(
                seconds: Int64(time.tv_sec), nanoseconds: Int32(truncatingIfNeeded: time.tv_nsec))
            size = Int(status.st_size)
        }
    }

    /// Looks at a file; nil when it is not there or no regular file.
    init?(_ path: String) {
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        self.path = path
        version = Version(status)
    }

    /// What is served of it. The two codings of one file have different names even if their times and sizes
    /// are the same.
    func representation(_ contentType: String, _ coding: ContentCoding) -> Representation {
        let modified = version.modified
        let numbers = [modified.seconds, Int64(modified.nanoseconds), Int64(version.size)]
        let name = numbers.map { String($0, radix: 16) }.joined(separator: "-")
        return Representation(
            contentType: contentType, coding: coding,
            validators: Validators(coding == .gzip ? name + "-gzip" : name, modified: modified),
            length: version.size, read: read)
    }

    /// Some octets; nil when the file can't be read or is no longer the version that was found.
    private func read(_ range: Range<Int>) -> [UInt8]? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, Version(status) == version else { return nil }
        var isWhole = true
        let bytes = [UInt8](unsafeUninitializedCapacity: range.count) { buffer, count in
            while count < range.count, let start = buffer.baseAddress {
                let got = Self.readSome(
                    descriptor, start + count, range.count - count, range.lowerBound + count)
                guard got > 0 else { break }
                count += got
            }
            isWhole = count == range.count
        }
        return isWhole ? bytes : nil
    }

    /// pread(2), repeated when a signal interrupts it.
    private static func readSome(
        _ descriptor: CInt, _ start: UnsafeMutablePointer<UInt8>, _ count: Int, _ offset: Int
    ) -> Int {
        while true {
            let got = pread(descriptor, start, count, off_t(offset))
            if got >= 0 || errno != EINTR { return got }
        }
    }
}
