/// What HTTP has for names of methods, fields, cookies and schemes (RFC 9110 section 5.6.2).
enum Token {
    private static let octets = Set(
        "!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz".utf8)

    static func isToken(_ text: String) -> Bool { !text.isEmpty && text.utf8.allSatisfy(octets.contains) }

    /// - Parameter names: what is named, in the plural.
    static func hint(_ names: String) -> String { "\(names) are of letters, digits and `!#$%&'*+-.^_`|~`" }
}
