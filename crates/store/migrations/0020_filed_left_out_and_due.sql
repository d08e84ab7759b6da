-- 0020_filed_left_out_and_due.sql: the file of an e-mail that was filed, who got none of the letters that were written, and
-- tasks found by their days however many there are.

-- The document that holds the file of an entry of the contact log. It stands beside the entry, which is never changed.
CREATE TABLE contact_document (
  contact_document_id  INTEGER PRIMARY KEY AUTOINCREMENT,
  contact_id           INTEGER NOT NULL UNIQUE REFERENCES contact,
  document_id          INTEGER NOT NULL REFERENCES document
) STRICT;
CREATE INDEX contact_document_by_document ON contact_document (document_id);

-- Who was chosen for letters that were written and got none, and why: `what` is the field that they lack, the letter that
-- the typeface lacks, or counsel of their own.
CREATE TABLE letter_left_out (
  letter_left_out_id  INTEGER PRIMARY KEY AUTOINCREMENT,
  letter_run_id       INTEGER NOT NULL REFERENCES letter_run,
  person_id           INTEGER NOT NULL REFERENCES person,
  why                 TEXT NOT NULL CHECK (why <> ''),
  what                TEXT CHECK (what <> '')
) STRICT;
CREATE INDEX letter_left_out_by_run ON letter_left_out (letter_run_id, why, what, person_id);
CREATE INDEX letter_left_out_by_person ON letter_left_out (person_id);

-- Open tasks that were given one by one, by their days; those that hang on other days, by these; next steps by their people.
CREATE INDEX task_single ON task (case_id, due_on, task_id) WHERE done_at IS NULL AND batch IS NULL AND tie IS NULL;
CREATE INDEX task_tied ON task (case_id, batch, tie, tied_to, tie_days, person_id) WHERE done_at IS NULL AND tie IS NOT NULL;
DROP INDEX next_contact;
CREATE INDEX next_contact ON task (case_id, person_id, due_on) WHERE done_at IS NULL AND contact_id IS NOT NULL;
