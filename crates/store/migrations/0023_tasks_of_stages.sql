-- 0023_tasks_of_stages.sql: a task can hang on the day on which a lead came to a stage.

-- `tied_to` is the number of a deadline, the name of a claim, a status, or a stage.
CREATE TABLE task_2 (
  task_id     INTEGER PRIMARY KEY AUTOINCREMENT,
  case_id     INTEGER NOT NULL REFERENCES legal_case,
  person_id   INTEGER REFERENCES person,
  contact_id  INTEGER REFERENCES contact,
  batch       INTEGER,
  title       TEXT NOT NULL CHECK (title <> ''),
  due_on      TEXT,
  tie         TEXT CHECK (tie IN ('deadline', 'last_day', 'status', 'stage')),
  tied_to     TEXT CHECK (tied_to <> ''),
  tie_days    INTEGER,
  assignee    TEXT CHECK (assignee <> ''),
  added_by    INTEGER NOT NULL REFERENCES user,
  added_at    TEXT NOT NULL,
  done_by     INTEGER REFERENCES user,
  done_at     TEXT,
  CHECK ((tie IS NULL) = (tied_to IS NULL) AND (tie IS NULL) = (tie_days IS NULL)),
  CHECK (tie IS NULL OR (due_on IS NULL AND contact_id IS NULL)),
  CHECK (contact_id IS NULL OR (person_id IS NOT NULL AND due_on IS NOT NULL)),
  CHECK (batch IS NULL OR person_id IS NOT NULL),
  CHECK ((done_by IS NULL) = (done_at IS NULL))
) STRICT;
INSERT INTO task_2
  SELECT task_id, case_id, person_id, contact_id, batch, title, due_on, tie, tied_to, tie_days, assignee, added_by, added_at,
    done_by, done_at
  FROM task;
DROP TABLE task;
ALTER TABLE task_2 RENAME TO task;
CREATE INDEX task_by_person ON task (person_id, task_id) WHERE person_id IS NOT NULL;
CREATE INDEX task_by_contact ON task (contact_id) WHERE contact_id IS NOT NULL;
CREATE INDEX task_open ON task (case_id, batch, due_on, task_id) WHERE done_at IS NULL;
CREATE INDEX task_done ON task (case_id, done_at, task_id) WHERE done_at IS NOT NULL;
CREATE INDEX task_of_batch ON task (case_id, batch, done_at, due_on) WHERE batch IS NOT NULL;
CREATE INDEX task_single ON task (case_id, due_on, task_id) WHERE done_at IS NULL AND batch IS NULL AND tie IS NULL;
CREATE INDEX task_tied ON task (case_id, batch, tie, tied_to, tie_days, person_id) WHERE done_at IS NULL AND tie IS NOT NULL;
CREATE INDEX next_contact ON task (case_id, person_id, due_on) WHERE done_at IS NULL AND contact_id IS NOT NULL;
-- What a batch has of days of its own is counted without those that hang on other days.
CREATE INDEX task_day_of_batch ON task (case_id, batch, due_on) WHERE done_at IS NULL AND batch IS NOT NULL AND tie IS NULL;

-- Ids stay unused twice: the table made anew goes on counting where the old one stood.
UPDATE sqlite_sequence SET seq = max(seq, coalesce((SELECT max(last_id) FROM change WHERE table_name = 'task'), 0))
  WHERE name = 'task';
INSERT INTO sqlite_sequence (name, seq)
  SELECT 'task', (SELECT max(last_id) FROM change WHERE table_name = 'task')
  WHERE NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = 'task')
    AND EXISTS (SELECT 1 FROM change WHERE table_name = 'task');

-- Who came to a stage, and when last.
CREATE INDEX lead_step_by_stage ON lead_step (stage, person_id, lead_step_id, stage_on);
