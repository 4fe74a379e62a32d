/// Host names and IP addresses.
enum HostSyntax {
    /// A host name (RFC 1123 section 2.1): labels of 1 to 63 letters, digits and inner hyphens, 253 in all.
    /// A label that starts with `xn--` must be the one form of an international one (RFC 5890 section 2.3).
    static func isHostname(_ text: String) -> Bool {
        guard text.utf8.count <= 253 else { return false }
        let labels = Array(text.utf8).split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard labels.allSatisfy(isLabel) else { return false }
        return !labels.contains(where: isEncoded) || InternationalHostname.isDotted(text)
    }

    /// Four decimal numbers up to 255 without leading zeros (RFC 2673 section 3.2).
    static func isIPv4(_ text: String) -> Bool { isIPv4(Array(text.utf8)[...]) }

    /// An IPv6 address without a zone (RFC 4291 section 2.2).
    static func isIPv6(_ text: String) -> Bool { isIPv6(Array(text.utf8)[...]) }

    static func isIPv4(_ text: ArraySlice<UInt8>) -> Bool {
        let parts = text.split(separator: UInt8(ascii: "."), maxSplits: 4, omittingEmptySubsequences: false)
        return parts.count == 4 && parts.allSatisfy(isOctet)
    }

    static func isIPv6(_ text: ArraySlice<UInt8>) -> Bool {
        guard text.count <= 45 else { return false }
        let parts = text.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        guard parts.count >= 3, let last = parts.last else { return false }
        // A `::` at either end makes two empty parts there instead of one.
        if parts[0].isEmpty, !parts[1].isEmpty { return false }
        if last.isEmpty, !parts[parts.count - 2].isEmpty { return false }
        let inner = parts.indices.dropFirst().dropLast()
        let gaps = inner.count { parts[$0].isEmpty }
        let isAllGap = parts.count == 3 && parts.allSatisfy(\.isEmpty)
        guard gaps <= 1 || isAllGap else { return false }
        var groups = 0
        for (index, part) in parts.enumerated() where !part.isEmpty {
            if index == parts.count - 1, part.contains(UInt8(ascii: ".")) {
                guard isIPv4(part) else { return false }
                groups += 2
            } else {
                guard part.count <= 4, part.allSatisfy({ Hexadecimal.value(of: $0) != nil }) else {
                    return false
                }
                groups += 1
            }
        }
        return gaps == 0 ? groups == 8 : groups <= 7
    }

    private static func isLabel(_ label: ArraySlice<UInt8>) -> Bool {
        let hyphen = UInt8(ascii: "-")
        guard 1...63 ~= label.count, label.first != hyphen, label.last != hyphen else { return false }
        return label.allSatisfy { ASCII.isAlphanumeric($0) || $0 == hyphen }
    }

    private static func isEncoded(_ label: ArraySlice<UInt8>) -> Bool {
        ASCII.equalsIgnoringCase(label.prefix(4), "xn--".utf8)
    }

    private static func isOctet(_ text: ArraySlice<UInt8>) -> Bool {
        guard 1...3 ~= text.count, text.allSatisfy(ASCII.isDigit) else { return false }
        guard text.count == 1 || text.first != UInt8(ascii: "0") else { return false }
        return text.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) } <= 255
    }
}
