-- Accounts, and their sessions. All times are microseconds since 1970 in UTC.

CREATE TABLE users (
    id INTEGER PRIMARY KEY,
    -- The UUID that tokens and answers name; `id` stays inside.
    public_id TEXT NOT NULL UNIQUE,
    -- Kept as it was given; two that differ only in the case of ASCII letters are the same.
    email TEXT NOT NULL COLLATE NOCASE UNIQUE,
    password_hash TEXT NOT NULL,
    admin INTEGER NOT NULL DEFAULT 0 CHECK (admin IN (0, 1)),
    registered_on INTEGER NOT NULL
) STRICT;

-- One row a login: a family of tokens that are revoked together.
CREATE TABLE sessions (
    sid TEXT NOT NULL PRIMARY KEY,
    user_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    created_at INTEGER NOT NULL,
    -- When its last refresh token expires.
    expires_at INTEGER NOT NULL,
    revoked_at INTEGER
) STRICT, WITHOUT ROWID;

CREATE INDEX sessions_user ON sessions (user_id);
CREATE INDEX sessions_expiry ON sessions (expires_at);

-- Refresh tokens by their hash: who reads the database can't use them.
CREATE TABLE refresh_tokens (
    hash BLOB NOT NULL PRIMARY KEY,
    sid TEXT NOT NULL REFERENCES sessions (sid) ON DELETE CASCADE,
    expires_at INTEGER NOT NULL,
    -- When it was exchanged for the next one; shown again later than a retry, it was stolen.
    used_at INTEGER
) STRICT, WITHOUT ROWID;

CREATE INDEX refresh_tokens_session ON refresh_tokens (sid);
CREATE INDEX refresh_tokens_expiry ON refresh_tokens (expires_at);
