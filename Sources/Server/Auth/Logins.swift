import AccordRuntime

/// Lets people in who know the password of an account, and slows down who guesses.
struct Logins: Sendable {
    let accounts: Accounts
    let sessions: Sessions
    let throttle: LoginThrottle
    /// Checks the passwords of who is slowed: they hold up nobody but each other.
    let patientHasher: PasswordHasher
    /// One at a time, so that right passwords that come together don't count as guesses.
    private let turns = Turns(capacity: 256)

    init(accounts: Accounts, sessions: Sessions, throttle: LoginThrottle, patientHasher: PasswordHasher) {
        self.accounts = accounts
        self.sessions = sessions
        self.throttle = throttle
        self.patientHasher = patientHasher
    }

    /// What came of a login.
    enum Outcome: Sendable {
        case success(Account, Sessions.Pair)
        /// No active account has the name and the password.
        case refused
        /// There were too many failures; the password may not even have been looked at.
        case slowed(seconds: Int)
    }

    /// Logs in. What is wrong takes the same time whatever it is. Throws that too many hashes wait.
    func logIn(_ name: Accounts.Name, password: String, from address: String?) async throws -> Outcome {
        let account = try await accounts.find(name)
        let attempt = LoginAttempt.login(name, from: throttle.counted(address))
        switch try await throttle.begin(attempt, now: accounts.now()) {
        case .admitted:
            let isRight = try await verify(password, account, attempt, accounts.hasher)
            guard isRight, let account, account.isActive else { return .refused }
            return try await begin(account, LoginStart(attempt, address, isCounted: true)) ?? .refused
        case .slowed(let seconds):
            guard let account, account.isActive, let known = try await knownAttempt(attempt, account) else {
                return .slowed(seconds: seconds)
            }
            return try await turns.take {
                guard case .admitted = try await throttle.begin(known, now: accounts.now()),
                    try await verify(password, account, known, patientHasher)
                else { return .slowed(seconds: seconds) }
                return try await begin(account, LoginStart(attempt, address, isCounted: false)) ?? .refused
            }
        }
    }

    /// Begins the first session of an account that has just been made.
    func begin(_ account: Account, from address: String?) async throws -> Sessions.Pair? {
        let name = Accounts.Name(email: account.email)
        let attempt = LoginAttempt.login(name, from: throttle.counted(address))
        return try await sessions.begin(account, LoginStart(attempt, address, isCounted: false))
    }

    private func begin(_ account: Account, _ start: LoginStart) async throws -> Outcome? {
        try await sessions.begin(account, start).map { .success(account, $0) }
    }

    private func verify(
        _ password: String, _ account: Account?, _ attempt: LoginAttempt, _ hasher: PasswordHasher
    ) async throws -> Bool {
        do throws(WorkerThreads.Overloaded) {
            return try await hasher.verify(password, against: account?.passwordHash)
        } catch {
            try await throttle.store.withdraw(attempt)
            throw error
        }
    }

    /// What a slowed attempt counts as instead, if the account has logged in from where it comes from.
    private func knownAttempt(_ attempt: LoginAttempt, _ account: Account) async throws -> LoginAttempt? {
        guard let address = attempt.address,
            try await throttle.store.isKnown(address, ofUser: account.id)
        else { return nil }
        return .known(address, ofUser: account.id)
    }
}

/// A login that turned out well, as the session that it begins has to know it.
struct LoginStart: Sendable, Hashable {
    var attempt: LoginAttempt
    /// The client's whole address.
    var address: String?
    /// Whether the attempt was counted as a failure when it began.
    var isCounted: Bool

    init(_ attempt: LoginAttempt, _ address: String?, isCounted: Bool) {
        self.attempt = attempt
        self.address = address
        self.isCounted = isCounted
    }
}
