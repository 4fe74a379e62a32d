import AccordDatabase
import AccordRuntime

extension Metrics {
    /// Adds how busy a database is.
    func add(_ database: Database) {
        let label = MetricLabel("queue", ["read", "write"])
        add(
            SampledMetric(
                "database_queue_length", .gauge, help: "Jobs that wait for a thread of the database.",
                label: label
            ) { database.queues.map { Double($0.waiting) } },
            SampledMetric(
                "database_jobs_total", .counter, help: "Jobs that a thread of the database has taken.",
                label: label
            ) { database.queues.map { Double($0.taken) } },
            SampledMetric(
                "database_job_seconds_total", .counter,
                help: "Time that threads of the database were at work.",
                label: label
            ) { database.queues.map { $0.busy / .seconds(1) } })
    }

    /// Adds how much work waits to be hashed: that of all clients, and that of addresses with an account.
    func add(_ hashers: PasswordHasher...) {
        add(
            SampledMetric(
                "password_queue_length", .gauge, help: "Passwords that wait to be hashed.",
                label: MetricLabel("pool", ["usual", "patient"])
            ) { hashers.map { Double($0.waiting) } })
    }

    /// Adds what was lost of the access log in the database.
    func add(_ recorder: AccessLogRecorder) {
        add(
            SampledMetric(
                "access_log_dropped_total", .counter, help: "Entries of the access log that were dropped."
            ) { [Double(recorder.dropped)] })
    }
}

extension Database {
    fileprivate var queues: [DatabaseStatistics.Queue] {
        let statistics = statistics
        return [statistics.reads, statistics.writes]
    }
}
