-- How often a widget was changed: what its entity tag says, so that no change is lost unseen.
ALTER TABLE widgets ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
