-- 0007_reminders.sql: reminders that somebody was given, so that nobody is told the same thing twice. What is told
-- anew: another day, a nearer stage, more people. Nothing of a case rests on these rows, and they go with what they
-- are about.

CREATE TABLE reminder_given (
  reminder_given_id  INTEGER PRIMARY KEY AUTOINCREMENT,
  user_id            INTEGER NOT NULL REFERENCES user,
  about              TEXT NOT NULL CHECK (about IN ('due', 'unconfirmed', 'last_days')),
  deadline_id        INTEGER REFERENCES deadline ON DELETE CASCADE,
  claim_id           INTEGER REFERENCES claim ON DELETE CASCADE,
  day_on             TEXT NOT NULL,
  stage              TEXT NOT NULL CHECK (stage IN ('overdue', 'today', 'within_1', 'within_7', 'within_30')),
  people             INTEGER NOT NULL CHECK (people >= 0),
  given_on           TEXT NOT NULL,
  CHECK ((deadline_id IS NULL) <> (claim_id IS NULL)),
  CHECK ((about = 'last_days') = (claim_id IS NOT NULL))
) STRICT;
CREATE INDEX reminder_given_by_user ON reminder_given (user_id);
CREATE INDEX reminder_given_by_deadline ON reminder_given (deadline_id);
CREATE INDEX reminder_given_by_claim ON reminder_given (claim_id);
