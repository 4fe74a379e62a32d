#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// An IPv4 or IPv6 address with a port.
struct HostAddress {
    /// The octets of a `sockaddr_in` or `sockaddr_in6`; larger than either.
    private var storage = sockaddr_storage()
    private var size = socklen_t(MemoryLayout<sockaddr_storage>.size)

    /// The addresses of a name, or the one that a numeric host is.
    static func resolve(host: String, port: Int) throws(HTTPServerError) -> [HostAddress] {
        guard 0...65535 ~= port else { throw .badPort(port) }
        var hints = addrinfo()
        hints.ai_flags = AI_PASSIVE | AI_NUMERICSERV
        #if canImport(Glibc)
            hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        #else
            hints.ai_socktype = SOCK_STREAM
        #endif
        var list: UnsafeMutablePointer<addrinfo>?
        let result = getaddrinfo(host, String(port), &hints, &list)
        guard result == 0 else { throw .unknownHost(host, reason: String(cString: gai_strerror(result))) }
        defer { freeaddrinfo(list) }
        var addresses: [HostAddress] = []
        var next = list
        while let entry = next?.pointee {
            if let address = entry.ai_addr, entry.ai_family == AF_INET || entry.ai_family == AF_INET6 {
                addresses.append(HostAddress(address, entry.ai_addrlen))
            }
            next = entry.ai_next
        }
        return addresses
    }

    private init(_ address: UnsafePointer<sockaddr>, _ size: socklen_t) {
        // Both families are smaller than sockaddr_storage, whose purpose this is.
        let count = min(Int(size), MemoryLayout<sockaddr_storage>.size)
        withUnsafeMutableBytes(of: &storage) {
            $0.copyMemory(from: UnsafeRawBufferPointer(start: address, count: count))
        }
        self.size = socklen_t(count)
    }

    /// The address that a socket is bound to.
    init?(boundBy descriptor: Int32) {
        let result = withUnsafeMutableBytes(of: &storage) { bytes in
            guard let base = bytes.baseAddress else { return Int32(-1) }
            return getsockname(descriptor, base.assumingMemoryBound(to: sockaddr.self), &size)
        }
        guard result == 0 else { return nil }
    }

    var family: Int32 { Int32(storage.ss_family) }

    /// The port; it has the same place in both families.
    var port: Int {
        withUnsafeBytes(of: storage) { bytes in
            Int(UInt16(bigEndian: bytes.loadUnaligned(fromByteOffset: Self.portOffset, as: UInt16.self)))
        }
    }

    /// Whether it is `::`, which takes IPv4 connections too.
    var isWildcard: Bool {
        guard family == AF_INET6, let offset = MemoryLayout<sockaddr_in6>.offset(of: \.sin6_addr) else {
            return false
        }
        return withUnsafeBytes(of: storage) { $0[offset..<(offset + 16)].allSatisfy { $0 == 0 } }
    }

    /// The same address with another port.
    func with(port: Int) -> HostAddress {
        var copy = self
        withUnsafeMutableBytes(of: &copy.storage) { bytes in
            bytes.storeBytes(of: UInt16(port).bigEndian, toByteOffset: Self.portOffset, as: UInt16.self)
        }
        return copy
    }

    /// Lends the address to a call of the system.
    func withSocketAddress(_ body: (UnsafePointer<sockaddr>, socklen_t) -> Int32) -> Int32 {
        withUnsafeBytes(of: storage) { bytes in
            guard let base = bytes.baseAddress else { return -1 }
            return body(base.assumingMemoryBound(to: sockaddr.self), size)
        }
    }

    private static let portOffset = 2
}
