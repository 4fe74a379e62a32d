import AccordRuntime

extension ScheduledJob {
    /// Deletes sessions and refresh tokens whose time is over, in portions, so that writes of
    /// requests come in between.
    static func cleanup(
        of sessions: SessionStore, every interval: Duration, logger: Logger,
        now: @escaping @Sendable () -> DateTime = { .now }
    ) -> ScheduledJob {
        ScheduledJob(name: "session cleanup", interval: interval) {
            var deleted = 0
            while case let count = try await sessions.deleteExpired(now: now()), count > 0 {
                deleted += count
                try Task.checkCancellation()
            }
            if deleted > 0 { logger.info("expired sessions deleted", ["rows": "\(deleted)"]) }
        }
    }
}
