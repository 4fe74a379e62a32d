-- A widget stays when its owner's account is deleted for good: it has no owner then.

CREATE TABLE widgets_new (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    info_url TEXT NOT NULL,
    deadline INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    owner_id INTEGER REFERENCES users (id) ON DELETE SET NULL,
    version INTEGER NOT NULL DEFAULT 1
) STRICT;

INSERT INTO widgets_new (id, name, info_url, deadline, created_at, owner_id, version)
SELECT id, name, info_url, deadline, created_at, owner_id, version FROM widgets;
DROP TABLE widgets;
ALTER TABLE widgets_new RENAME TO widgets;
CREATE INDEX widgets_owner ON widgets (owner_id);
