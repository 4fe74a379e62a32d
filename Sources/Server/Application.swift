import AccordDatabase
import AccordRuntime
import GeneratedAPI

/// The handlers of the contract, put together.
typealias Application = API<Caller>

extension Application {
    /// The whole API over a database.
    ///
    /// - Parameters:
    ///   - readiness: whether the server around it wants new clients.
    ///   - metrics: where it says how busy it is.
    ///   - accessLog: what the server around it keeps its access log with, if it does.
    ///   - now: the time; tests set their own.
    init(
        _ configuration: Configuration, _ database: Database, readiness: Readiness = Readiness(),
        metrics: Metrics = Metrics(), accessLog: AccessLogRecorder? = nil,
        now: @escaping @Sendable () -> DateTime = { .now }
    ) {
        let codec = TokenCodec(settings: configuration.tokens, now: now)
        let sessions = SessionStore(database: database)
        let throttle = LoginThrottle(
            store: LoginFailureStore(database: database), settings: configuration.logins)
        let hasher = PasswordHasher(configuration.passwords)
        let accounts = Accounts(
            store: AccountStore(database: database), hasher: hasher,
            throttle: throttle, minimumPasswordLength: configuration.passwords.minimumLength, now: now)
        var patience = configuration.passwords
        patience.threads = 1
        let patientHasher = PasswordHasher(patience)
        metrics.add(database)
        metrics.add(hasher, patientHasher)
        let writes = IdempotentWrites(database: database, secret: configuration.tokens.secret, now: now)
        self.init(
            auth: AuthHandlers(
                logins: Logins(
                    accounts: accounts, sessions: Sessions(codec: codec, store: sessions), throttle: throttle,
                    patientHasher: patientHasher)),
            widgets: WidgetHandlers(
                widgets: WidgetStore(database: database), writes: writes, now: now),
            users: UserHandlers(
                accounts: accounts, sessions: sessions, writes: writes, realm: configuration.tokens.userRealm,
                now: now),
            roles: RoleHandlers(
                roles: RoleStore(database: database), writes: writes, realm: configuration.tokens.userRealm,
                now: now),
            bucketlists: BucketListHandlers(
                lists: BucketListStore(database: database), items: BucketListItemStore(database: database),
                writes: writes, now: now),
            patients: PatientHandlers(patients: PatientStore(database: database), writes: writes),
            appointments: AppointmentHandlers(
                appointments: AppointmentStore(database: database), writes: writes),
            measures: MeasureHandlers(
                measures: MeasureStore(database: database), writes: writes, now: now),
            categories: CategoryHandlers(
                categories: CategoryStore(database: database), writes: writes),
            accessLog: AccessLogHandlers(
                store: AccessLogStore(database: database), recorder: accessLog),
            health: HealthHandlers(database: database, readiness: readiness),
            authenticator: TokenAuthenticator(codec: codec, sessions: sessions),
            renderProblem: ProblemRendering.response)
    }
}
