-- 0011_part_edits.sql: what is set of many people at once; tags; the bin.

ALTER TABLE membership ADD COLUMN tags TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(tags));

-- What was set at once of people who stand as their list has them, one row for each part of the list: which of the part's
-- people, as 256 bits in hexadecimal digits, and what. Whoever gets a row of their own takes what was set along.
CREATE TABLE part_edit (
  part_edit_id  INTEGER PRIMARY KEY AUTOINCREMENT,
  case_id       INTEGER NOT NULL,
  first_person  INTEGER NOT NULL REFERENCES list_part (first_person),
  operation_id  INTEGER NOT NULL,
  people        TEXT NOT NULL CHECK (length(people) = 64),
  edit          TEXT NOT NULL CHECK (json_valid(edit))
) STRICT;
CREATE INDEX part_edit_by_part ON part_edit (first_person, part_edit_id);

-- The history of one person asks what was set in the part that holds them.
CREATE INDEX change_of_part ON change (json_extract(coalesce(before, after), '$.first_person'))
  WHERE table_name = 'part_edit';

-- The bin: who was removed, and why. Undoing the removal takes the row away and brings the person back.
CREATE TABLE person_removal (
  person_removal_id  INTEGER PRIMARY KEY AUTOINCREMENT,
  case_id            INTEGER NOT NULL REFERENCES legal_case,
  person_id          INTEGER NOT NULL,
  operation_id       INTEGER NOT NULL,
  name               TEXT NOT NULL,
  external_id        TEXT,
  why                TEXT NOT NULL CHECK (why <> '')
) STRICT;
CREATE INDEX person_removal_by_case ON person_removal (case_id, operation_id);
