import AccordRuntime
import GeneratedAPI

/// Accounts, tokens and sessions.
struct AuthHandlers: AuthAPI {
    let logins: Logins

    private var accounts: Accounts { logins.accounts }
    private var sessions: Sessions { logins.sessions }

    func registerUser(
        _ input: Operations.RegisterUser.Input, context: RequestContext
    ) async throws -> Operations.RegisterUser.Output {
        do {
            let new = input.body
            let account = try await accounts.register(
                email: new.email, username: new.username, password: new.password, from: context.peerAddress)
            context.user = account.publicID
            guard let pair = try await logins.begin(account, from: context.peerAddress) else {
                throw AccountRefusal.unknownAccount
            }
            return .created(
                tokens(pair, "successfully registered"), cacheControl: "no-store", pragma: "no-cache")
        } catch let refusal as AccountRefusal where refusal.kind == .conflict {
            return .conflict(.init(message: refusal.message))
        } catch let error as Accounts.PasswordTooShort {
            throw error.fault
        } catch let error as Accounts.TooManyRegistrations {
            return .tooManyRequests(.tooManyRegistrations(error.seconds), retryAfter: error.seconds)
        } catch is WorkerThreads.Overloaded {
            return .serviceUnavailable(.busy, retryAfter: 1)
        }
    }

    func loginUser(
        _ input: Operations.LoginUser.Input, context: RequestContext
    ) async throws -> Operations.LoginUser.Output {
        do {
            let name = Accounts.Name(email: input.body.email, username: input.body.username)
            let outcome = try await logins.logIn(
                name, password: input.body.password, from: context.peerAddress)
            switch outcome {
            case .success(let account, let pair):
                context.user = account.publicID
                return .ok(
                    tokens(pair, "successfully logged in"), cacheControl: "no-store", pragma: "no-cache")
            case .refused:
                return .unauthorized(.init(message: "email or password does not match"))
            case .slowed(let seconds):
                return .tooManyRequests(.tooManyAttempts(seconds), retryAfter: seconds)
            }
        } catch is WorkerThreads.Overloaded {
            return .serviceUnavailable(.busy, retryAfter: 1)
        }
    }

    func refreshToken(
        _ input: Operations.RefreshToken.Input, caller: Caller, context: RequestContext
    ) async throws -> Operations.RefreshToken.Output {
        switch try await sessions.renew(caller) {
        case .renewed(let pair):
            return .ok(tokens(pair, "successfully refreshed"), cacheControl: "no-store", pragma: "no-cache")
        case .refused(let refusal):
            let failure = refusal.failure(realm: sessions.codec.settings.userRealm)
            return .unauthorized(
                .init(message: failure.description), wwwAuthenticate: Challenge.bearer.value(for: failure))
        }
    }

    func getUser(
        _ input: Operations.GetUser.Input, caller: Caller, context: RequestContext
    ) async throws -> Operations.GetUser.Output {
        guard let account = try await accounts.store.find(publicID: caller.session.publicID) else {
            throw AccountRefusal.unknownAccount
        }
        let remaining = caller.tokenExpiresAt.seconds - sessions.codec.now().seconds
        return .ok(
            .init(
                email: account.email, username: account.username, publicId: account.publicID,
                roles: account.roles, scopes: account.scopes.list, admin: account.isAdmin,
                registeredOn: account.createdAt, tokenExpiresIn: TimeSpan.digits(seconds: remaining)))
    }

    func logoutUser(
        _ input: Operations.LogoutUser.Input, caller: Caller, context: RequestContext
    ) async throws -> Operations.LogoutUser.Output {
        try await sessions.end(caller)
        return .ok(.init(message: "successfully logged out"))
    }

    private func tokens(_ pair: Sessions.Pair, _ message: String) -> Components.Schemas.Tokens {
        Components.Schemas.Tokens(
            message: message, accessToken: pair.access.token, refreshToken: pair.refresh.token,
            expiresIn: Int(sessions.codec.lifetime(of: .access)))
    }
}

extension Accounts.PasswordTooShort {
    /// The 400 that tells it.
    var fault: ValidationFaults {
        .body("/password", keyword: "minLength", "must be at least \(minimumLength) characters")
    }
}

extension Components.Schemas.Failure {
    /// Passwords were wrong too often.
    static func tooManyAttempts(_ seconds: Int) -> Self {
        Self(message: "Too many failed attempts. Please try again in \(seconds) s.")
    }

    /// Too many registrations came from one address.
    static func tooManyRegistrations(_ seconds: Int) -> Self {
        Self(message: "Too many registrations from your address. Please try again in \(seconds) s.")
    }

    /// The password threads have more to do than they can.
    static let busy = Self(message: "Too many requests are waiting. Please try again.")
}
