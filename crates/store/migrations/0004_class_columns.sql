-- 0004_class_columns.sql: a large class as columns of whole numbers, as it stood at an operation, so that its
-- figures are there at once when the file is opened. Derived: what came later is put right from the journal, and
-- without them everyone is read.

CREATE TABLE class_column (
  class_column_id  INTEGER PRIMARY KEY,
  case_id          INTEGER NOT NULL REFERENCES legal_case,
  operation_id     INTEGER NOT NULL,
  shape            TEXT NOT NULL,
  name             TEXT NOT NULL CHECK (name <> ''),
  words            TEXT NOT NULL CHECK (json_valid(words)),
  base             INTEGER NOT NULL,
  width            INTEGER NOT NULL CHECK (width IN (1, 2, 4, 8)),
  numbers          BLOB NOT NULL,
  UNIQUE (case_id, name)
) STRICT;
