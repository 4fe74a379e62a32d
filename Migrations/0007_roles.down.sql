-- Blocked sessions must not come back to life.
UPDATE sessions SET revoked_at = blocked_at WHERE revoked_at IS NULL AND blocked_at IS NOT NULL;
ALTER TABLE sessions DROP COLUMN blocked_at;

ALTER TABLE users ADD COLUMN admin INTEGER NOT NULL DEFAULT 0 CHECK (admin IN (0, 1));
UPDATE users SET admin = 1 WHERE id IN (
    SELECT ur.user_id FROM user_roles AS ur JOIN roles AS r ON r.id = ur.role_id
    WHERE ' ' || r.scopes || ' ' LIKE '% admin %'
);
-- Nor must blocked and deleted accounts: no password has a hash that begins like this.
UPDATE users SET password_hash = '!' || password_hash WHERE status <> 'active' OR deleted_at IS NOT NULL;

DROP TABLE user_roles;
DROP TABLE roles;
DROP INDEX users_deleted;
DROP INDEX users_last_login;
DROP INDEX users_status;
DROP INDEX users_created;
DROP INDEX users_username;
ALTER TABLE users DROP COLUMN deleted_at;
ALTER TABLE users DROP COLUMN last_login_ip;
ALTER TABLE users DROP COLUMN last_login_at;
ALTER TABLE users DROP COLUMN status;
ALTER TABLE users DROP COLUMN username;
ALTER TABLE users DROP COLUMN version;
ALTER TABLE users DROP COLUMN updated_at;
ALTER TABLE users RENAME COLUMN created_at TO registered_on;
