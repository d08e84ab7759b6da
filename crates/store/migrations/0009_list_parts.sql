-- 0009_list_parts.sql: people as their lists brought them stand packed, part by part. The row of such a person says
-- only that they are in the case; a row of its own, with a membership, has whoever was typed in, or changed since.

-- What a list brought: never changed, and kept when the import is undone, as the record of the import is.
CREATE TABLE list_part (
  list_part_id   INTEGER PRIMARY KEY AUTOINCREMENT,
  case_id        INTEGER NOT NULL,
  operation_id   INTEGER NOT NULL REFERENCES operation,
  first_person   INTEGER NOT NULL UNIQUE,
  people_count   INTEGER NOT NULL CHECK (people_count > 0),
  body           BLOB NOT NULL
) STRICT;
CREATE INDEX list_part_by_case ON list_part (case_id, first_person);

CREATE TABLE person_2 (
  person_id        INTEGER PRIMARY KEY AUTOINCREMENT,
  case_id          INTEGER NOT NULL REFERENCES legal_case,
  external_id      TEXT CHECK (external_id <> ''),
  given            TEXT,
  middle           TEXT,
  family           TEXT,
  suffix           TEXT,
  known_as         TEXT,
  born_on          TEXT,
  named_operation  INTEGER,
  named_row        INTEGER,
  contacts         TEXT CHECK (json_valid(contacts)),
  extra            TEXT CHECK (json_valid(extra)),
  CHECK ((contacts IS NULL) = (named_operation IS NULL) AND (contacts IS NULL) = (extra IS NULL))
) STRICT;
INSERT INTO person_2
  SELECT person_id, case_id, external_id, given, middle, family, suffix, known_as, born_on, named_operation, named_row,
    contacts, extra
  FROM person;
DROP TABLE person;
ALTER TABLE person_2 RENAME TO person;
CREATE UNIQUE INDEX person_by_external_id ON person (case_id, external_id) WHERE external_id IS NOT NULL;
CREATE INDEX person_of_its_own ON person (case_id, person_id) WHERE contacts IS NOT NULL;

-- Ids stay unused twice: the table made anew goes on counting where the old one stood.
UPDATE sqlite_sequence SET seq = max(seq, coalesce((
    SELECT max(last_id) FROM change WHERE table_name = 'person'), 0))
  WHERE name = 'person';
INSERT INTO sqlite_sequence (name, seq)
  SELECT 'person', (SELECT max(last_id) FROM change WHERE table_name = 'person')
  WHERE NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = 'person')
    AND EXISTS (SELECT 1 FROM change WHERE table_name = 'person');
