import AccordRuntime

/// Makes accounts and finds the one that an address and a password belong to.
struct Accounts: Sendable {
    let store: AccountStore
    let hasher: PasswordHasher
    /// Code points that a new password has at least.
    let minimumPasswordLength: Int
    var now: @Sendable () -> DateTime = { .now }

    /// The password of a new account is shorter than the configuration asks for.
    struct PasswordTooShort: Error, Sendable, Hashable {
        var minimumLength: Int
    }

    /// Makes an account. Throws `EmailTaken`, `PasswordTooShort`, or that too many hashes wait.
    func create(_ email: String, _ password: String, isAdmin: Bool = false) async throws -> Account {
        guard password.unicodeScalars.count >= minimumPasswordLength else {
            throw PasswordTooShort(minimumLength: minimumPasswordLength)
        }
        // The common case without the cost of a hash; the database decides when two come at once.
        if try await store.find(email: email) != nil { throw EmailTaken(email: email) }
        let hash = try await hasher.hash(password)
        return try await store.create(
            email: email, passwordHash: hash, isAdmin: isAdmin, publicID: UUIDText.random(),
            now: now().wholeSeconds)
    }

    /// The account of an address and a password; nil when there is none, after the same time.
    func find(_ email: String, _ password: String) async throws -> Account? {
        let account = try await store.find(email: email)
        return try await hasher.verify(password, against: account?.passwordHash) ? account : nil
    }
}
