import AccordRuntime

/// Does jobs at their intervals, each beside the others, until its task is cancelled.
struct Scheduler: Sendable {
    let jobs: [ScheduledJob]
    let runner: JobRunner

    /// Runs until the task is cancelled, and then until the jobs that are at work have ended. What came
    /// due while no server was up is done at once.
    ///
    /// A job that fails is done again after its interval.
    func run() async {
        await withTaskGroup { group in
            for job in jobs { group.addTask { await run(job) } }
        }
    }

    private func run(_ job: ScheduledJob) async {
        while !Task.isCancelled {
            let rest = await attempt(job)
            // Only cancellation ends the rest early.
            do { try await Task.sleep(for: rest) } catch { return }
        }
    }

    /// Does a job if it is due, and says how long to rest.
    private func attempt(_ job: ScheduledJob) async -> Duration {
        do {
            switch try await runner.run(job) {
            case .done: return job.interval
            case .running(let run): return rest(until: run.leaseUntil)
            case .due(let time): return rest(until: time)
            }
        } catch is CancellationError {
            return job.interval
        } catch {
            runner.logger.error(
                "a scheduled job can't be recorded", ["job": job.name.rawValue, "error": "\(error)"])
            return min(job.interval, .seconds(60))
        }
    }

    /// A clock that is wrong by days must not stop a job for days.
    private func rest(until time: DateTime) -> Duration {
        let microseconds = time.microseconds - runner.now().microseconds
        return min(max(.microseconds(microseconds), .milliseconds(1)), .seconds(3600))
    }
}
