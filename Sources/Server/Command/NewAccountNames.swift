import AccordRuntime

/// What the contract takes for the names of an account, for those that commands make.
enum NewAccountNames {
    private static let maximumEmailLength = 254

    /// Throws when one of them is none.
    static func check(email: String, username: String?) throws(CommandFailure) {
        guard StringFormat.email.accepts(email), email.unicodeScalars.count <= maximumEmailLength else {
            throw .invalidEmail(email)
        }
        if let username, !isUsername(username) { throw .invalidUsername(username) }
    }

    private static func isUsername(_ text: String) -> Bool {
        let marks = Set(".-_".utf8)
        return 2...50 ~= text.utf8.count
            && text.utf8.allSatisfy { isAlphanumeric($0) || marks.contains($0) }
            && text.utf8.first.map(isAlphanumeric) == true
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"):
            true
        default: false
        }
    }
}
