-- 0001_first.sql: the nouns of a class action and the journal of what was done to them.
-- Every table but those of the journal is journaled; ids are never used twice, so that
-- the journal can name a row for good.

CREATE TABLE user (
  user_id   INTEGER PRIMARY KEY AUTOINCREMENT,
  name      TEXT NOT NULL COLLATE NOCASE UNIQUE CHECK (name <> ''),
  initials  TEXT NOT NULL CHECK (initials <> '')
) STRICT;

CREATE TABLE operation (
  operation_id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind         TEXT NOT NULL,
  summary      TEXT NOT NULL,
  case_id      INTEGER,
  user_id      INTEGER NOT NULL REFERENCES user,
  at           TEXT NOT NULL,
  undoes       INTEGER UNIQUE REFERENCES operation
) STRICT;
CREATE INDEX operation_by_case ON operation (case_id, operation_id);

-- One row of `table_name` before and after, or a range of ids that were inserted in bulk.
CREATE TABLE change (
  change_id    INTEGER PRIMARY KEY,
  operation_id INTEGER NOT NULL REFERENCES operation,
  table_name   TEXT NOT NULL,
  first_id     INTEGER NOT NULL,
  last_id      INTEGER NOT NULL CHECK (last_id >= first_id),
  before       TEXT CHECK (json_valid(before)),
  after        TEXT CHECK (json_valid(after))
) STRICT;
CREATE INDEX change_by_operation ON change (operation_id, change_id);
CREATE INDEX change_by_row ON change (table_name, first_id, change_id);
CREATE INDEX change_of_ranges ON change (table_name, last_id) WHERE last_id > first_id;

CREATE TABLE legal_case (
  case_id        INTEGER PRIMARY KEY AUTOINCREMENT,
  caption        TEXT NOT NULL CHECK (caption <> ''),
  docket_number  TEXT,
  court          TEXT,
  judge          TEXT
) STRICT;

CREATE TABLE case_stage (
  case_stage_id  INTEGER PRIMARY KEY AUTOINCREMENT,
  case_id        INTEGER NOT NULL REFERENCES legal_case,
  stage          TEXT NOT NULL CHECK (stage IN ('intake', 'investigation', 'filed', 'served', 'motion_to_dismiss',
                   'discovery', 'class_certification', 'notice', 'settlement', 'preliminary_approval',
                   'claims_administration', 'final_approval', 'distribution', 'dismissed', 'closed')),
  from_on        TEXT NOT NULL,
  note           TEXT
) STRICT;
CREATE INDEX case_stage_by_case ON case_stage (case_id, from_on, case_stage_id);

CREATE TABLE class (
  class_id  INTEGER PRIMARY KEY AUTOINCREMENT,
  case_id   INTEGER NOT NULL REFERENCES legal_case,
  name      TEXT NOT NULL CHECK (name <> '')
) STRICT;
CREATE INDEX class_by_case ON class (case_id, class_id);

CREATE TABLE class_definition (
  class_definition_id  INTEGER PRIMARY KEY AUTOINCREMENT,
  class_id             INTEGER NOT NULL REFERENCES class,
  version              INTEGER NOT NULL CHECK (version > 0),
  text                 TEXT NOT NULL CHECK (text <> ''),
  period_from_on       TEXT,
  period_to_on         TEXT,
  criterion            TEXT NOT NULL CHECK (json_valid(criterion)),
  source               TEXT,
  UNIQUE (class_id, version)
) STRICT;

CREATE TABLE party (
  party_id  INTEGER PRIMARY KEY AUTOINCREMENT,
  case_id   INTEGER NOT NULL REFERENCES legal_case,
  name      TEXT NOT NULL CHECK (name <> ''),
  role      TEXT NOT NULL CHECK (role IN ('plaintiff', 'defendant', 'other'))
) STRICT;
CREATE INDEX party_by_case ON party (case_id, party_id);

CREATE TABLE counsel (
  counsel_id  INTEGER PRIMARY KEY AUTOINCREMENT,
  party_id    INTEGER NOT NULL REFERENCES party,
  name        TEXT NOT NULL CHECK (name <> ''),
  firm        TEXT
) STRICT;
CREATE INDEX counsel_by_party ON counsel (party_id, counsel_id);

CREATE TABLE claim (
  claim_id  INTEGER PRIMARY KEY AUTOINCREMENT,
  case_id   INTEGER NOT NULL REFERENCES legal_case,
  class_id  INTEGER NOT NULL REFERENCES class,
  theory    TEXT NOT NULL CHECK (theory <> ''),
  position  INTEGER NOT NULL,
  UNIQUE (class_id, theory)
) STRICT;
CREATE INDEX claim_by_case ON claim (case_id, position, claim_id);

CREATE TABLE claim_defendant (
  claim_defendant_id  INTEGER PRIMARY KEY AUTOINCREMENT,
  claim_id            INTEGER NOT NULL REFERENCES claim,
  party_id            INTEGER NOT NULL REFERENCES party,
  UNIQUE (claim_id, party_id)
) STRICT;

CREATE TABLE claim_status (
  claim_status_id  INTEGER PRIMARY KEY AUTOINCREMENT,
  claim_id         INTEGER NOT NULL REFERENCES claim,
  status           TEXT NOT NULL CHECK (status IN ('considered', 'pleaded', 'dismissed_without_prejudice',
                     'dismissed_with_prejudice', 'certified', 'decertified', 'settled', 'tried')),
  from_on          TEXT NOT NULL,
  note             TEXT
) STRICT;
CREATE INDEX claim_status_by_claim ON claim_status (claim_id, from_on, claim_status_id);

