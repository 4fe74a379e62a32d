-- One row for each time that a scheduled job was at work. All times are microseconds since 1970 in UTC.

CREATE TABLE job_runs (
    id INTEGER PRIMARY KEY,
    job TEXT NOT NULL,
    -- Host and process.
    server TEXT NOT NULL,
    started_at INTEGER NOT NULL,
    -- Until when the server has the job to itself; it prolongs this while it is at work.
    lease_until INTEGER NOT NULL,
    ended_at INTEGER,
    -- NULL while it is at work; `abandoned` when its server went away and another one took over.
    outcome TEXT CHECK (outcome IN ('succeeded', 'failed', 'cancelled', 'abandoned')),
    row_count INTEGER NOT NULL DEFAULT 0,
    error TEXT,
    CHECK ((ended_at IS NULL) = (outcome IS NULL))
) STRICT;

CREATE INDEX job_runs_job ON job_runs (job);
-- A job is at work once, whatever servers do.
CREATE UNIQUE INDEX job_runs_running ON job_runs (job) WHERE ended_at IS NULL;
