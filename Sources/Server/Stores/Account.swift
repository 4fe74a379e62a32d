import AccordRuntime

/// A user's account.
struct Account: Sendable, Hashable {
    /// The key inside of the database.
    var id: Int64
    /// The UUID that tokens and answers name.
    var publicID: String
    var email: String
    var passwordHash: String
    var isAdmin: Bool
    var registeredOn: DateTime
}

/// An account with the email address exists.
struct EmailTaken: Error, Sendable, Hashable {
    var email: String
}
