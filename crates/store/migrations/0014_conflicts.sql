-- 0014_conflicts.sql: records of one human being, who else has to do with a case, checks for conflicts of interest, and what was
-- found of those who are to represent a class.

-- Two records of one human being in different roles or cases, the older record first. They stay two.
CREATE TABLE same_human (
  same_human_id    INTEGER PRIMARY KEY AUTOINCREMENT,
  person_id        INTEGER NOT NULL REFERENCES person,
  other_person_id  INTEGER NOT NULL REFERENCES person,
  UNIQUE (person_id, other_person_id),
  CHECK (person_id < other_person_id)
) STRICT;
CREATE INDEX same_human_by_other ON same_human (other_person_id);

-- Those who have to do with a case and are no party to it.
CREATE TABLE involved (
  involved_id  INTEGER PRIMARY KEY AUTOINCREMENT,
  case_id      INTEGER NOT NULL REFERENCES legal_case,
  name         TEXT NOT NULL CHECK (name <> ''),
  role         TEXT NOT NULL CHECK (role IN ('witness', 'related_company', 'counsel', 'other')),
  note         TEXT CHECK (note <> '')
) STRICT;
CREATE INDEX involved_by_case ON involved (case_id, involved_id);

-- Checks for conflicts: who was checked (a person, or names alone), against how many names. The four tables are history: nothing
-- in them is ever changed or taken away, and they refer to nothing that may go.
CREATE TABLE conflict_check (
  conflict_check_id  INTEGER PRIMARY KEY AUTOINCREMENT,
  operation_id       INTEGER NOT NULL REFERENCES operation,
  case_id            INTEGER NOT NULL,
  checked_person     INTEGER,
  names              TEXT NOT NULL CHECK (json_valid(names)),
  names_count        INTEGER NOT NULL CHECK (names_count >= 0)
) STRICT;
CREATE INDEX conflict_check_by_case ON conflict_check (case_id, conflict_check_id);
CREATE INDEX conflict_check_by_person ON conflict_check (checked_person, conflict_check_id);

-- A name of the file that is like one that was checked, as it stood then.
CREATE TABLE conflict_hit (
  conflict_hit_id    INTEGER PRIMARY KEY AUTOINCREMENT,
  conflict_check_id  INTEGER NOT NULL REFERENCES conflict_check,
  name               TEXT NOT NULL CHECK (name <> ''),
  role               TEXT NOT NULL CHECK (role <> ''),
  case_id            INTEGER NOT NULL,
  caption            TEXT NOT NULL,
  hit_person         INTEGER,
  score              INTEGER NOT NULL CHECK (score BETWEEN 0 AND 100),
  reasons            TEXT NOT NULL CHECK (json_valid(reasons))
) STRICT;
CREATE INDEX conflict_hit_by_check ON conflict_hit (conflict_check_id, conflict_hit_id);

-- What was decided of a hit; of several decisions the last one holds.
CREATE TABLE conflict_decision (
  conflict_decision_id  INTEGER PRIMARY KEY AUTOINCREMENT,
  operation_id          INTEGER NOT NULL REFERENCES operation,
  conflict_hit_id       INTEGER NOT NULL REFERENCES conflict_hit,
  decision              TEXT NOT NULL CHECK (decision IN ('no_conflict', 'conflict', 'waived')),
  reason                TEXT CHECK (reason <> ''),
  CHECK (decision <> 'waived' OR reason IS NOT NULL)
) STRICT;
CREATE INDEX conflict_decision_by_hit ON conflict_decision (conflict_hit_id, conflict_decision_id);

CREATE TABLE conflict_sign_off (
  conflict_sign_off_id  INTEGER PRIMARY KEY AUTOINCREMENT,
  operation_id          INTEGER NOT NULL REFERENCES operation,
  conflict_check_id     INTEGER NOT NULL UNIQUE REFERENCES conflict_check
) STRICT;

-- What was found of someone who is to represent a class, by the items of law/vetting.toml; of several findings on an item the
-- last one holds. History, as checks for conflicts are.
CREATE TABLE vetting_finding (
  vetting_finding_id  INTEGER PRIMARY KEY AUTOINCREMENT,
  operation_id        INTEGER NOT NULL REFERENCES operation,
  case_id             INTEGER NOT NULL,
  vetted_person       INTEGER NOT NULL,
  item                TEXT NOT NULL CHECK (item <> ''),
  outcome             TEXT NOT NULL CHECK (outcome IN ('clear', 'concern')),
  finding             TEXT NOT NULL CHECK (finding <> ''),
  found_on            TEXT NOT NULL,
  signed_by           TEXT NOT NULL CHECK (signed_by <> ''),
  document            TEXT CHECK (document <> '')
) STRICT;
CREATE INDEX vetting_finding_by_case ON vetting_finding (case_id, vetting_finding_id);
CREATE INDEX vetting_finding_by_person ON vetting_finding (vetted_person, vetting_finding_id);
