-- 0019_checks_and_attempts.sql: how many people a check for conflicts did not list, and files whose text is being read.

-- Of each case the likeliest people are listed; how many more were alike stands on record with the check.
ALTER TABLE conflict_check ADD COLUMN not_listed INTEGER NOT NULL DEFAULT 0 CHECK (not_listed >= 0);

-- Contents whose text is being read, and how often that was begun: what ends the program is not tried for good.
CREATE TABLE text_attempt (
  text_attempt_id INTEGER PRIMARY KEY AUTOINCREMENT,
  sha256          TEXT NOT NULL UNIQUE,
  attempts        INTEGER NOT NULL CHECK (attempts > 0)
) STRICT;
