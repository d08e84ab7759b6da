-- 0013_leads.sql: people who call on their way to becoming clients: what brought them, how far they have come, what a
-- case asks them, and answers that came in with a file and wait for somebody to take them.

-- What brings callers, and what it has cost so far.
CREATE TABLE campaign (
  campaign_id  INTEGER PRIMARY KEY AUTOINCREMENT,
  case_id      INTEGER NOT NULL REFERENCES legal_case,
  name         TEXT NOT NULL CHECK (name <> ''),
  cost_cents   INTEGER NOT NULL CHECK (cost_cents >= 0),
  UNIQUE (case_id, name)
) STRICT;

-- A lead is a person of the case. `stage` and `stage_on` are those of the last step, by which lists of leads are read.
CREATE TABLE lead (
  lead_id      INTEGER PRIMARY KEY AUTOINCREMENT,
  case_id      INTEGER NOT NULL REFERENCES legal_case,
  person_id    INTEGER NOT NULL UNIQUE REFERENCES person,
  campaign_id  INTEGER REFERENCES campaign,
  stage        TEXT NOT NULL CHECK (stage IN ('lead', 'contacted', 'vetted', 'engaged', 'turned_down')),
  stage_on     TEXT NOT NULL,
  said         TEXT NOT NULL
) STRICT;
CREATE INDEX lead_by_stage ON lead (case_id, stage, stage_on, lead_id);
CREATE INDEX lead_by_campaign ON lead (campaign_id, stage) WHERE campaign_id IS NOT NULL;

-- Each step of a lead, with what the class test said of the caller that day. Steps are added and never changed.
CREATE TABLE lead_step (
  lead_step_id  INTEGER PRIMARY KEY AUTOINCREMENT,
  person_id     INTEGER NOT NULL REFERENCES person,
  stage         TEXT NOT NULL CHECK (stage IN ('lead', 'contacted', 'vetted', 'engaged', 'turned_down')),
  stage_on      TEXT NOT NULL,
  reason        TEXT CHECK (reason <> ''),
  class_test    TEXT NOT NULL CHECK (class_test IN ('inside', 'outside', 'unknown')),
  class_reason  TEXT NOT NULL,
  operation_id  INTEGER NOT NULL REFERENCES operation,
  CHECK (stage <> 'turned_down' OR reason IS NOT NULL)
) STRICT;
CREATE INDEX lead_step_by_person ON lead_step (person_id, lead_step_id);

-- What a case asks its callers, each question for a fact of the case. `condition` is a class criterion: the question is
-- asked where it holds.
CREATE TABLE intake_question (
  intake_question_id  INTEGER PRIMARY KEY AUTOINCREMENT,
  case_id             INTEGER NOT NULL REFERENCES legal_case,
  fact_type_id        INTEGER NOT NULL REFERENCES fact_type,
  wording             TEXT NOT NULL CHECK (wording <> ''),
  hint                TEXT CHECK (hint <> ''),
  condition           TEXT CHECK (json_valid(condition)),
  position            INTEGER NOT NULL
) STRICT;
CREATE INDEX intake_question_by_case ON intake_question (case_id, position, intake_question_id);

-- An answer of a form or a spreadsheet, which is nothing known of a person until somebody takes it. Without a person it
-- is of a caller whom the case does not know; `taken` is what was taken in place of the value.
CREATE TABLE incoming_answer (
  incoming_answer_id  INTEGER PRIMARY KEY AUTOINCREMENT,
  case_id             INTEGER NOT NULL REFERENCES legal_case,
  operation_id        INTEGER NOT NULL REFERENCES operation,
  list_row            INTEGER NOT NULL,
  caller              TEXT NOT NULL,
  person_id           INTEGER REFERENCES person,
  field               TEXT NOT NULL CHECK (field <> ''),
  value               TEXT NOT NULL CHECK (value <> ''),
  decision            TEXT CHECK (decision IN ('accepted', 'edited', 'rejected')),
  taken               TEXT
) STRICT;
CREATE INDEX incoming_answer_waiting ON incoming_answer (case_id, incoming_answer_id) WHERE decision IS NULL;
CREATE INDEX incoming_answer_by_row ON incoming_answer (operation_id, list_row);
CREATE INDEX incoming_answer_by_person ON incoming_answer (person_id) WHERE person_id IS NOT NULL;
