/// A set of ASCII octets; octets above 127 are in none.
struct OctetSet: Sendable {
    private var low: UInt64 = 0
    private var high: UInt64 = 0

    init(_ octets: String) {
        for octet in octets.utf8 { insert(octet) }
    }

    /// Letters, digits and the octets given.
    init(alphanumericAnd octets: String) {
        self.init(octets)
        for octet in UInt8(ascii: "0")...UInt8(ascii: "9") { insert(octet) }
        for octet in UInt8(ascii: "a")...UInt8(ascii: "z") {
            insert(octet)
            insert(octet - 32)
        }
    }

    @inline(__always)
    func contains(_ octet: UInt8) -> Bool {
        if octet < 64 { return low &>> UInt64(octet) & 1 == 1 }
        return octet < 128 && high &>> UInt64(octet - 64) & 1 == 1
    }

    private mutating func insert(_ octet: UInt8) {
        if octet < 64 { low |= 1 << UInt64(octet) } else { high |= 1 << UInt64(octet - 64) }
    }
}

extension OctetSet {
    /// `tchar` (RFC 9110 section 5.6.2): methods, field names, codings.
    static let token = OctetSet(alphanumericAnd: "!#$%&'*+-.^_`|~")

    /// `pchar` and `/` (RFC 3986 section 3.3), and `[`, `]` and `|`, which browsers leave bare.
    static let path = OctetSet(alphanumericAnd: "-._~%!$&'()*+,;=:@/[]|")

    /// What a query may hold (RFC 3986 section 3.4), and what browsers leave bare in it.
    static let query = OctetSet(alphanumericAnd: "-._~%!$&'()*+,;=:@/?[]|{}^`\\")

    /// `reg-name` (RFC 3986 section 3.2.2) without the comma, which would read as a list of hosts.
    static let host = OctetSet(alphanumericAnd: "-._~%!$&'()*+;=")
}

/// Octets that a parser names.
enum Octet {
    static let tab = UInt8(ascii: "\t")
    static let lineFeed = UInt8(ascii: "\n")
    static let carriageReturn = UInt8(ascii: "\r")
    static let space = UInt8(ascii: " ")
    static let colon = UInt8(ascii: ":")
    static let comma = UInt8(ascii: ",")
    static let semicolon = UInt8(ascii: ";")
    static let equals = UInt8(ascii: "=")
    static let quote = UInt8(ascii: "\"")
    static let backslash = UInt8(ascii: "\\")
    static let slash = UInt8(ascii: "/")
    static let question = UInt8(ascii: "?")
    static let zero = UInt8(ascii: "0")
    static let nine = UInt8(ascii: "9")

    /// Optional white space (OWS, RFC 9110 section 5.6.3).
    static func isBlank(_ octet: UInt8) -> Bool { octet == space || octet == tab }

    static func isDigit(_ octet: UInt8) -> Bool { octet >= zero && octet <= nine }

    /// The value of a hexadecimal digit, or nil.
    static func hexadecimal(_ octet: UInt8) -> Int? {
        switch octet {
        case zero...nine: Int(octet - zero)
        case UInt8(ascii: "a")...UInt8(ascii: "f"): Int(octet - UInt8(ascii: "a")) + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): Int(octet - UInt8(ascii: "A")) + 10
        default: nil
        }
    }
}
