import AccordRuntime
import GeneratedAPI

/// Accounts, tokens and sessions.
struct AuthHandlers: AuthAPI {
    let accounts: Accounts
    let sessions: Sessions

    func registerUser(
        _ input: Operations.RegisterUser.Input, context: RequestContext
    ) async throws -> Operations.RegisterUser.Output {
        do {
            let account = try await accounts.create(input.body.email, input.body.password)
            context.user = account.publicID
            let pair = try await sessions.begin(account)
            return .created(
                tokens(pair, "successfully registered"), cacheControl: "no-store", pragma: "no-cache")
        } catch let error as EmailTaken {
            return .conflict(.init(message: "\(error.email) is already registered"))
        } catch let error as Accounts.PasswordTooShort {
            throw ValidationFaults.body(
                "/password", keyword: "minLength", "must be at least \(error.minimumLength) characters")
        } catch is WorkerThreads.Overloaded {
            return .serviceUnavailable(.busy, retryAfter: 1)
        }
    }

    func loginUser(
        _ input: Operations.LoginUser.Input, context: RequestContext
    ) async throws -> Operations.LoginUser.Output {
        do {
            guard let account = try await accounts.find(input.body.email, input.body.password) else {
                return .unauthorized(.init(message: "email or password does not match"))
            }
            context.user = account.publicID
            let pair = try await sessions.begin(account)
            return .ok(tokens(pair, "successfully logged in"), cacheControl: "no-store", pragma: "no-cache")
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
        let session = caller.session
        let remaining = caller.tokenExpiresAt.seconds - sessions.codec.now().seconds
        return .ok(
            .init(
                email: session.email, publicId: session.publicID, admin: session.isAdmin,
                registeredOn: session.registeredOn, tokenExpiresIn: TimeSpan.digits(seconds: remaining)))
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

extension Components.Schemas.Failure {
    /// The password threads have more to do than they can.
    fileprivate static let busy = Self(message: "Too many requests are waiting. Please try again.")
}
