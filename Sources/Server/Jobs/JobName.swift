/// The scheduled jobs, by the names that the command line and the record of runs have for them.
enum JobName: String, Sendable, CaseIterable {
    case expiredSessions = "expired-sessions"
    case deletedUsers = "deleted-users"
    case expiredIdempotencyKeys = "expired-idempotency-keys"
    case expiredLoginFailures = "expired-login-failures"
    case oldAccessLog = "old-access-log"
    case oldJobRuns = "old-job-runs"

    /// What the job does, in a few words.
    var summary: String {
        switch self {
        case .expiredSessions: "Delete sessions and refresh tokens whose time is over"
        case .deletedUsers: "Delete for good accounts that were deleted longer than USER_RETENTION ago"
        case .expiredIdempotencyKeys: "Delete answers kept for retries whose time is over"
        case .expiredLoginFailures: "Forget failed logins older than LOGIN_FAILURE_WINDOW"
        case .oldAccessLog: "Delete access log rows older than ACCESS_LOG_RETENTION"
        case .oldJobRuns: "Delete records of jobs older than JOB_RUN_RETENTION"
        }
    }
}
