import AccordRuntime

/// One time that a scheduled job was, or is, at work.
struct JobRun: Sendable, Hashable {
    var id: Int64
    /// The job's name; a former program may have had others.
    var job: String
    /// Host and process that did it.
    var server: String
    var startedAt: DateTime
    /// Until when that server has the job to itself.
    var leaseUntil: DateTime
    var endedAt: DateTime?
    /// Nil while it is at work.
    var outcome: Outcome?
    /// How many rows it has changed.
    var rows = 0
    var error: String?

    /// How a run ended.
    enum Outcome: String, Sendable, Hashable {
        case succeeded, failed
        /// The server was told to stop.
        case cancelled
        /// The server was not heard of for so long that another one took over.
        case abandoned
    }
}

/// What came of asking for a job.
enum JobClaim: Sendable, Hashable {
    /// It is the asking server's, for the time of the lease.
    case claimed(JobRun)
    /// Another run is at work.
    case running(JobRun)
    /// It isn't due before this moment.
    case due(DateTime)
}
