-- Usernames, blocked and deleted accounts, and roles in place of the one flag for administrators.

ALTER TABLE users RENAME COLUMN registered_on TO created_at;
ALTER TABLE users ADD COLUMN updated_at INTEGER NOT NULL DEFAULT 0;
-- What an ETag names: raised by each change, but not by logins.
ALTER TABLE users ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
ALTER TABLE users ADD COLUMN username TEXT COLLATE NOCASE;
ALTER TABLE users ADD COLUMN status TEXT NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'blocked'));
ALTER TABLE users ADD COLUMN last_login_at INTEGER;
ALTER TABLE users ADD COLUMN last_login_ip TEXT;
ALTER TABLE users ADD COLUMN deleted_at INTEGER;
UPDATE users SET updated_at = created_at;

CREATE UNIQUE INDEX users_username ON users (username);
CREATE INDEX users_created ON users (created_at) WHERE deleted_at IS NULL;
CREATE INDEX users_status ON users (status, created_at) WHERE deleted_at IS NULL;
CREATE INDEX users_last_login ON users (last_login_at) WHERE deleted_at IS NULL;
CREATE INDEX users_deleted ON users (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE TABLE roles (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL COLLATE NOCASE UNIQUE,
    description TEXT,
    -- The names of permissions, separated by spaces.
    scopes TEXT NOT NULL DEFAULT '',
    -- Whether new accounts have it.
    is_default INTEGER NOT NULL DEFAULT 0 CHECK (is_default IN (0, 1)),
    version INTEGER NOT NULL DEFAULT 1,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL
) STRICT;

CREATE TABLE user_roles (
    user_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    role_id INTEGER NOT NULL REFERENCES roles (id),
    PRIMARY KEY (user_id, role_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX user_roles_role ON user_roles (role_id);

INSERT INTO roles (name, description, scopes, is_default, created_at, updated_at) VALUES
    ('User', 'What every new account has.', '', 1, 0, 0),
    ('Developer', 'Reads the accounts.', 'users:list', 0, 0, 0),
    ('QA', 'Manages accounts.', 'users:list users:add users:edit users:block', 0, 0, 0),
    (
        'Administrator', 'May do everything.',
        'users:list users:add users:edit users:delete users:block admin', 0, 0, 0
    ),
    ('Clinician', 'Reads and writes patients.', 'patients:read patients:write', 0, 0, 0);
UPDATE roles SET created_at = CAST(strftime('%s', 'now') AS INTEGER) * 1000000;
UPDATE roles SET updated_at = created_at;

INSERT INTO user_roles (user_id, role_id)
SELECT u.id, r.id FROM users AS u JOIN roles AS r
ON r.name = CASE WHEN u.admin = 1 THEN 'Administrator' ELSE 'User' END;

ALTER TABLE users DROP COLUMN admin;

-- A session that is blocked can be unblocked; one that was revoked is over.
ALTER TABLE sessions ADD COLUMN blocked_at INTEGER;
