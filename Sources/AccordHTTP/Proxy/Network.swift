#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A range of addresses: `10.0.0.0/8`, `2001:db8::/32`, or one address.
public struct Network: Sendable, Hashable, CustomStringConvertible {
    private let address: NetworkAddress
    private let prefixLength: Int

    /// The range that a text says; nil when it says none, or has bits beyond its prefix.
    public init?(_ text: String) {
        let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        guard let first = parts.first, let address = NetworkAddress(String(first)) else { return nil }
        let bits = address.octets.count * 8
        let length = parts.count == 1 ? bits : Int(parts[1]) ?? -1
        guard 0...bits ~= length else { return nil }
        self.address = address
        prefixLength = length
        guard (length..<bits).allSatisfy({ !address.bit($0) }) else { return nil }
    }

    /// The range in the same notation.
    public var description: String { "\(address.text ?? "")/\(prefixLength)" }

    /// Whether an address, IPv4 or IPv6, is in the range.
    public func contains(_ text: String) -> Bool {
        guard let other = NetworkAddress(text), other.octets.count == address.octets.count else {
            return false
        }
        return (0..<prefixLength).allSatisfy { other.bit($0) == address.bit($0) }
    }
}

/// An IPv4 or IPv6 address as its octets. One of IPv4 that is written as IPv6 is one of IPv4.
struct NetworkAddress: Hashable {
    let octets: [UInt8]

    init(octets: [UInt8]) {
        let mapped: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF]
        self.octets = octets.count == 16 && octets.starts(with: mapped) ? Array(octets.suffix(4)) : octets
    }

    init?(_ text: String) {
        for (family, count) in [(AF_INET, 4), (AF_INET6, 16)] {
            var octets = [UInt8](repeating: 0, count: count)
            if inet_pton(family, text, &octets) == 1 {
                self.init(octets: octets)
                return
            }
        }
        return nil
    }

    /// The address as text.
    var text: String? {
        var buffer = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
        let family = octets.count == 4 ? AF_INET : AF_INET6
        guard inet_ntop(family, octets, &buffer, socklen_t(buffer.count)) != nil else { return nil }
        return String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    func bit(_ index: Int) -> Bool { octets[index / 8] >> UInt8(7 - index % 8) & 1 == 1 }
}

extension Network {
    /// The ranges that a text lists, with commas between them; nil when one of them is none.
    public static func list(_ text: String) -> [Network]? {
        let texts = text.split(separator: ",").map { $0.filter { $0 != " " } }
        let networks = texts.compactMap { Network(String($0)) }
        return networks.count == texts.count ? networks : nil
    }
}
