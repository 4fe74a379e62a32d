#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Texts as Swift has them.
enum SwiftText {
    /// A string literal on one line.
    ///
    /// It goes by octets, which is quick for a contract of megabytes in a debug build too.
    static func quoted(_ text: String) -> String {
        var text = text
        return text.withUTF8 { octets in
            var quoted: [UInt8] = [UInt8(ascii: "\"")]
            quoted.reserveCapacity(octets.count + octets.count / 8 + 2)
            var next = 0
            while next < octets.count {
                let octet = octets[next]
                if octet >= 0x80 {
                    let end = next + length(octet)
                    append(octets[next..<end], &quoted)
                    next = end
                    continue
                }
                if octet == 0x22 || octet == 0x5C || octet < 0x20 || octet == 0x7F {
                    append(escaped: octet, &quoted)
                } else {
                    quoted.append(octet)
                }
                next += 1
            }
            quoted.append(UInt8(ascii: "\""))
            return String(decoding: quoted, as: UTF8.self)
        }
    }

    /// A literal of a text with quotes, which are not escaped where a raw literal can hold the text.
    static func raw(_ text: String) -> String {
        let quoted = quoted(text)
        // More backslashes than quotes: something else is escaped, too.
        let quotes = text.utf8.count { $0 == UInt8(ascii: "\"") }
        guard !text.utf8.contains(UInt8(ascii: "#")), quoted.utf8.count == text.utf8.count + 2 + quotes else {
            return quoted
        }
        return "#\"\(text)\"#"
    }

    private static func append(escaped octet: UInt8, _ quoted: inout [UInt8]) {
        switch octet {
        case 0x22: quoted += "\\\"".utf8
        case 0x5C: quoted += "\\\\".utf8
        case 0x0A: quoted += "\\n".utf8
        case 0x0D: quoted += "\\r".utf8
        case 0x09: quoted += "\\t".utf8
        default: quoted += "\\u{\(String(octet, radix: 16))}".utf8
        }
    }

    /// A character beyond ASCII; those that are not seen are spelled out.
    private static func append(_ octets: Slice<UnsafeBufferPointer<UInt8>>, _ quoted: inout [UInt8]) {
        let scalar = String(decoding: octets, as: UTF8.self).unicodeScalars.first
        if let scalar, scalar.properties.generalCategory == .format {
            quoted += "\\u{\(String(scalar.value, radix: 16))}".utf8
        } else {
            quoted += octets
        }
    }

    /// The octets of a character, by its first one; a string's octets are well-formed.
    private static func length(_ octet: UInt8) -> Int { octet < 0xE0 ? 2 : octet < 0xF0 ? 3 : 4 }

    /// A string literal over several lines, raw: with one `#` more than follow a backslash or three quotes in it.
    static func multiline(_ text: String) -> String {
        let hashes = String(repeating: "#", count: mostHashes(text) + 1)
        return hashes + "\"\"\"\n" + text + "\n\"\"\"" + hashes
    }

    private static func mostHashes(_ text: String) -> Int {
        var text = text
        return text.withUTF8 { octets in
            var most = 0
            var next = 0
            while let start = octets.baseAddress, next < octets.count,
                let found = memchr(start + next, Int32(UInt8(ascii: "#")), octets.count - next)
            {
                let first = UnsafeRawPointer(found) - UnsafeRawPointer(start)
                next = first
                while next < octets.count, octets[next] == UInt8(ascii: "#") { next += 1 }
                let isEscape = first > 0 && octets[first - 1] == UInt8(ascii: "\\")
                let isEnd = first > 2 && octets[(first - 3)..<first].allSatisfy { $0 == UInt8(ascii: "\"") }
                if isEscape || isEnd { most = max(most, next - first) }
            }
            return most
        }
    }
}
