/// The texts of JSON Pointers and of the URI fragments that carry them (RFC 6901).
enum JSONPointer {
    /// `~` and `/` as a pointer's token has them.
    static func escaped(_ token: String) -> String {
        guard token.utf8.contains(where: { $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "/") }) else {
            return token
        }
        var text = ""
        for scalar in token.unicodeScalars {
            switch scalar {
            case "~": text += "~0"
            case "/": text += "~1"
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text
    }

    /// The tokens of a pointer, unescaped; nil when it does not start with `/` or has a bad `~`.
    static func tokens(_ pointer: String) -> [String]? {
        if pointer.isEmpty { return [] }
        guard pointer.utf8.first == UInt8(ascii: "/") else { return nil }
        var tokens: [String] = []
        for part in pointer.utf8.dropFirst().split(
            separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        {
            guard let token = unescaped(Array(part)) else { return nil }
            tokens.append(token)
        }
        return tokens
    }

    private static func unescaped(_ part: [UInt8]) -> String? {
        var bytes: [UInt8] = []
        var next = 0
        while next < part.count {
            if part[next] == UInt8(ascii: "~") {
                guard next + 1 < part.count else { return nil }
                switch part[next + 1] {
                case UInt8(ascii: "0"): bytes.append(UInt8(ascii: "~"))
                case UInt8(ascii: "1"): bytes.append(UInt8(ascii: "/"))
                default: return nil
                }
                next += 2
            } else {
                bytes.append(part[next])
                next += 1
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// A pointer as the fragment of a URI, `#` included (RFC 3986, section 3.5).
    static func fragment(_ pointer: String) -> String {
        var text = "#"
        for byte in pointer.utf8 {
            if fragmentBytes.contains(byte) {
                text.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                let digits = String(byte, radix: 16, uppercase: true)
                text += (byte < 16 ? "%0" : "%") + digits
            }
        }
        return text
    }

    private static let fragmentBytes = Set(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~!$&'()*+,;=:@/?".utf8)

    /// The text of a URI fragment with its percent escapes decoded; nil when one is malformed.
    static func percentDecoded(_ fragment: String) -> String? {
        var bytes: [UInt8] = []
        var rest = fragment.utf8.makeIterator()
        while let byte = rest.next() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            guard let high = rest.next().flatMap(hexadecimal), let low = rest.next().flatMap(hexadecimal)
            else { return nil }
            bytes.append(high << 4 | low)
        }
        return String(validating: bytes, as: UTF8.self)
    }

    private static func hexadecimal(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
