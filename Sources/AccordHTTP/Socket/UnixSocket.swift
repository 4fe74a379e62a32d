#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Sockets in the file system.
enum UnixSocket {
    /// A socket that listens at a path.
    static func listen(at path: String) throws(HTTPServerError) -> ListeningSocket {
        try removeStale(path)
        let descriptor = open()
        guard descriptor >= 0 else { throw systemError("socket", path) }
        guard try withAddress(path, { SystemSocket.bind(descriptor, $0, $1) }) == 0,
            SystemSocket.listen(descriptor) == 0
        else {
            let error = systemError("bind", path)
            SystemSocket.close(descriptor)
            throw error
        }
        return ListeningSocket(descriptor: descriptor)
    }

    /// Removes a socket that nobody listens at any more. What is no socket is left alone.
    private static func removeStale(_ path: String) throws(HTTPServerError) {
        var status = stat()
        guard lstat(path, &status) == 0 else { return }
        guard status.st_mode & S_IFMT == S_IFSOCK else {
            throw .badPath(path, reason: "there is something that is no socket")
        }
        let probe = open()
        guard probe >= 0 else { throw systemError("socket", path) }
        defer { SystemSocket.close(probe) }
        if try withAddress(path, { SystemSocket.connect(probe, $0, $1) }) == 0 { throw .pathInUse(path) }
        guard errno == ECONNREFUSED else { throw systemError("connect", path) }
        unlink(path)
    }

    private static func open() -> Int32 {
        #if canImport(Glibc)
            socket(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        #else
            socket(AF_UNIX, SOCK_STREAM, 0)
        #endif
    }

    private static func withAddress(
        _ path: String, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Int32
    ) throws(HTTPServerError) -> Int32 {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        let octets = Array(path.utf8)
        guard !octets.isEmpty, octets.count < MemoryLayout.size(ofValue: address.sun_path),
            !octets.contains(0)
        else {
            throw .badPath(path, reason: "a socket's path has 1 to 107 octets")
        }
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: octets) }
        return withUnsafePointer(to: address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                body($0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
    }

    private static func systemError(_ operation: String, _ path: String) -> HTTPServerError {
        .system(operation: "\(operation) \(path)", reason: String(cString: strerror(errno)))
    }
}
