-- 0022_tasks_and_leads.sql: a task may hang on the day on which a lead came to a stage. The table is made anew, since what a
-- column may hold cannot be changed; its rows keep their numbers.
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
INSERT INTO sqlite_sequence (name, seq)
  SELECT 'task_2', 0 WHERE NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = 'task_2');
-- Numbers stay unused twice: the table made anew goes on counting where the old one stood.
UPDATE sqlite_sequence SET seq = max(seq, coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'task'), 0))
  WHERE name = 'task_2';
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