CREATE TABLE fact_type (
  fact_type_id  INTEGER PRIMARY KEY AUTOINCREMENT,
  case_id       INTEGER NOT NULL REFERENCES legal_case,
  key           TEXT NOT NULL CHECK (key <> ''),
  label         TEXT NOT NULL CHECK (label <> ''),
  kind          TEXT NOT NULL CHECK (kind IN ('text', 'number', 'money', 'date', 'yes_no')),
  position      INTEGER NOT NULL,
  UNIQUE (case_id, key)
) STRICT;

CREATE TABLE setting (
  setting_id  INTEGER PRIMARY KEY AUTOINCREMENT,
  case_id     INTEGER NOT NULL REFERENCES legal_case,
  name        TEXT NOT NULL CHECK (name IN ('share_not_delivered', 'accrued_on')),
  value       TEXT NOT NULL CHECK (value <> ''),
  source      TEXT NOT NULL CHECK (source <> ''),
  is_assumed  INTEGER NOT NULL CHECK (is_assumed IN (0, 1)),
  UNIQUE (case_id, name)
) STRICT;

CREATE TABLE decision (
  decision_id  INTEGER PRIMARY KEY AUTOINCREMENT,
  case_id      INTEGER NOT NULL REFERENCES legal_case,
  question     TEXT NOT NULL CHECK (question <> ''),
  answer       TEXT NOT NULL CHECK (answer <> ''),
  why          TEXT NOT NULL CHECK (why <> ''),
  authority    TEXT,
  decided_by   TEXT NOT NULL CHECK (decided_by <> ''),
  decided_on   TEXT NOT NULL,
  UNIQUE (case_id, question)
) STRICT;

-- Who a person is and how to reach them. `contacts` holds every dated contact with its source,
-- `sort_name` and `search` are the names and contacts folded for ordering and finding.
CREATE TABLE person (
  person_id        INTEGER PRIMARY KEY AUTOINCREMENT,
  case_id          INTEGER NOT NULL REFERENCES legal_case,
  external_id      TEXT CHECK (external_id <> ''),
  given            TEXT,
  middle           TEXT,
  family           TEXT,
  suffix           TEXT,
  known_as         TEXT,
  born_on          TEXT,
  named_operation  INTEGER NOT NULL,
  named_row        INTEGER,
  contacts         TEXT NOT NULL CHECK (json_valid(contacts)),
  extra            TEXT NOT NULL CHECK (json_valid(extra)),
  sort_name        TEXT NOT NULL,
  search           TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX person_by_external_id ON person (case_id, external_id) WHERE external_id IS NOT NULL;
CREATE INDEX person_by_name ON person (case_id, sort_name);

-- A person's place in the class: status with its history, and the facts that figures rest on,
-- each with its source. Apart from `person` so that an estimate reads no names and addresses.
CREATE TABLE membership (
  person_id  INTEGER PRIMARY KEY REFERENCES person,
  case_id    INTEGER NOT NULL REFERENCES legal_case,
  status     TEXT NOT NULL CHECK (status IN ('prospective', 'named_plaintiff', 'class_member', 'opted_out', 'excluded',
               'objector', 'withdrawn', 'deceased', 'minor', 'duplicate')),
  standings  TEXT NOT NULL CHECK (json_valid(standings)),
  facts      TEXT NOT NULL CHECK (json_valid(facts))
) STRICT;

CREATE TABLE filing (
  filing_id     INTEGER PRIMARY KEY AUTOINCREMENT,
  case_id       INTEGER NOT NULL REFERENCES legal_case,
  filed_on      TEXT NOT NULL,
  docket_entry  INTEGER CHECK (docket_entry > 0),
  title         TEXT NOT NULL CHECK (title <> ''),
  filed_by      TEXT,
  source        TEXT
) STRICT;
CREATE INDEX filing_by_case ON filing (case_id, filed_on, filing_id);

CREATE TABLE note (
  note_id    INTEGER PRIMARY KEY AUTOINCREMENT,
  case_id    INTEGER NOT NULL REFERENCES legal_case,
  person_id  INTEGER REFERENCES person,
  text       TEXT NOT NULL CHECK (text <> ''),
  written_by TEXT NOT NULL,
  written_at TEXT NOT NULL
) STRICT;
CREATE INDEX note_by_person ON note (person_id, note_id);
CREATE INDEX note_by_case ON note (case_id, note_id);

-- What came in and with which problems. History, like the journal itself: undoing an import
-- takes away its people, not the record that it took place.
CREATE TABLE import (
  import_id     INTEGER PRIMARY KEY AUTOINCREMENT,
  case_id       INTEGER NOT NULL,
  operation_id  INTEGER NOT NULL UNIQUE REFERENCES operation,
  file_name     TEXT NOT NULL,
  sha256        TEXT NOT NULL,
  row_count     INTEGER NOT NULL,
  new_count     INTEGER NOT NULL,
  updated_count INTEGER NOT NULL,
  unchanged_count INTEGER NOT NULL,
  rejected_count INTEGER NOT NULL,
  columns       TEXT NOT NULL CHECK (json_valid(columns)),
  problems      TEXT NOT NULL CHECK (json_valid(problems))
) STRICT;
CREATE INDEX import_by_case ON import (case_id, import_id);
