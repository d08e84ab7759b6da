-- 0018_letters.sql: what the firm writes to people: the head of its letters, its templates with every version of their
-- text, and the letters that went out.

CREATE TABLE letterhead (
  letterhead_id  INTEGER PRIMARY KEY AUTOINCREMENT CHECK (letterhead_id = 1),
  firm           TEXT NOT NULL,
  lines          TEXT NOT NULL,
  signer         TEXT NOT NULL
) STRICT;

-- A template; `origin` is the word of one that came with the program. One that is not used any more is retired and stays.
CREATE TABLE letter_template (
  letter_template_id  INTEGER PRIMARY KEY AUTOINCREMENT,
  origin              TEXT UNIQUE CHECK (origin <> ''),
  name                TEXT NOT NULL COLLATE NOCASE CHECK (name <> ''),
  is_retired          INTEGER NOT NULL DEFAULT 0 CHECK (is_retired IN (0, 1))
) STRICT;

-- The texts of a template. A version that was written is never changed.
CREATE TABLE letter_text (
  letter_text_id      INTEGER PRIMARY KEY AUTOINCREMENT,
  letter_template_id  INTEGER NOT NULL REFERENCES letter_template,
  version             INTEGER NOT NULL CHECK (version > 0),
  text                TEXT NOT NULL CHECK (text <> ''),
  UNIQUE (letter_template_id, version)
) STRICT;

-- Letters that were written together, with the text that they were written with: it stays as it was, whatever becomes of
-- the template.
CREATE TABLE letter_run (
  letter_run_id  INTEGER PRIMARY KEY AUTOINCREMENT,
  case_id        INTEGER NOT NULL REFERENCES legal_case,
  operation_id   INTEGER NOT NULL UNIQUE REFERENCES operation,
  template       TEXT NOT NULL CHECK (template <> ''),
  version        INTEGER NOT NULL CHECK (version > 0),
  text           TEXT NOT NULL CHECK (text <> ''),
  written_on     TEXT NOT NULL,
  file_name      TEXT NOT NULL CHECK (file_name <> ''),
  letter_count   INTEGER NOT NULL CHECK (letter_count > 0)
) STRICT;
CREATE INDEX letter_run_by_case ON letter_run (case_id, letter_run_id);
