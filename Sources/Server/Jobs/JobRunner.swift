import AccordRuntime

/// Does one job at a time for one server, and keeps the record of it.
///
/// The record is also a lease: while one is open, no other server begins the job. A server that went away
/// leaves its lease to run out, and then another one takes over.
struct JobRunner: Sendable {
    let store: JobRunStore
    let logger: Logger
    /// What the record calls this server.
    var server = ServerName.current
    /// For how long a server may not be heard of before its lease is over.
    var lease: Duration = .seconds(60)
    var now: @Sendable () -> DateTime = { .now }

    /// What came of wanting to do a job.
    enum Attempt: Sendable, Hashable {
        case done(JobRun)
        /// Another run is at work.
        case running(JobRun)
        /// It was done a short time ago.
        case due(at: DateTime)
    }

    /// Does a job that is due, or in any case when it is `forced`; tells `progress` how many rows it has
    /// changed so far. Throws only what keeps it from the record: a job that fails is a run that failed.
    func run(
        _ job: ScheduledJob, forced: Bool = false, progress: @Sendable (Int) -> Void = { _ in }
    ) async throws -> Attempt {
        let claim = try await store.claim(
            job.name, server: server, rest: forced ? nil : job.interval, lease: lease, now: now())
        switch claim {
        case .running(let run): return .running(run)
        case .due(let time): return .due(at: time)
        case .claimed(let run): return .done(try await work(job, run, progress))
        }
    }

    private func work(
        _ job: ScheduledJob, _ run: JobRun, _ progress: @Sendable (Int) -> Void
    ) async throws -> JobRun {
        var run = run
        do {
            run.outcome = try await portions(of: job, &run, progress) ? .succeeded : .abandoned
        } catch is CancellationError {
            run.outcome = .cancelled
        } catch {
            run.outcome = .failed
            run.error = "\(error)"
        }
        run.endedAt = now()
        if run.outcome != .abandoned { try await finish(run) }
        report(run)
        return run
    }

    /// Does portions until nothing is left; false when the lease was lost on the way.
    private func portions(
        of job: ScheduledJob, _ run: inout JobRun, _ progress: @Sendable (Int) -> Void
    ) async throws -> Bool {
        while case let count = try await job.portion(run.startedAt), count > 0 {
            run.rows += count
            progress(run.rows)
            try Task.checkCancellation()
            let now = now()
            // Prolonged when a third of it is over: rarely, and long before its end.
            guard run.leaseUntil < now.adding(lease * 2 / 3) else { continue }
            run.leaseUntil = now.adding(lease)
            guard try await store.prolong(run) else { return false }
        }
        return true
    }

    /// Closes the record, also when the task is cancelled.
    private func finish(_ run: JobRun) async throws {
        try await Task { try await store.finish(run) }.value
    }

    private func report(_ run: JobRun) {
        switch run.outcome {
        case .failed:
            logger.error("a scheduled job failed", ["job": run.job, "error": run.error ?? ""])
        case .abandoned:
            logger.warning("another server has taken over a scheduled job", ["job": run.job])
        default:
            if run.rows > 0 { logger.info("scheduled job done", ["job": run.job, "rows": "\(run.rows)"]) }
        }
    }
}
