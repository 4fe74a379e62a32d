-- Bucket lists and their items. Times are microseconds since 1970 in UTC. Ids are never given again, so
-- that what somebody remembers of one that is gone can't be taken for another.

CREATE TABLE bucketlists (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    owner_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    -- The name in lower case, of all letters and not only those of ASCII, for searching.
    name_folded TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    modified_at INTEGER NOT NULL,
    version INTEGER NOT NULL DEFAULT 1
) STRICT;

-- For counting somebody's lists and skipping pages of them, and, with the names, for searching them.
CREATE INDEX bucketlists_owner ON bucketlists (owner_id);
CREATE INDEX bucketlists_search ON bucketlists (owner_id, id, name_folded);

CREATE TABLE bucketlist_items (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    bucketlist_id INTEGER NOT NULL REFERENCES bucketlists (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    done INTEGER NOT NULL CHECK (done IN (0, 1)),
    created_at INTEGER NOT NULL,
    modified_at INTEGER NOT NULL,
    version INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE INDEX bucketlist_items_list ON bucketlist_items (bucketlist_id);
