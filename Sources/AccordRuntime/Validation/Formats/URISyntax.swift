/// URIs and references to them (RFC 3986 appendix A), and their international forms (RFC 3987 section 2.2),
/// which may hold text beyond ASCII.
struct URISyntax {
    /// The text, which its owner lends for as long as it is looked at.
    private let text: UnsafeBufferPointer<UInt8>
    private let international: Bool

    /// Whether the text is a URI, or with `reference` a URI or a relative reference.
    static func isValid(_ text: String, reference: Bool, international: Bool) -> Bool {
        func isValid(_ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
            Self.isValid(utf8: utf8, reference: reference, international: international)
        }
        // All but strings of Foundation's have their text in one place.
        return text.utf8.withContiguousStorageIfAvailable(isValid)
            ?? Array(text.utf8).withUnsafeBufferPointer(isValid)
    }

    static func isValid(utf8 text: UnsafeBufferPointer<UInt8>, reference: Bool, international: Bool) -> Bool {
        let syntax = URISyntax(text: text, international: international)
        if let end = syntax.schemeEnd { return syntax.isHierarchy(from: end + 1) }
        guard reference else { return false }
        // The first segment of a relative path has no colon, which would make it a scheme.
        let segment = syntax.end(of: .segment, from: 0)
        return syntax.byte(at: segment) != UInt8(ascii: ":") && syntax.isHierarchy(from: 0)
    }

    /// The byte at a place; 0, which is nowhere allowed, at the end.
    private func byte(at place: Int) -> UInt8 { place < text.count ? text[place] : 0 }

    /// Where the colon is after a scheme: a letter, then letters, digits, `+`, `-` and `.`.
    private var schemeEnd: Int? {
        guard ASCII.isLetter(byte(at: 0)) else { return nil }
        var place = 1
        while URICharacters.scheme.contains(byte(at: place)) { place += 1 }
        return byte(at: place) == UInt8(ascii: ":") ? place : nil
    }

    /// Whether authority, path, query and fragment are all that there is from a place on.
    private func isHierarchy(from start: Int) -> Bool {
        var place = start
        if byte(at: place) == UInt8(ascii: "/"), byte(at: place + 1) == UInt8(ascii: "/") {
            let end = authorityEnd(from: place + 2)
            guard isAuthority(place + 2, end) else { return false }
            place = end
        }
        place = end(of: .path, from: place)
        if byte(at: place) == UInt8(ascii: "?") { place = end(of: .query, from: place + 1) }
        if byte(at: place) == UInt8(ascii: "#") { place = end(of: .query, from: place + 1) }
        return place == text.count
    }

    private func authorityEnd(from start: Int) -> Int {
        var place = start
        while place < text.count {
            switch text[place] {
            case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): return place
            default: place += 1
            }
        }
        return place
    }

    private func isAuthority(_ start: Int, _ end: Int) -> Bool {
        var start = start
        if let at = text[start..<end].firstIndex(of: UInt8(ascii: "@")) {
            guard self.end(of: .user, from: start) == at else { return false }
            start = at + 1
        }
        if start < end, text[start] == UInt8(ascii: "[") {
            guard let close = text[start..<end].firstIndex(of: UInt8(ascii: "]")) else { return false }
            return isAddress(Array(text[(start + 1)..<close])[...]) && isPort(close + 1, end)
        }
        return isPort(self.end(of: .host, from: start), end)
    }

    /// What stands in brackets: an IPv6 address, or a later kind, `v1.name` (RFC 3986 section 3.2.2).
    private func isAddress(_ text: ArraySlice<UInt8>) -> Bool {
        guard let first = text.first, first | 0x20 == UInt8(ascii: "v") else {
            return HostSyntax.isIPv6(text)
        }
        let version = text.dropFirst().prefix { Hexadecimal.value(of: $0) != nil }
        let rest = text[version.endIndex...]
        return !version.isEmpty && rest.count > 1 && rest.first == UInt8(ascii: ".")
            && rest.dropFirst().allSatisfy { URICharacters.user.contains($0) }
    }

    /// Nothing, or a colon and digits.
    private func isPort(_ start: Int, _ end: Int) -> Bool {
        start == end
            || (text[start] == UInt8(ascii: ":") && text[(start + 1)..<end].allSatisfy(ASCII.isDigit))
    }

    /// The place of the first byte that is neither one of these characters, nor in an escape, nor allowed
    /// beyond ASCII.
    private func end(of part: Part, from start: Int) -> Int {
        let allowed = part.characters
        var place = start
        while place < text.count {
            let byte = text[place]
            if allowed.contains(byte) || (international && byte >= 0x80) {
                place += 1
            } else if byte == UInt8(ascii: "%"), Hexadecimal.value(of: self.byte(at: place + 1)) != nil,
                Hexadecimal.value(of: self.byte(at: place + 2)) != nil
            {
                place += 3
            } else {
                return place
            }
        }
        return place
    }

    private enum Part {
        case user, host, segment, path, query

        var characters: URICharacters {
            switch self {
            case .user: .user
            case .host: .host
            case .segment: .segment
            case .path: .path
            case .query: .query
            }
        }
    }
}

/// A set of ASCII characters, as one bit for each: those below 64, and those from there on. The bits are
/// written out, since to make them from texts at run time costs a look whether it is done, at each URI.
private struct URICharacters {
    private let low: UInt64
    private let high: UInt64

    func contains(_ byte: UInt8) -> Bool {
        byte < 0x80 && (byte < 64 ? low : high) &>> UInt64(byte) & 1 != 0
    }

    /// Letters, digits, `+`, `-` and `.`.
    static let scheme = URICharacters(low: 0x03FF_6800_0000_0000, high: 0x07FF_FFFE_07FF_FFFE)
    /// Unreserved characters and sub-delimiters (RFC 3986 sections 2.2 and 2.3): letters, digits, and
    /// `-._~!$&'()*+,;=`.
    static let host = URICharacters(low: 0x2BFF_7FD2_0000_0000, high: 0x47FF_FFFE_87FF_FFFE)
    /// Those and `:`.
    static let user = URICharacters(low: 0x2FFF_7FD2_0000_0000, high: 0x47FF_FFFE_87FF_FFFE)
    /// Those of `host` and `@`.
    static let segment = URICharacters(low: 0x2BFF_7FD2_0000_0000, high: 0x47FF_FFFE_87FF_FFFF)
    /// Those of `host`, and `:`, `@` and `/`.
    static let path = URICharacters(low: 0x2FFF_FFD2_0000_0000, high: 0x47FF_FFFE_87FF_FFFF)
    /// Those of `path` and `?`.
    static let query = URICharacters(low: 0xAFFF_FFD2_0000_0000, high: 0x47FF_FFFE_87FF_FFFF)
}
