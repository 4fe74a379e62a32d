#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// `uri-host [ ":" port ]`, the value of `Host` and the authority of an http URI, which has no
/// user information and is never empty (RFC 9110 sections 4.2.1, 4.2.4 and 7.2).
enum Authority {
    static func isValid(_ octets: borrowing Octets) -> Bool {
        let hostEnd = hostEnd(octets)
        guard hostEnd > 0, isHost(octets.extracting(0..<hostEnd)) else { return false }
        if hostEnd == octets.count { return true }
        return octets[hostEnd] == Octet.colon && isPort(octets.extracting((hostEnd + 1)..<octets.count))
    }

    /// Whether a valid authority names a port that is not empty.
    static func hasPort(_ octets: borrowing Octets) -> Bool {
        hostEnd(octets) + 1 < octets.count
    }

    private static func hostEnd(_ octets: borrowing Octets) -> Int {
        if octets.count > 0, octets[0] == UInt8(ascii: "[") {
            return octets.firstIndex(of: UInt8(ascii: "]")).map { $0 + 1 } ?? octets.count
        }
        return octets.firstIndex(of: Octet.colon) ?? octets.count
    }

    private static func isHost(_ octets: borrowing Octets) -> Bool {
        if octets[0] == UInt8(ascii: "[") {
            return octets[octets.count - 1] == UInt8(ascii: "]")
                && isIPv6(octets.extracting(1..<(octets.count - 1)).text)
        }
        guard octets.allSatisfy(.host) else { return false }
        var index = 0
        while let escape = octets.firstIndex(of: UInt8(ascii: "%"), from: index) {
            guard escape + 2 < octets.count, Octet.hexadecimal(octets[escape + 1]) != nil,
                Octet.hexadecimal(octets[escape + 2]) != nil
            else { return false }
            index = escape + 3
        }
        return true
    }

    private static func isIPv6(_ text: String) -> Bool {
        var address = in6_addr()
        return inet_pton(AF_INET6, text, &address) == 1
    }

    private static func isPort(_ octets: borrowing Octets) -> Bool {
        var port = 0
        for index in octets.indices {
            guard Octet.isDigit(octets[index]) else { return false }
            port = port * 10 + Int(octets[index] - Octet.zero)
            if port > 65535 { return false }
        }
        return true
    }
}
