import AccordDatabase
import AccordRuntime
import GeneratedAPI

/// The handlers of the contract, put together.
typealias Application = API<AuthHandlers, WidgetHandlers, HealthHandlers, TokenAuthenticator>

extension Application {
    /// The whole API over a database.
    ///
    /// - Parameter now: the time; tests set their own.
    init(
        _ configuration: Configuration, _ database: Database,
        now: @escaping @Sendable () -> DateTime = { .now }
    ) {
        let codec = TokenCodec(settings: configuration.tokens, now: now)
        let sessions = SessionStore(database: database)
        let accounts = Accounts(
            store: AccountStore(database: database), hasher: PasswordHasher(configuration.passwords),
            minimumPasswordLength: configuration.passwords.minimumLength, now: now)
        self.init(
            auth: AuthHandlers(accounts: accounts, sessions: Sessions(codec: codec, store: sessions)),
            widgets: WidgetHandlers(widgets: WidgetStore(database: database), now: now),
            health: HealthHandlers(database: database),
            authenticator: TokenAuthenticator(codec: codec, sessions: sessions),
            renderProblem: ProblemRendering.response)
    }
}
