-- 0016_contacts_tasks.sql: what the firm and its people said to each other, what is to be done and by when, and notes that
-- name people.

-- The contact log. Nothing is ever changed here but `stands`: an entry that was wrong is corrected by another, and stands no
-- more. `contacted_time` is the clock of the firm; a letter has none. An e-mail that was filed keeps its head.
CREATE TABLE contact (
  contact_id      INTEGER PRIMARY KEY AUTOINCREMENT,
  case_id         INTEGER NOT NULL REFERENCES legal_case,
  person_id       INTEGER NOT NULL REFERENCES person,
  contacted_on    TEXT NOT NULL,
  contacted_time  TEXT CHECK (contacted_time GLOB '[0-2][0-9]:[0-5][0-9]'),
  way             TEXT NOT NULL CHECK (way IN ('call', 'letter', 'email', 'visit', 'other')),
  direction       TEXT NOT NULL CHECK (direction IN ('out', 'in')),
  of_firm         TEXT NOT NULL CHECK (of_firm <> ''),
  with_whom       TEXT CHECK (with_whom <> ''),
  outcome         TEXT NOT NULL CHECK (outcome IN ('reached', 'left_message', 'no_answer', 'wrong_number', 'sent', 'received',
                    'returned')),
  said            TEXT CHECK (said <> ''),
  subject         TEXT,
  sender          TEXT,
  recipients      TEXT,
  message_id      TEXT CHECK (message_id <> ''),
  corrects        INTEGER UNIQUE REFERENCES contact,
  stands          INTEGER NOT NULL DEFAULT 1 CHECK (stands IN (0, 1)),
  entered_by      INTEGER NOT NULL REFERENCES user,
  entered_at      TEXT NOT NULL
) STRICT;
CREATE INDEX contact_by_person ON contact (person_id, contacted_on, contact_id);
CREATE INDEX contact_by_message ON contact (case_id, message_id) WHERE message_id IS NOT NULL;
-- When each person was last reached: an attempt that reached nobody does not count.
CREATE INDEX contact_that_reached ON contact (case_id, person_id, contacted_on)
  WHERE stands = 1 AND outcome NOT IN ('no_answer', 'wrong_number', 'returned');

-- Nobody of a case is to be left without a word for longer than so many days.
CREATE TABLE contact_interval (
  contact_interval_id  INTEGER PRIMARY KEY AUTOINCREMENT,
  case_id              INTEGER NOT NULL UNIQUE REFERENCES legal_case,
  days                 INTEGER NOT NULL CHECK (days > 0)
) STRICT;

-- What is to be done, for a person or for the case. The next step of a contact is a task that names the contact. Tasks
-- that were given to many people at once have the number of the first of them as their `batch`, whether that one is still there or not.
-- A due day stands in `due_on`, or hangs on another day, and is then counted from it whenever it is asked: `tied_to` is the
-- number of a deadline, the name of a claim, or a status. No foreign key guards it, since what it hangs on may go: the task
-- stays, and says that it has no day any more.
CREATE TABLE task (
  task_id     INTEGER PRIMARY KEY AUTOINCREMENT,
  case_id     INTEGER NOT NULL REFERENCES legal_case,
  person_id   INTEGER REFERENCES person,
  contact_id  INTEGER REFERENCES contact,
  batch       INTEGER,
  title       TEXT NOT NULL CHECK (title <> ''),
  due_on      TEXT,
  tie         TEXT CHECK (tie IN ('deadline', 'last_day', 'status')),
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
CREATE INDEX task_by_person ON task (person_id, task_id) WHERE person_id IS NOT NULL;
CREATE INDEX task_by_contact ON task (contact_id) WHERE contact_id IS NOT NULL;
CREATE INDEX task_open ON task (case_id, batch, due_on, task_id) WHERE done_at IS NULL;
CREATE INDEX task_done ON task (case_id, done_at, task_id) WHERE done_at IS NOT NULL;
CREATE INDEX task_of_batch ON task (case_id, batch, done_at, due_on) WHERE batch IS NOT NULL;
CREATE INDEX next_contact ON task (case_id, due_on, person_id) WHERE done_at IS NULL AND contact_id IS NOT NULL;

-- Tasks that belong together, such as those of everyone who is engaged. `items` is JSON that the program reads whole or
-- refuses whole.
CREATE TABLE task_set (
  task_set_id  INTEGER PRIMARY KEY AUTOINCREMENT,
  case_id      INTEGER NOT NULL REFERENCES legal_case,
  name         TEXT NOT NULL CHECK (name <> ''),
  stage        TEXT CHECK (stage <> ''),
  items        TEXT NOT NULL CHECK (json_valid(items)),
  UNIQUE (case_id, name)
) STRICT;

-- People whom a note names: JSON, each with their number and where their name stands in the text. What was written at first
-- stays in the journal when a note is corrected.
ALTER TABLE note ADD COLUMN mentions TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(mentions));
ALTER TABLE note ADD COLUMN corrected_by TEXT CHECK (corrected_by <> '');
ALTER TABLE note ADD COLUMN corrected_at TEXT;
CREATE INDEX note_that_mentions ON note (case_id, note_id) WHERE mentions <> '[]';
