/// E-mail addresses: mailboxes of RFC 5321 section 4.1.2, which are ASCII, and international ones of RFC 6531.
///
/// The local part is atoms with single dots between them, or a quoted string, 64 octets at most. The server
/// is a host name, which needs no dot, or an address in brackets. `localhost`, and addresses without
/// brackets (`127.…`, any IPv4), are refused: they are hosts' names by their form, and no mail server's.
enum EmailAddress {
    /// - Parameter international: whether text beyond ASCII is allowed, in the server's name as in that of an
    ///   international host.
    static func isValid(_ text: String, international: Bool) -> Bool {
        let bytes = Array(text.utf8)
        guard international || bytes.allSatisfy({ $0 < 0x80 }) else { return false }
        guard let at = bytes.lastIndex(of: UInt8(ascii: "@")), isLocalPart(bytes[..<at]) else { return false }
        return isServer(bytes[(at + 1)...], international: international)
    }

    private static func isLocalPart(_ local: ArraySlice<UInt8>) -> Bool {
        guard local.count <= 64 else { return false }
        if local.first == UInt8(ascii: "\""), local.count >= 2 { return isQuoted(local) }
        let atoms = local.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        return atoms.allSatisfy { !$0.isEmpty && $0.allSatisfy(isAtomText) }
    }

    /// A quoted string: printable text in which `"` and `\` follow a backslash.
    private static func isQuoted(_ local: ArraySlice<UInt8>) -> Bool {
        guard local.last == UInt8(ascii: "\"") else { return false }
        var isEscaped = false
        for byte in local.dropFirst().dropLast() {
            guard byte >= 0x20, byte != 0x7F else { return false }
            if isEscaped {
                isEscaped = false
            } else if byte == UInt8(ascii: "\\") {
                isEscaped = true
            } else if byte == UInt8(ascii: "\"") {
                return false
            }
        }
        return !isEscaped
    }

    private static func isServer(_ server: ArraySlice<UInt8>, international: Bool) -> Bool {
        if server.first == UInt8(ascii: "["), server.last == UInt8(ascii: "]") {
            return isAddress(server.dropFirst().dropLast())
        }
        let name = ASCII.lowercased(String(decoding: server, as: UTF8.self))
        guard name != "localhost", !name.hasPrefix("127."), !HostSyntax.isIPv4(server) else { return false }
        if international { return InternationalHostname.isDotted(name) }
        let labels = server.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        return server.count <= 255 && labels.allSatisfy(isLabel)
    }

    /// What stands in brackets (RFC 5321 section 4.1.3).
    private static func isAddress(_ text: ArraySlice<UInt8>) -> Bool {
        guard ASCII.equalsIgnoringCase(text.prefix(5), "IPv6:".utf8) else { return HostSyntax.isIPv4(text) }
        return HostSyntax.isIPv6(text.dropFirst(5))
    }

    private static func isLabel(_ label: ArraySlice<UInt8>) -> Bool {
        let hyphen = UInt8(ascii: "-")
        guard !label.isEmpty, label.first != hyphen, label.last != hyphen else { return false }
        return label.allSatisfy { ASCII.isAlphanumeric($0) || $0 == hyphen }
    }

    /// The characters of atoms (RFC 5322 section 3.2.3), and all beyond ASCII (RFC 6531 section 3.3).
    private static func isAtomText(_ byte: UInt8) -> Bool {
        ASCII.isAlphanumeric(byte) || byte >= 0x80 || "!#$%&'*+-/=?^_`{|}~".utf8.contains(byte)
    }
}
