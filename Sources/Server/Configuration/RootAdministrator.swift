/// The first administrator, as the settings name them; `deploy` makes them. There is no default for any of it.
struct RootAdministrator: Sendable, Hashable, CustomStringConvertible {
    var email: String?
    var username: String?
    var password: String?

    /// Never the password.
    var description: String { "RootAdministrator(\(email ?? "none"))" }
}
