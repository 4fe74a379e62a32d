-- Answers to requests with an Idempotency-Key, kept to be given again. Times are microseconds since 1970
-- in UTC.

CREATE TABLE idempotency_keys (
    user_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    operation TEXT NOT NULL,
    key TEXT NOT NULL,
    -- An HMAC of what was asked for: it may hold what nobody should read here.
    request_digest BLOB NOT NULL,
    status INTEGER NOT NULL,
    -- `name: value`, one a line.
    fields TEXT NOT NULL,
    body BLOB NOT NULL,
    expires_at INTEGER NOT NULL,
    PRIMARY KEY (user_id, operation, key)
) STRICT;

CREATE INDEX idempotency_keys_expiry ON idempotency_keys (expires_at);
