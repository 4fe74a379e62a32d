-- Widgets, in the order of `id`. All times are microseconds since 1970 in UTC.

CREATE TABLE widgets (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    info_url TEXT NOT NULL,
    deadline INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    owner_id INTEGER NOT NULL REFERENCES users (id)
) STRICT;

CREATE INDEX widgets_owner ON widgets (owner_id);
