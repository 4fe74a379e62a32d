import AccordDatabase
import AccordRuntime

/// Something that is done again and again, in portions, so that writes of requests come in between.
struct ScheduledJob: Sendable {
    var name: JobName
    /// How long it rests after each run.
    var interval: Duration
    /// Does one portion, as of a moment, and returns how many rows it changed: none when all is done.
    var portion: @Sendable (DateTime) async throws -> Int
}

extension ScheduledJob {
    /// All jobs of a server.
    static func all(_ configuration: Configuration, _ database: Database) -> [ScheduledJob] {
        JobName.allCases.map { name in
            ScheduledJob(
                name: name, interval: configuration.cleanupInterval,
                portion: portion(of: name, configuration, database))
        }
    }

    private static func portion(
        of name: JobName, _ configuration: Configuration, _ database: Database
    ) -> @Sendable (DateTime) async throws -> Int {
        switch name {
        case .expiredSessions:
            let sessions = SessionStore(database: database)
            return { try await sessions.deleteExpired(now: $0) }
        case .deletedUsers:
            let accounts = AccountStore(database: database)
            let retention = configuration.userRetention
            return { try await accounts.deleteForGood(deletedBefore: $0.adding(.zero - retention)) }
        case .expiredIdempotencyKeys:
            let keys = IdempotencyStore(database: database)
            return { try await keys.deleteExpired(now: $0) }
        case .expiredLoginFailures:
            let failures = LoginFailureStore(database: database)
            return { try await failures.deleteExpired(now: $0) }
        case .oldAccessLog:
            let log = AccessLogStore(database: database)
            let retention = configuration.accessLogRetention
            return { try await log.delete(before: $0.adding(.zero - retention)) }
        case .oldJobRuns:
            let runs = JobRunStore(database: database)
            let retention = configuration.jobRunRetention
            return { try await runs.delete(before: $0.adding(.zero - retention)) }
        }
    }
}
