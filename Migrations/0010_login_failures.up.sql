-- Failed logins, by name and by address, for the servers that share the database.

CREATE TABLE login_failures (
    -- `name:<hash>` of what was typed, `address:192.0.2.1`, `known:1:192.0.2.1`, `register:192.0.2.1`,
    -- `password:1`.
    subject TEXT NOT NULL PRIMARY KEY,
    -- Attempts count when they begin, so that many at once don't get through.
    failures INTEGER NOT NULL,
    last_failed_at INTEGER NOT NULL,
    -- When they are forgotten.
    expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX login_failures_expiry ON login_failures (expires_at);

-- From where accounts have logged in: failures from elsewhere don't slow them there.
CREATE TABLE login_addresses (
    user_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    address TEXT NOT NULL,
    last_login_at INTEGER NOT NULL,
    PRIMARY KEY (user_id, address)
) STRICT, WITHOUT ROWID;
