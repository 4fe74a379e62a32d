import AccordRuntime

/// Slows down who guesses passwords. Failures are counted by name and by address; beyond a few, each
/// doubles the time until the next attempt is looked at, up to a limit. So it is with registrations from an
/// address, which tell whose addresses have accounts: all of them count.
///
/// An attempt counts from its beginning, so that many at once don't get through, and one that is refused
/// for being too early costs a query and no hash, and makes nobody wait longer.
struct LoginThrottle: Sendable {
    let store: LoginFailureStore
    let settings: LoginThrottleSettings

    /// What an attempt may do.
    enum Admission: Sendable, Hashable {
        case admitted
        /// It comes too early.
        case slowed(seconds: Int)
    }

    /// Begins an attempt.
    func begin(_ attempt: LoginAttempt, now: DateTime) async throws -> Admission {
        let counters = try await store.begin(attempt, now: now, expiresAt: now.adding(settings.window)) {
            self.wait($0, attempt, now: now) == .zero
        }
        let rest = wait(counters, attempt, now: now)
        return rest == .zero ? .admitted : .slowed(seconds: max(1, rest.wholeSecondsUp))
    }

    /// The address that an attempt comes from, if addresses are counted: behind a proxy all have one.
    func counted(_ address: String?) -> LoginAddress? {
        settings.address.failures > 0 ? address.map(LoginAddress.init) : nil
    }

    /// A registration from an address, if they are counted.
    func registration(from address: String?) -> LoginAttempt? {
        guard settings.registrations.failures > 0, let address else { return nil }
        return .registration(from: LoginAddress(address))
    }

    /// How long an attempt has to wait yet.
    private func wait(_ counters: [LoginCounter], _ attempt: LoginAttempt, now: DateTime) -> Duration {
        counters.map { counter in
            limit(of: counter, attempt).wait(after: counter.failures, last: counter.lastFailedAt, now: now)
        }.max() ?? .zero
    }

    private func limit(of counter: LoginCounter, _ attempt: LoginAttempt) -> LoginThrottleSettings.Limit {
        if attempt.isRegistration { return settings.registrations }
        return counter.subject == attempt.addressSubject ? settings.address : settings.account
    }
}

/// When guessing is slowed, and by how much.
struct LoginThrottleSettings: Sendable, Hashable {
    var account: Limit
    var address: Limit
    /// Of registrations from one address, whatever comes of them.
    var registrations: Limit
    /// How long after the last failure all are forgotten.
    var window: Duration

    /// For one kind of counter.
    struct Limit: Sendable, Hashable {
        /// Failures without a delay; none are counted for 0.
        var failures: Int
        var longestDelay: Duration

        /// How long after so many failures, of which the last was at a moment, the next attempt has to wait.
        fileprivate func wait(after count: Int, last: DateTime, now: DateTime) -> Duration {
            guard failures > 0, count >= failures else { return .zero }
            let delay = min(longestDelay, .seconds(1 << min(count - failures, 30)))
            let end = last.adding(delay)
            return now < end ? end.since(now) : .zero
        }
    }
}

/// Somebody who wants to show that they know a password, or to register.
struct LoginAttempt: Sendable, Hashable {
    /// What its counter is called, beside the one of the address.
    var subject: String
    /// Where it comes from, if that is known and counted.
    var address: LoginAddress?
    var isRegistration = false

    var addressSubject: String? { address.map { "address:" + $0.text } }

    /// A login, counted by the name that was typed, whether or not an account has it: what an address and a
    /// username had in common would tell that they are one account's. Both together count as the address.
    static func login(_ name: Accounts.Name, from address: LoginAddress?) -> LoginAttempt {
        let typed = name.email.map { "email:" + $0 } ?? "username:" + (name.username ?? "")
        let hash = Sodium.sha256(Array(ASCII.lowercased(typed).utf8))
        return LoginAttempt(subject: "name:" + Hexadecimal.encode(hash), address: address)
    }

    /// A login from an address that the account has logged in from: guesses from elsewhere don't hold it up.
    static func known(_ address: LoginAddress, ofUser id: Int64) -> LoginAttempt {
        LoginAttempt(subject: "known:\(id):\(address.text)")
    }

    /// A registration.
    static func registration(from address: LoginAddress) -> LoginAttempt {
        LoginAttempt(subject: "register:" + address.text, isRegistration: true)
    }

    /// Showing one's old password to set a new one.
    static func ownPassword(_ account: Account) -> LoginAttempt {
        LoginAttempt(subject: "password:\(account.id)")
    }
}

extension Duration {
    fileprivate var wholeSecondsUp: Int {
        Int(components.seconds) + (components.attoseconds > 0 ? 1 : 0)
    }
}

extension DateTime {
    /// The time from an earlier moment to this one.
    fileprivate func since(_ earlier: DateTime) -> Duration {
        .seconds(seconds - earlier.seconds) + .nanoseconds(Int64(nanoseconds) - Int64(earlier.nanoseconds))
    }
}
