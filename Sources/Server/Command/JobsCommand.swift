import AccordDatabase
import AccordRuntime

/// Shows the scheduled jobs, and does one.
struct JobsCommand: Sendable {
    let console: Console

    func run(_ command: Command, _ configuration: Configuration) async throws {
        let database = try await configuration.openDatabase(readers: 1)
        do {
            if case .jobsRun(let name) = command {
                try await perform(name, configuration, database)
            } else {
                try await list(configuration, database)
            }
        } catch {
            await database.close()
            throw error
        }
        await database.close()
    }

    private func list(_ configuration: Configuration, _ database: Database) async throws {
        let runs = try await JobRunStore(database: database).lastRuns()
        let rows = ScheduledJob.all(configuration, database).map { job in
            Self.row(of: job, last: runs.first { $0.job == job.name.rawValue })
        }
        console.write(TextTable(["JOB", "EVERY", "LAST RUN", "OUTCOME", "ROWS", "NEXT"], rows).text)
    }

    private static func row(of job: ScheduledJob, last run: JobRun?) -> [String] {
        let every = SettingText.of(job.interval)
        guard let run else { return [job.name.rawValue, every, "never", "-", "-", "at once"] }
        let outcome = run.outcome?.rawValue ?? "running on \(run.server)"
        return [
            job.name.rawValue, every, run.startedAt.wholeSeconds.description,
            run.error.map { "\(outcome): \($0)" } ?? outcome, String(run.rows),
            run.endedAt.map { $0.adding(job.interval).wholeSeconds.description } ?? "-",
        ]
    }

    private func perform(
        _ name: JobName, _ configuration: Configuration, _ database: Database
    ) async throws {
        guard let job = ScheduledJob.all(configuration, database).first(where: { $0.name == name }) else {
            return
        }
        let runner = JobRunner(store: JobRunStore(database: database), logger: .disabled)
        let attempt = try await runner.run(job, forced: true) { [console] rows in
            console.progress("\(name.rawValue): \(rows) rows …")
        }
        console.progress(nil)
        switch attempt {
        case .done(let run) where run.outcome == .succeeded:
            console.write("\(name.rawValue): \(run.rows) row\(run.rows == 1 ? "" : "s")\n")
        case .done(let run):
            throw CommandFailure.jobFailed(name, reason: run.error ?? run.outcome?.rawValue ?? "")
        case .running(let run): throw CommandFailure.jobRunning(name, run)
        // A forced job is always due.
        case .due: return
        }
    }
}
