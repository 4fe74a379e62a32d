ALTER TABLE widgets DROP COLUMN version;
