import AccordRuntime

/// Something that is done again and again.
struct ScheduledJob: Sendable {
    /// Its name in the log.
    var name: String
    /// How long it rests after each time.
    var interval: Duration
    var work: @Sendable () async throws -> Void
}

/// Does jobs at their intervals, each beside the others, until its task is cancelled.
struct Scheduler: Sendable {
    let jobs: [ScheduledJob]
    let logger: Logger

    /// Runs until the task is cancelled, and then until the jobs that are at work have ended. Each job
    /// begins with its work: what expired while the server was down goes at once.
    ///
    /// A job that fails is logged and done again after its interval.
    func run() async {
        await withTaskGroup { group in
            for job in jobs { group.addTask { await run(job) } }
        }
    }

    private func run(_ job: ScheduledJob) async {
        while !Task.isCancelled {
            do {
                try await job.work()
            } catch is CancellationError {
                return
            } catch {
                logger.error("a scheduled job failed", ["job": job.name, "error": "\(error)"])
            }
            // Only cancellation ends the rest early.
            do { try await Task.sleep(for: job.interval) } catch { return }
        }
    }
}
