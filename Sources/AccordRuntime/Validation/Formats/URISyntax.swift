/// URIs and references to them (RFC 3986 appendix A), and their international forms (RFC 3987 section 2.2),
/// which may hold text beyond ASCII.
struct URISyntax {
    private let international: Bool

    /// Whether the text is a URI, or with `reference` a URI or a relative reference.
    static func isValid(_ text: String, reference: Bool, international: Bool) -> Bool {
        let syntax = URISyntax(international: international)
        var rest = Array(text.utf8)[...]
        if let colon = schemeEnd(rest) {
            rest = rest[(colon + 1)...]
            return syntax.isHierarchy(rest, noScheme: false)
        }
        return reference && syntax.isHierarchy(rest, noScheme: true)
    }

    /// The index of the colon after a scheme: a letter, then letters, digits, `+`, `-` and `.`.
    private static func schemeEnd(_ text: ArraySlice<UInt8>) -> Int? {
        guard let first = text.first, ASCII.isLetter(first) else { return nil }
        let end = text.firstIndex { !ASCII.isAlphanumeric($0) && !"+-.".utf8.contains($0) }
        guard let end, text[end] == UInt8(ascii: ":") else { return nil }
        return end
    }

    /// What follows the scheme: authority, path, query and fragment.
    private func isHierarchy(_ text: ArraySlice<UInt8>, noScheme: Bool) -> Bool {
        var rest = text
        if let hash = rest.firstIndex(of: UInt8(ascii: "#")) {
            guard isText(rest[(hash + 1)...], "/?:@") else { return false }
            rest = rest[..<hash]
        }
        if let mark = rest.firstIndex(of: UInt8(ascii: "?")) {
            guard isText(rest[(mark + 1)...], "/?:@") else { return false }
            rest = rest[..<mark]
        }
        if rest.starts(with: "//".utf8) {
            rest = rest.dropFirst(2)
            let end = rest.firstIndex(of: UInt8(ascii: "/")) ?? rest.endIndex
            return isAuthority(rest[..<end]) && isText(rest[end...], "/:@")
        }
        // The first segment of a relative path has no colon, which would make it a scheme.
        let segment = rest.prefix { $0 != UInt8(ascii: "/") }
        if noScheme, segment.contains(UInt8(ascii: ":")) { return false }
        return isText(rest, "/:@")
    }

    private func isAuthority(_ text: ArraySlice<UInt8>) -> Bool {
        var rest = text
        if let at = rest.firstIndex(of: UInt8(ascii: "@")) {
            guard isText(rest[..<at], ":") else { return false }
            rest = rest[(at + 1)...]
        }
        if rest.first == UInt8(ascii: "[") {
            guard let close = rest.firstIndex(of: UInt8(ascii: "]")) else { return false }
            return isAddress(rest[(rest.startIndex + 1)..<close]) && isPort(rest[(close + 1)...])
        }
        let end = rest.firstIndex(of: UInt8(ascii: ":")) ?? rest.endIndex
        return isText(rest[..<end], "") && isPort(rest[end...])
    }

    /// What stands in brackets: an IPv6 address, or a later kind, `v1.name` (RFC 3986 section 3.2.2).
    private func isAddress(_ text: ArraySlice<UInt8>) -> Bool {
        guard let first = text.first, first | 0x20 == UInt8(ascii: "v") else {
            return HostSyntax.isIPv6(text)
        }
        let version = text.dropFirst().prefix { Hexadecimal.value(of: $0) != nil }
        let rest = text[version.endIndex...]
        return !version.isEmpty && rest.count > 1 && rest.first == UInt8(ascii: ".")
            && rest.dropFirst().allSatisfy { Self.isPlain($0) || $0 == UInt8(ascii: ":") }
    }

    /// Nothing, or a colon and digits.
    private func isPort(_ text: ArraySlice<UInt8>) -> Bool {
        text.isEmpty || (text.first == UInt8(ascii: ":") && text.dropFirst().allSatisfy(ASCII.isDigit))
    }

    /// Whether all is unreserved, a sub-delimiter, one of `others`, an escape, or allowed beyond ASCII.
    private func isText(_ text: ArraySlice<UInt8>, _ others: StaticString) -> Bool {
        var index = text.startIndex
        while index < text.endIndex {
            let byte = text[index]
            if byte == UInt8(ascii: "%") {
                guard index + 2 < text.endIndex, Hexadecimal.value(of: text[index + 1]) != nil,
                    Hexadecimal.value(of: text[index + 2]) != nil
                else { return false }
                index += 3
                continue
            }
            let isOther = others.withUTF8Buffer { $0.contains(byte) }
            guard Self.isPlain(byte) || isOther || (international && byte >= 0x80) else { return false }
            index += 1
        }
        return true
    }

    /// Unreserved characters and sub-delimiters (RFC 3986 sections 2.2 and 2.3).
    private static func isPlain(_ byte: UInt8) -> Bool {
        ASCII.isAlphanumeric(byte) || "-._~!$&'()*+,;=".utf8.contains(byte)
    }
}
