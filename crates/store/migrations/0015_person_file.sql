-- 0015_person_file.sql: a person's file: how they may be reached, what they are to the case beside their status, who belongs
-- to them, and what is kept under a second seal.

-- Names the person bore before, as a JSON list; NULL for none.
ALTER TABLE person ADD COLUMN former_names TEXT;

-- The key under which values are sealed once more. It never leaves the file, and the journal never holds it.
CREATE TABLE file_key (
  file_key_id INTEGER PRIMARY KEY AUTOINCREMENT,
  key         BLOB NOT NULL CHECK (length(key) = 32)
) STRICT;
INSERT INTO file_key (key) VALUES (randomblob(32));

-- How a person may be reached. Of whom no row speaks anyone may write to.
CREATE TABLE handling (
  handling_id    INTEGER PRIMARY KEY AUTOINCREMENT,
  case_id        INTEGER NOT NULL REFERENCES legal_case,
  person_id      INTEGER NOT NULL UNIQUE REFERENCES person,
  do_not_contact INTEGER NOT NULL CHECK (do_not_contact IN (0, 1)),
  why            TEXT,
  represented_by TEXT,
  language       TEXT
) STRICT;
CREATE INDEX handling_by_case ON handling (case_id, person_id);

-- What a person is to the case beside the status that counts. Only ever added to: the latest row of a role holds.
CREATE TABLE role (
  role_id      INTEGER PRIMARY KEY AUTOINCREMENT,
  case_id      INTEGER NOT NULL REFERENCES legal_case,
  person_id    INTEGER NOT NULL REFERENCES person,
  role         TEXT NOT NULL CHECK (role IN ('representative', 'claimant', 'deficient_claimant', 'payee', 'incapacitated',
                 'represented', 'opt_out', 'objector', 'estate', 'minor')),
  from_on      TEXT NOT NULL,
  ended        INTEGER NOT NULL CHECK (ended IN (0, 1)),
  document     TEXT,
  note         TEXT,
  detail       TEXT NOT NULL CHECK (json_valid(detail)),
  operation_id INTEGER NOT NULL REFERENCES operation
) STRICT;
CREATE INDEX role_by_person ON role (person_id, role_id);
CREATE INDEX role_by_case ON role (case_id, role, role_id);

-- Who belongs to whom: the person is the `kind` of the other.
CREATE TABLE relation (
  relation_id INTEGER PRIMARY KEY AUTOINCREMENT,
  case_id     INTEGER NOT NULL REFERENCES legal_case,
  person_id   INTEGER NOT NULL REFERENCES person,
  other_id    INTEGER NOT NULL REFERENCES person,
  kind        TEXT NOT NULL CHECK (kind IN ('spouse', 'parent', 'guardian', 'heir', 'household', 'other')),
  note        TEXT,
  CHECK (person_id <> other_id)
) STRICT;
CREATE INDEX relation_by_person ON relation (person_id, relation_id);
CREATE INDEX relation_by_other ON relation (other_id, relation_id);

-- Values that are shown only while somebody asks for them, sealed under the key of the file.
CREATE TABLE sealed (
  sealed_id  INTEGER PRIMARY KEY AUTOINCREMENT,
  person_id  INTEGER NOT NULL REFERENCES person,
  field      TEXT NOT NULL CHECK (field IN ('social_security', 'bank_account', 'health_note')),
  ciphertext TEXT NOT NULL,
  UNIQUE (person_id, field)
) STRICT;

-- Who was shown which of them.
CREATE TABLE showing (
  showing_id   INTEGER PRIMARY KEY AUTOINCREMENT,
  person_id    INTEGER NOT NULL REFERENCES person,
  field        TEXT NOT NULL,
  operation_id INTEGER NOT NULL REFERENCES operation
) STRICT;
CREATE INDEX showing_by_person ON showing (person_id, showing_id);
