-- 0012_lists_on_their_way.sql: how the columns of a sender's lists are taken, lists that somebody has begun to bring in,
-- and what an import is called, which sheet it read, and what became of the people whom the case knew.

CREATE TABLE list_map (
  list_map_id  INTEGER PRIMARY KEY AUTOINCREMENT,
  case_id      INTEGER NOT NULL REFERENCES legal_case,
  sender       TEXT NOT NULL CHECK (sender <> ''),
  headers      TEXT NOT NULL CHECK (json_valid(headers)),
  columns      TEXT NOT NULL CHECK (json_valid(columns)),
  UNIQUE (case_id, sender)
) STRICT;

-- A file by its path, or what was pasted; what was decided so far as JSON.
CREATE TABLE list_draft (
  list_draft_id  INTEGER PRIMARY KEY AUTOINCREMENT,
  case_id        INTEGER NOT NULL REFERENCES legal_case,
  user_id        INTEGER NOT NULL REFERENCES user,
  name           TEXT NOT NULL CHECK (name <> ''),
  path           TEXT,
  pasted         TEXT,
  state          TEXT NOT NULL CHECK (json_valid(state)),
  saved_at       TEXT NOT NULL,
  CHECK ((path IS NULL) <> (pasted IS NULL))
) STRICT;
CREATE INDEX list_draft_by_case ON list_draft (case_id);

ALTER TABLE import ADD COLUMN name TEXT CHECK (name <> '');
ALTER TABLE import ADD COLUMN sheet TEXT;
ALTER TABLE import ADD COLUMN review_count INTEGER NOT NULL DEFAULT 0;
ALTER TABLE import ADD COLUMN skipped_count INTEGER NOT NULL DEFAULT 0;
ALTER TABLE import ADD COLUMN overwritten_count INTEGER NOT NULL DEFAULT 0;

-- What a list said of people whom the case knew before, packed as people of a list are; never changed, and kept when the
-- import is undone. With the list_part of the same operation it is all that the list said.
CREATE TABLE list_said (
  list_said_id  INTEGER PRIMARY KEY AUTOINCREMENT,
  case_id       INTEGER NOT NULL,
  operation_id  INTEGER NOT NULL REFERENCES operation,
  people        TEXT NOT NULL CHECK (json_valid(people)),
  body          BLOB NOT NULL
) STRICT;
CREATE INDEX list_said_by_operation ON list_said (operation_id);

-- Lists that went out to somebody who sends them back, as a mail house does.
CREATE TABLE mailing (
  mailing_id    INTEGER PRIMARY KEY AUTOINCREMENT,
  case_id       INTEGER NOT NULL REFERENCES legal_case,
  operation_id  INTEGER NOT NULL UNIQUE REFERENCES operation,
  file_name     TEXT NOT NULL,
  sha256        TEXT NOT NULL,
  people_count  INTEGER NOT NULL
) STRICT;
