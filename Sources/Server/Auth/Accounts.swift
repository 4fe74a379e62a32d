import AccordRuntime

/// Makes accounts, finds the one that somebody logs in to, and sets passwords: what needs hashes.
struct Accounts: Sendable {
    let store: AccountStore
    let hasher: PasswordHasher
    /// Code points that a new password has at least.
    let minimumPasswordLength: Int
    var now: @Sendable () -> DateTime = { .now }

    /// A new password is shorter than the configuration asks for.
    struct PasswordTooShort: Error, Sendable, Hashable {
        var minimumLength: Int
    }

    /// How somebody names an account; both names must be the same account's.
    struct Name: Sendable, Hashable {
        var email: String?
        var username: String?
    }

    /// Makes an account. Throws an ``AccountRefusal``, ``PasswordTooShort``, or that too many hashes wait.
    func create(
        email: String, username: String? = nil, password: String, roles: [String]? = nil,
        by authority: Authority = .system
    ) async throws -> Account {
        try check(password)
        // The common case without the cost of a hash; the database decides when two come at once.
        if try await store.find(email: email) != nil { throw AccountRefusal.emailTaken(email) }
        let new = NewAccount(
            email: email, username: username, passwordHash: try await hasher.hash(password), roles: roles)
        return try await store.create(new, by: authority, now: now().wholeSeconds)
    }

    /// The account of a name and a password; nil when there is none that may log in, after the same time.
    func find(_ name: Name, password: String) async throws -> Account? {
        let account = try await account(name)
        let isRight = try await hasher.verify(password, against: account?.passwordHash)
        return isRight && account?.isActive == true ? account : nil
    }

    /// Sets the password of an account, and ends its sessions.
    func setPassword(_ password: String, of publicID: String, by authority: Authority) async throws {
        try check(password)
        guard try await store.find(publicID: publicID)?.deletedAt == nil else {
            throw AccountRefusal.unknownAccount
        }
        try await store.setPassword(
            publicID, hash: try await hasher.hash(password), replacing: nil, keeping: nil, by: authority,
            now: now())
    }

    /// Sets the caller's own password in place of the old one, and ends their other sessions.
    func setOwnPassword(_ password: String, oldPassword: String?, _ caller: Caller) async throws {
        try check(password)
        guard let account = try await store.find(publicID: caller.session.publicID) else {
            throw AccountRefusal.unknownAccount
        }
        guard let oldPassword, try await hasher.verify(oldPassword, against: account.passwordHash) else {
            throw AccountRefusal.wrongPassword
        }
        try await store.setPassword(
            account.publicID, hash: try await hasher.hash(password), replacing: account.passwordHash,
            keeping: caller.session.sid, by: .user(account.id, needs: nil), now: now())
    }

    private func account(_ name: Name) async throws -> Account? {
        switch (name.email, name.username) {
        case (nil, nil): return nil
        case (let email?, nil): return try await store.find(email: email)
        case (nil, let username?): return try await store.find(username: username)
        case (let email?, let username?):
            let account = try await store.find(email: email)
            return account?.username.map(ASCII.lowercased) == ASCII.lowercased(username) ? account : nil
        }
    }

    private func check(_ password: String) throws(PasswordTooShort) {
        guard password.unicodeScalars.count >= minimumPasswordLength else {
            throw PasswordTooShort(minimumLength: minimumPasswordLength)
        }
    }
}
