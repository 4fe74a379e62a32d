#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The address of a client, as far as one client can't choose it: an IPv4 address, or the first 64 bits of
/// an IPv6 address, of which everybody has all others (RFC 6177).
struct LoginAddress: Sendable, Hashable {
    /// Such as `192.0.2.1` or `2001:db8::/64`.
    let text: String

    /// - Parameter address: an address without its port; what is none stands for itself.
    init(_ address: String) {
        var bytes = in6_addr()
        guard inet_pton(AF_INET6, address, &bytes) == 1 else {
            text = address
            return
        }
        let octets = withUnsafeBytes(of: bytes) { Array($0) }
        // An IPv4 address that an IPv6 socket shows: ::ffff:192.0.2.1 (RFC 4291 section 2.5.5.2).
        if octets.prefix(10).allSatisfy({ $0 == 0 }), octets[10...11] == [0xFF, 0xFF] {
            text = octets[12...].map(String.init).joined(separator: ".")
            return
        }
        let groups = stride(from: 0, to: 8, by: 2).map { index in
            String(UInt16(octets[index]) << 8 | UInt16(octets[index + 1]), radix: 16)
        }
        text = groups.joined(separator: ":") + "::/64"
    }
}
