-- 0006_deadlines.sql: deadlines that a case holds: the events that start them, the day that is kept for each, who
-- confirmed it, and what became of it. The day kept counts, whatever the law at hand would give.

-- An event of a case that starts periods, by the name that the rules use.
CREATE TABLE trigger_event (
  trigger_event_id  INTEGER PRIMARY KEY AUTOINCREMENT,
  case_id           INTEGER NOT NULL REFERENCES legal_case,
  event             TEXT NOT NULL CHECK (event <> ''),
  happened_on       TEXT NOT NULL,
  service           TEXT NOT NULL CHECK (service IN ('electronic', 'personal', 'mail', 'mail_out_of_state', 'mail_abroad',
                      'overnight', 'clerk', 'other')),
  profile           TEXT CHECK (profile IN ('FED', 'FED_STRICT', 'FED_STATE', 'FED_STRICT_STATE', 'FED_ALL', 'CA_COURT')),
  inaccessible      TEXT NOT NULL CHECK (json_valid(inaccessible)),
  filing_id         INTEGER REFERENCES filing,
  note              TEXT
) STRICT;
CREATE INDEX trigger_event_by_case ON trigger_event (case_id, happened_on, trigger_event_id);

-- `computed_on` is the day that the rule gave when it was last computed, under the law of `law_version`; a person who
-- set another day says why in `hand_set_why`. `uid` names the deadline in calendars for good.
CREATE TABLE deadline (
  deadline_id      INTEGER PRIMARY KEY AUTOINCREMENT,
  case_id          INTEGER NOT NULL REFERENCES legal_case,
  uid              TEXT NOT NULL UNIQUE CHECK (uid <> ''),
  rule             TEXT CHECK (rule <> ''),
  text             TEXT NOT NULL CHECK (text <> ''),
  cite             TEXT CHECK (cite <> ''),
  kind             TEXT NOT NULL CHECK (kind IN ('last_day', 'earliest_day', 'date_certain')),
  due_on           TEXT NOT NULL,
  safe_on          TEXT NOT NULL,
  latest_on        TEXT NOT NULL,
  working          TEXT NOT NULL CHECK (json_valid(working)),
  computed_on      TEXT,
  law_version      TEXT,
  hand_set_why     TEXT CHECK (hand_set_why <> ''),
  is_critical      INTEGER NOT NULL CHECK (is_critical IN (0, 1)),
  entered_by       INTEGER NOT NULL REFERENCES user,
  entered_at       TEXT NOT NULL,
  day_by           INTEGER NOT NULL REFERENCES user,
  day_at           TEXT NOT NULL,
  confirmed_by     INTEGER REFERENCES user,
  confirmed_at     TEXT,
  removal_by       INTEGER REFERENCES user,
  removal_at       TEXT,
  removal_why      TEXT CHECK (removal_why <> ''),
  CHECK ((confirmed_by IS NULL) = (confirmed_at IS NULL)),
  CHECK ((removal_by IS NULL) = (removal_at IS NULL) AND (removal_by IS NULL) = (removal_why IS NULL)),
  -- Whoever answers for a day does not confirm it as well.
  CHECK (confirmed_by IS NULL OR confirmed_by <> day_by)
) STRICT;
CREATE INDEX deadline_by_case ON deadline (case_id, safe_on, deadline_id);

-- The events that a deadline runs from: one, or several where its rule has several periods.
CREATE TABLE deadline_trigger (
  deadline_trigger_id  INTEGER PRIMARY KEY AUTOINCREMENT,
  deadline_id          INTEGER NOT NULL REFERENCES deadline,
  trigger_event_id     INTEGER NOT NULL REFERENCES trigger_event,
  UNIQUE (deadline_id, trigger_event_id)
) STRICT;
CREATE INDEX deadline_trigger_by_event ON deadline_trigger (trigger_event_id, deadline_id);

-- What became of a deadline. Nothing is ever changed here, only added; the last entry holds.
CREATE TABLE deadline_status (
  deadline_status_id  INTEGER PRIMARY KEY AUTOINCREMENT,
  deadline_id         INTEGER NOT NULL REFERENCES deadline,
  status              TEXT NOT NULL CHECK (status IN ('open', 'done', 'waived', 'extended')),
  from_on             TEXT NOT NULL,
  note                TEXT,
  document            TEXT,
  day_on              TEXT,
  said_by             INTEGER NOT NULL REFERENCES user,
  said_at             TEXT NOT NULL,
  CHECK ((status = 'extended') = (day_on IS NOT NULL))
) STRICT;
CREATE INDEX deadline_status_by_deadline ON deadline_status (deadline_id, deadline_status_id);
