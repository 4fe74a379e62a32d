/// What a proxy writes in front of a connection to say who its client is (the PROXY protocol, versions 1 and 2).
enum ProxyHeader: Equatable {
    /// More has to come.
    case incomplete
    /// The header is the first octets; the address is nil when the proxy speaks for itself, or for a client that has
    /// none.
    case complete(length: Int, address: String?)
    /// It is none: nothing that follows can be trusted.
    case malformed

    private static let signature = Array("\r\n\r\n\0\r\nQUIT\n".utf8)
    /// The longest line of version 1, its end included.
    private static let lineLimit = 107
    /// The longest header of version 2: addresses and what proxies add to them.
    private static let lengthLimit = 2048

    /// Reads the header that the octets begin with.
    static func read(_ octets: borrowing Octets) -> ProxyHeader {
        guard octets.count > 0 else { return .incomplete }
        return octets[0] == signature[0] ? binary(octets) : line(octets)
    }

    // MARK: - Version 1

    /// `PROXY TCP4 192.0.2.1 192.0.2.2 56324 443`, or `PROXY UNKNOWN` and anything.
    private static func line(_ octets: borrowing Octets) -> ProxyHeader {
        let prefix = Array("PROXY ".utf8)
        for index in 0..<min(octets.count, prefix.count) where octets[index] != prefix[index] {
            return .malformed
        }
        guard let end = octets.firstIndex(of: Octet.lineFeed) else {
            return octets.count < lineLimit ? .incomplete : .malformed
        }
        guard end < lineLimit, end > prefix.count, octets[end - 1] == Octet.carriageReturn else {
            return .malformed
        }
        let words = octets.extracting(prefix.count..<(end - 1)).text.split(
            separator: " ", omittingEmptySubsequences: false)
        if words.first == "UNKNOWN" { return .complete(length: end + 1, address: nil) }
        guard words.count == 5, let family = ["TCP4": 4, "TCP6": 16][words[0]], port(words[3]),
            port(words[4]),
            let source = NetworkAddress(String(words[1])), source.octets.count == family,
            NetworkAddress(String(words[2]))?.octets.count == family
        else { return .malformed }
        return .complete(length: end + 1, address: source.text)
    }

    private static func port(_ text: Substring) -> Bool {
        text.utf8.allSatisfy(Octet.isDigit) && UInt16(text) != nil
    }

    // MARK: - Version 2

    private static func binary(_ octets: borrowing Octets) -> ProxyHeader {
        for index in 0..<min(octets.count, signature.count) where octets[index] != signature[index] {
            return .malformed
        }
        guard octets.count >= 16 else { return .incomplete }
        let length = Int(octets[14]) << 8 | Int(octets[15])
        guard octets[12] >> 4 == 2, octets[12] & 15 <= 1, length <= lengthLimit else { return .malformed }
        guard octets.count >= 16 + length else { return .incomplete }
        // 0 is the proxy itself, as when it asks whether the server is there.
        if octets[12] & 15 == 0 { return .complete(length: 16 + length, address: nil) }
        switch octets[13] {
        case 0x11 where length >= 12: return .complete(length: 16 + length, address: address(octets, 4))
        case 0x21 where length >= 36: return .complete(length: 16 + length, address: address(octets, 16))
        case 0x11, 0x21: return .malformed
        default: return .complete(length: 16 + length, address: nil)
        }
    }

    private static func address(_ octets: borrowing Octets, _ count: Int) -> String? {
        NetworkAddress(octets: octets.extracting(16..<(16 + count)).array).text
    }
}
