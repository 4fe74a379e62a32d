-- One row for each request that was answered.

CREATE TABLE access_log (
    -- The moment of the answer: microseconds since 1970 in UTC, times 1024, and 10 bits more that keep rows
    -- of one microsecond apart. So rows lie in the order of time, and no index is needed for it.
    id INTEGER PRIMARY KEY,
    -- Method and path are NULL when no request could be read.
    method TEXT,
    path TEXT,
    operation TEXT,
    status INTEGER NOT NULL,
    -- The public id; no reference, so that the log outlives the user.
    user TEXT,
    address TEXT,
    -- Microseconds.
    duration INTEGER NOT NULL,
    -- The number that the request's id shows in hexadecimal digits.
    request INTEGER NOT NULL
) STRICT;

-- For what is rare among all rows; the rest is found by looking through a bounded number of them.
CREATE INDEX access_log_user ON access_log (user) WHERE user IS NOT NULL;
CREATE INDEX access_log_operation ON access_log (operation) WHERE operation IS NOT NULL;
CREATE INDEX access_log_failure ON access_log (status / 100) WHERE status >= 400;
