-- 0002_claims_in_general.sql: claims of any theory: what the firm says where a statute leaves room, which facts
-- and events tell the inputs, statuses by defendant, which answers a case was begun with.

ALTER TABLE claim ADD COLUMN loss TEXT NOT NULL DEFAULT 'the loss' CHECK (loss <> '');
ALTER TABLE party ADD COLUMN citizenship TEXT CHECK (citizenship <> '');

-- What the firm says for one claim: a figure within the statute's range, the state of mind, the net worth.
CREATE TABLE claim_term (
  claim_term_id  INTEGER PRIMARY KEY AUTOINCREMENT,
  claim_id       INTEGER NOT NULL REFERENCES claim,
  name           TEXT NOT NULL CHECK (name <> ''),
  value          TEXT NOT NULL CHECK (value <> ''),
  source         TEXT NOT NULL CHECK (source <> ''),
  is_assumed     INTEGER NOT NULL CHECK (is_assumed IN (0, 1)),
  UNIQUE (claim_id, name)
) STRICT;

-- A status may hold against one defendant only.
CREATE TABLE claim_status_2 (
  claim_status_id  INTEGER PRIMARY KEY AUTOINCREMENT,
  claim_id         INTEGER NOT NULL REFERENCES claim,
  party_id         INTEGER REFERENCES party,
  status           TEXT NOT NULL CHECK (status IN ('considered', 'pleaded', 'dismissed_without_prejudice',
                     'dismissed_with_leave', 'dismissed_with_prejudice', 'withdrawn', 'certified', 'decertified',
                     'settled', 'tried')),
  from_on          TEXT NOT NULL,
  note             TEXT
) STRICT;
INSERT INTO claim_status_2 (claim_status_id, claim_id, status, from_on, note)
  SELECT claim_status_id, claim_id, status, from_on, note FROM claim_status;
DROP TABLE claim_status;
ALTER TABLE claim_status_2 RENAME TO claim_status;
CREATE INDEX claim_status_by_claim ON claim_status (claim_id, from_on, claim_status_id);

CREATE TABLE setting_2 (
  setting_id  INTEGER PRIMARY KEY AUTOINCREMENT,
  case_id     INTEGER NOT NULL REFERENCES legal_case,
  name        TEXT NOT NULL CHECK (name <> ''),
  value       TEXT NOT NULL CHECK (value <> ''),
  source      TEXT NOT NULL CHECK (source <> ''),
  is_assumed  INTEGER NOT NULL CHECK (is_assumed IN (0, 1)),
  UNIQUE (case_id, name)
) STRICT;
INSERT INTO setting_2 SELECT setting_id, case_id, name, value, source, is_assumed FROM setting;
DROP TABLE setting;
ALTER TABLE setting_2 RENAME TO setting;

-- `options` are the words that a fact of kind list may hold.
CREATE TABLE fact_type_2 (
  fact_type_id  INTEGER PRIMARY KEY AUTOINCREMENT,
  case_id       INTEGER NOT NULL REFERENCES legal_case,
  key           TEXT NOT NULL CHECK (key <> ''),
  label         TEXT NOT NULL CHECK (label <> ''),
  kind          TEXT NOT NULL CHECK (kind IN ('text', 'number', 'money', 'date', 'yes_no')),
  options       TEXT CHECK (json_valid(options)),
  position      INTEGER NOT NULL,
  UNIQUE (case_id, key)
) STRICT;
INSERT INTO fact_type_2 (fact_type_id, case_id, key, label, kind, position)
  SELECT fact_type_id, case_id, key, label, kind, position FROM fact_type;
DROP TABLE fact_type;
ALTER TABLE fact_type_2 RENAME TO fact_type;

-- Ids stay unused twice: the tables made anew go on counting where the old ones stood.
UPDATE sqlite_sequence SET seq = max(seq, coalesce((
    SELECT max(first_id) FROM change WHERE table_name = sqlite_sequence.name), 0))
  WHERE name IN ('claim_status', 'setting', 'fact_type');

-- Which fact, or which kind of event, tells an input: for one claim, or for every claim of the case.
CREATE TABLE input_source (
  input_source_id  INTEGER PRIMARY KEY AUTOINCREMENT,
  case_id          INTEGER NOT NULL REFERENCES legal_case,
  claim_id         INTEGER REFERENCES claim,
  input            TEXT NOT NULL CHECK (input <> ''),
  fact_key         TEXT CHECK (fact_key <> ''),
  event_kind       TEXT CHECK (event_kind <> ''),
  CHECK ((fact_key IS NULL) <> (event_kind IS NULL))
) STRICT;
CREATE UNIQUE INDEX input_source_by_claim ON input_source (case_id, coalesce(claim_id, 0), input);

-- Something that happened to a person once: a call, a scan, a disclosure, a charge.
CREATE TABLE event (
  event_id      INTEGER PRIMARY KEY AUTOINCREMENT,
  case_id       INTEGER NOT NULL REFERENCES legal_case,
  person_id     INTEGER NOT NULL REFERENCES person,
  kind          TEXT NOT NULL CHECK (kind <> ''),
  happened_on   TEXT,
  loss_cents    INTEGER CHECK (loss_cents >= 0),
  note          TEXT,
  operation_id  INTEGER NOT NULL,
  list_row      INTEGER
) STRICT;
CREATE INDEX event_by_person ON event (person_id, kind, happened_on, event_id);
CREATE INDEX event_by_case ON event (case_id, kind, person_id, happened_on, event_id);

-- The answers that the law's catalogue worked with when the case was begun, so that a changed default
-- changes no case in silence.
CREATE TABLE begun_with (
  begun_with_id  INTEGER PRIMARY KEY AUTOINCREMENT,
  case_id        INTEGER NOT NULL REFERENCES legal_case,
  question       TEXT NOT NULL CHECK (question <> ''),
  answer         TEXT NOT NULL CHECK (answer <> ''),
  UNIQUE (case_id, question)
) STRICT;

-- The state of the current address, so that sums by state read no names and addresses.
ALTER TABLE membership ADD COLUMN state TEXT;
UPDATE membership SET state = (
  SELECT json_extract(c.value, '$.state') FROM person p, json_each(p.contacts) c
  WHERE p.person_id = membership.person_id AND json_extract(c.value, '$.k') = 'address'
  ORDER BY c.key DESC LIMIT 1);
