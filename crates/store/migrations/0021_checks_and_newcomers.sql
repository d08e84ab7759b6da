-- 0021_checks_and_newcomers.sql: the last number that a person had when a check for conflicts was made: whoever has a later one
-- came into the file since. Of checks made before, newcomers count from the day on which the file is brought up to date.
ALTER TABLE conflict_check ADD COLUMN last_person INTEGER NOT NULL DEFAULT 0;
UPDATE conflict_check SET last_person = coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'person'), 0);
