import AccordDatabase
import AccordRuntime

/// The record of scheduled jobs in the database, by which several servers agree on who does what.
struct JobRunStore: Sendable {
    let database: Database

    /// Begins a run of a job, unless one is at work or, when there is a `rest`, the last one ended less than
    /// that ago. A run whose lease is over is closed as abandoned.
    func claim(
        _ job: JobName, server: String, rest: Duration?, lease: Duration, now: DateTime
    ) async throws -> JobClaim {
        try await database.write { connection in
            let sql = Self.select + " WHERE job = ? ORDER BY id DESC LIMIT 1"
            if let last = try connection.row(sql, [job.rawValue]).map(JobRun.init) {
                if let endedAt = last.endedAt {
                    // A clock that was put back must not stop a job for ever.
                    if let rest, endedAt <= now, now < endedAt.adding(rest) {
                        return .due(endedAt.adding(rest))
                    }
                } else if now < last.leaseUntil {
                    return .running(last)
                } else {
                    try connection.close(last.id, .abandoned, rows: last.rows, error: nil, now: now)
                }
            }
            let leaseUntil = now.adding(lease)
            try connection.execute(
                "INSERT INTO job_runs (job, server, started_at, lease_until) VALUES (?, ?, ?, ?)",
                [job.rawValue, server, now, leaseUntil])
            return .claimed(
                JobRun(
                    id: connection.lastInsertedRowID, job: job.rawValue, server: server, startedAt: now,
                    leaseUntil: leaseUntil))
        }
    }

    /// Sets lease and number of rows of a run that is at work; false when another server has closed it.
    func prolong(_ run: JobRun) async throws -> Bool {
        try await database.write { connection in
            try connection.execute(
                "UPDATE job_runs SET lease_until = ?, row_count = ? WHERE id = ? AND ended_at IS NULL",
                [run.leaseUntil, run.rows, run.id])
            return connection.changes == 1
        }
    }

    /// Closes a run with its outcome, unless another server has closed it.
    func finish(_ run: JobRun) async throws {
        guard let outcome = run.outcome, let endedAt = run.endedAt else { return }
        try await database.write { connection in
            try connection.close(run.id, outcome, rows: run.rows, error: run.error, now: endedAt)
        }
    }

    /// The last run of each job, in the order of the jobs' names.
    func lastRuns() async throws -> [JobRun] {
        try await database.read { connection in
            try connection.rows(
                Self.select + " WHERE id IN (SELECT max(id) FROM job_runs GROUP BY job) ORDER BY job"
            ).map(JobRun.init)
        }
    }

    /// Deletes runs that ended before a moment, at most `limit`, but never the last one of a job; returns
    /// how many went.
    func delete(before time: DateTime, limit: Int = 1000) async throws -> Int {
        try await database.write { connection in
            try connection.execute(
                """
                DELETE FROM job_runs WHERE id IN (
                    SELECT id FROM job_runs WHERE ended_at < ?
                        AND id NOT IN (SELECT max(id) FROM job_runs GROUP BY job) LIMIT ?)
                """, [time, limit])
            return connection.changes
        }
    }

    private static let select = """
        SELECT id, job, server, started_at, lease_until, ended_at, outcome, row_count, error FROM job_runs
        """
}

extension Connection {
    fileprivate func close(
        _ id: Int64, _ outcome: JobRun.Outcome, rows: Int, error: String?, now: DateTime
    ) throws {
        try execute(
            """
            UPDATE job_runs SET ended_at = ?, outcome = ?, row_count = ?, error = ?
            WHERE id = ? AND ended_at IS NULL
            """, [now, outcome.rawValue, rows, error, id])
    }
}

extension JobRun {
    fileprivate init(row: Row) throws {
        self.init(
            id: try row.get(0), job: try row.get(1), server: try row.get(2), startedAt: try row.get(3),
            leaseUntil: try row.get(4), endedAt: try row.get(5),
            outcome: try row.get(6, as: String?.self).flatMap { Outcome(rawValue: $0) }, rows: try row.get(7),
            error: try row.get(8))
    }
}
