#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A socket that is bound and listens. It is made by hand and not by libuv, because the libuv of
/// Debian 12 can't set SO_REUSEPORT.
struct ListeningSocket {
    let descriptor: Int32
    let port: Int
    /// Whether another process has it too, so that those who wait are not lost when this one closes it.
    var isInherited = false

    /// A socket that another one is a copy of, or that another process made.
    init(descriptor: Int32) {
        self.descriptor = descriptor
        port = HostAddress(boundBy: descriptor)?.port ?? 0
    }

    /// The same socket for another loop.
    func copy() throws(HTTPServerError) -> ListeningSocket {
        let copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 0)
        guard copy >= 0 else {
            throw .system(operation: "dup", reason: String(cString: strerror(errno)))
        }
        var socket = ListeningSocket(descriptor: copy)
        socket.isInherited = isInherited
        return socket
    }

    /// A socket that another process has opened.
    static func inherited(_ descriptor: Int32) throws(HTTPServerError) -> ListeningSocket {
        var listens: Int32 = 0
        var size = socklen_t(MemoryLayout<Int32>.size)
        guard getsockopt(descriptor, SOL_SOCKET, SO_ACCEPTCONN, &listens, &size) == 0, listens != 0 else {
            throw .notListening(descriptor: descriptor)
        }
        var socket = ListeningSocket(descriptor: descriptor)
        socket.isInherited = true
        return socket
    }

    /// Sockets for one loop on every address of the host. With `shared`, other loops bind the
    /// same port and the system deals connections out between them.
    static func bind(host: String, port: Int, shared: Bool) throws(HTTPServerError) -> [ListeningSocket] {
        var sockets: [ListeningSocket] = []
        var failure: HTTPServerError?
        for address in try HostAddress.resolve(host: host, port: port) {
            do throws(HTTPServerError) {
                // A port 0 is chosen by the first address and kept for the others.
                let bound = sockets.first.map { address.with(port: $0.port) } ?? address
                sockets.append(try ListeningSocket(bound, shared: shared, host: host))
            } catch {
                failure = failure ?? error
            }
        }
        // A name may have an address that this machine lacks; one that it has is enough, unless
        // somebody else holds the other.
        if let failure, sockets.isEmpty || failure.isAddressInUse {
            for socket in sockets { close(socket.descriptor) }
            throw failure
        }
        return sockets
    }

    /// Finds out whether somebody listens already: with SO_REUSEPORT a second server of the same
    /// user would bind without an error and take half of the connections.
    static func probe(host: String, port: Int) throws(HTTPServerError) -> Int {
        let sockets = try bind(host: host, port: port, shared: false)
        for socket in sockets { close(socket.descriptor) }
        return sockets.first?.port ?? port
    }

    private init(_ address: HostAddress, shared: Bool, host: String) throws(HTTPServerError) {
        let descriptor = Self.open(address.family)
        guard descriptor >= 0 else { throw Self.error("socket", host, address.port) }
        do throws(HTTPServerError) {
            Self.enable(descriptor, SOL_SOCKET, SO_REUSEADDR)
            if shared { Self.enable(descriptor, SOL_SOCKET, SO_REUSEPORT) }
            if address.family == AF_INET6, !address.isWildcard {
                Self.enable(descriptor, Int32(IPPROTO_IPV6), IPV6_V6ONLY)
            }
            guard address.withSocketAddress({ SystemSocket.bind(descriptor, $0, $1) }) == 0 else {
                throw Self.error("bind", host, address.port)
            }
            guard SystemSocket.listen(descriptor) == 0 else {
                throw Self.error("listen", host, address.port)
            }
        } catch {
            close(descriptor)
            throw error
        }
        self.descriptor = descriptor
        port = HostAddress(boundBy: descriptor)?.port ?? address.port
    }

    private static func open(_ family: Int32) -> Int32 {
        #if canImport(Glibc)
            socket(family, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        #else
            socket(family, SOCK_STREAM, 0)
        #endif
    }

    private static func enable(_ descriptor: Int32, _ level: Int32, _ option: Int32) {
        var on: Int32 = 1
        setsockopt(descriptor, level, option, &on, socklen_t(MemoryLayout<Int32>.size))
    }

    private static func error(_ operation: String, _ host: String, _ port: Int) -> HTTPServerError {
        switch errno {
        case EADDRINUSE: .addressInUse(host: host, port: port)
        case EACCES, EPERM: .notPermitted(host: host, port: port)
        case let code:
            .system(operation: "\(operation) \(host) port \(port)", reason: String(cString: strerror(code)))
        }
    }
}

extension HTTPServerError {
    fileprivate var isAddressInUse: Bool {
        if case .addressInUse = self { true } else { false }
    }
}
