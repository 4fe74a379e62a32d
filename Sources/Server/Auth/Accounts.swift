import AccordRuntime

/// Makes accounts, finds the one that somebody logs in to, and sets passwords: what needs hashes.
struct Accounts: Sendable {
    let store: AccountStore
    let hasher: PasswordHasher
    let throttle: LoginThrottle
    /// Code points that a new password has at least.
    let minimumPasswordLength: Int
    var now: @Sendable () -> DateTime = { .now }

    /// A new password is shorter than the configuration asks for.
    struct PasswordTooShort: Error, Sendable, Hashable {
        var minimumLength: Int
    }

    /// The old password was wrong too often.
    struct TooManyAttempts: Error, Sendable, Hashable {
        /// When the next attempt is looked at.
        var seconds: Int
    }

    /// Too many registrations came from one address.
    struct TooManyRegistrations: Error, Sendable, Hashable {
        /// When the next one is looked at.
        var seconds: Int
    }

    /// How somebody names an account; both names must be the same account's.
    struct Name: Sendable, Hashable {
        var email: String?
        var username: String?
    }

    /// Makes an account for somebody who registers from an address. Throws an ``AccountRefusal``,
    /// ``PasswordTooShort``, ``TooManyRegistrations``, or that too many hashes wait.
    func register(
        email: String, username: String?, password: String, from address: String?
    ) async throws -> Account {
        guard let attempt = throttle.registration(from: address) else {
            return try await register(email: email, username: username, password: password)
        }
        if case .slowed(let seconds) = try await throttle.begin(attempt, now: now()) {
            throw TooManyRegistrations(seconds: seconds)
        }
        do {
            return try await register(email: email, username: username, password: password)
        } catch let error as WorkerThreads.Overloaded {
            try await throttle.store.withdraw(attempt)
            throw error
        }
    }

    private func register(email: String, username: String?, password: String) async throws -> Account {
        // The common case without the cost of a hash; the database decides when two come at once.
        if try await store.find(email: email) != nil { throw AccountRefusal.emailTaken(email) }
        let new = NewAccount(
            email: email, username: username, passwordHash: try await hash(password))
        return try await store.create(new, now: now().wholeSeconds)
    }

    /// The hash of a new password. Throws ``PasswordTooShort``, or that too many hashes wait.
    func hash(_ password: String) async throws -> String {
        guard password.unicodeScalars.count >= minimumPasswordLength else {
            throw PasswordTooShort(minimumLength: minimumPasswordLength)
        }
        return try await hasher.hash(password)
    }

    /// Sets the password of an account, and ends its sessions.
    func setPassword(_ password: String, of publicID: String, by authority: Authority) async throws {
        try await store.setPassword(
            publicID, hash: try await hash(password), replacing: nil, keeping: nil, by: authority,
            now: now())
    }

    /// Sets the caller's own password in place of the old one, and ends their other sessions.
    func setOwnPassword(_ password: String, oldPassword: String?, _ caller: Caller) async throws {
        guard let account = try await store.find(publicID: caller.session.publicID) else {
            throw AccountRefusal.unknownAccount
        }
        guard let oldPassword else { throw AccountRefusal.wrongPassword }
        let attempt = LoginAttempt.ownPassword(account)
        if case .slowed(let seconds) = try await throttle.begin(attempt, now: now()) {
            throw TooManyAttempts(seconds: seconds)
        }
        guard try await hasher.verify(oldPassword, against: account.passwordHash) else {
            throw AccountRefusal.wrongPassword
        }
        try await throttle.store.forget(attempt)
        try await store.setPassword(
            account.publicID, hash: try await hash(password), replacing: account.passwordHash,
            keeping: caller.session.sid, by: .user(account.id, needs: nil), now: now())
    }

    /// The account of a name, whether or not it may log in.
    func find(_ name: Name) async throws -> Account? {
        switch (name.email, name.username) {
        case (nil, nil): return nil
        case (let email?, nil): return try await store.find(email: email)
        case (nil, let username?): return try await store.find(username: username)
        case (let email?, let username?):
            let account = try await store.find(email: email)
            return account?.username.map(ASCII.lowercased) == ASCII.lowercased(username) ? account : nil
        }
    }
}
