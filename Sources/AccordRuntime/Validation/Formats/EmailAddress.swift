/// E-mail addresses: mailboxes of RFC 5321 section 4.1.2, with the text of RFC 6531, that a message can
/// be sent to from outside.
///
/// The local part is atoms with single dots between them, or a quoted string; there is one `@`, and
/// never two dots in a row. The server is a host name, which needs no dot. `localhost` and addresses
/// (`127.…`, any IPv4 or IPv6, in brackets or not) are refused, as nobody registers from there.
enum EmailAddress {
    static func isValid(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard let at = bytes.lastIndex(of: UInt8(ascii: "@")), !hasDoubleDot(bytes) else { return false }
        return isLocalPart(bytes[..<at]) && isServer(bytes[(at + 1)...])
    }

    private static func isLocalPart(_ local: ArraySlice<UInt8>) -> Bool {
        if local.first == UInt8(ascii: "\""), local.count >= 2 { return isQuoted(local) }
        guard local.first != UInt8(ascii: "."), local.last != UInt8(ascii: ".") else { return false }
        return !local.isEmpty && local.allSatisfy { isAtomText($0) || $0 == UInt8(ascii: ".") }
    }

    /// A quoted string without `@`: printable text in which `"` and `\` follow a backslash.
    private static func isQuoted(_ local: ArraySlice<UInt8>) -> Bool {
        guard local.last == UInt8(ascii: "\"") else { return false }
        var isEscaped = false
        for byte in local.dropFirst().dropLast() {
            guard byte >= 0x20, byte != 0x7F, byte != UInt8(ascii: "@") else { return false }
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

    private static func isServer(_ server: ArraySlice<UInt8>) -> Bool {
        let name = ASCII.lowercased(String(decoding: server, as: UTF8.self))
        guard name != "localhost", !name.hasPrefix("127."), !HostSyntax.isIPv4(server) else { return false }
        let labels = server.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        return server.count <= 255 && labels.allSatisfy(isLabel)
    }

    private static func isLabel(_ label: ArraySlice<UInt8>) -> Bool {
        let hyphen = UInt8(ascii: "-")
        guard !label.isEmpty, label.first != hyphen, label.last != hyphen else { return false }
        return label.allSatisfy { ASCII.isAlphanumeric($0) || $0 == hyphen || $0 >= 0x80 }
    }

    /// The characters of atoms (RFC 5322 section 3.2.3), and all beyond ASCII (RFC 6531 section 3.3).
    private static func isAtomText(_ byte: UInt8) -> Bool {
        ASCII.isAlphanumeric(byte) || byte >= 0x80 || "!#$%&'*+-/=?^_`{|}~".utf8.contains(byte)
    }

    private static func hasDoubleDot(_ bytes: [UInt8]) -> Bool {
        zip(bytes, bytes.dropFirst()).contains { $0 == UInt8(ascii: ".") && $1 == UInt8(ascii: ".") }
    }
}
