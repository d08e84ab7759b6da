-- 0008_last_days.sql: the last days to file of a claim, as the firm has confirmed them, and what calendar files have of
-- them. Last days follow from each person's own facts, so what is kept is for how many people each day is the last one.

-- `days` are the days confirmed or accepted, under the law of `law_version`, whose words that bear on them `law` stands
-- for. Days that stay beside those of newer law are pinned: `pinned_days` are what that law gave. `as_of` is the
-- operation up to which the case was counted; `set_by` answers for it and does not confirm it as well.
CREATE TABLE last_days (
  last_days_id    INTEGER PRIMARY KEY AUTOINCREMENT,
  claim_id        INTEGER NOT NULL UNIQUE REFERENCES claim,
  days            TEXT NOT NULL CHECK (json_valid(days)),
  law             TEXT NOT NULL,
  law_version     TEXT NOT NULL,
  pinned_days     TEXT CHECK (json_valid(pinned_days)),
  pinned_law      TEXT,
  pinned_version  TEXT,
  as_of           INTEGER NOT NULL,
  set_by          INTEGER NOT NULL REFERENCES user,
  confirmed_by    INTEGER REFERENCES user,
  confirmed_at    TEXT,
  CHECK ((pinned_days IS NULL) = (pinned_law IS NULL) AND (pinned_days IS NULL) = (pinned_version IS NULL)),
  CHECK ((confirmed_by IS NULL) = (confirmed_at IS NULL)),
  CHECK (confirmed_by IS NULL OR confirmed_by <> set_by)
) STRICT;

-- The event of a calendar file for each claim and day. History, like the files themselves: it stays when the claim goes,
-- so that the next file can say that its days are cancelled.
CREATE TABLE last_day_event (
  last_day_event_id  INTEGER PRIMARY KEY AUTOINCREMENT,
  case_id            INTEGER NOT NULL,
  claim_id           INTEGER NOT NULL,
  day_on             TEXT NOT NULL,
  uid                TEXT NOT NULL UNIQUE CHECK (uid <> ''),
  summary            TEXT NOT NULL CHECK (summary <> ''),
  description        TEXT NOT NULL,
  sequence           INTEGER NOT NULL CHECK (sequence >= 0),
  changed_at         TEXT NOT NULL,
  is_cancelled       INTEGER NOT NULL CHECK (is_cancelled IN (0, 1)),
  UNIQUE (claim_id, day_on)
) STRICT;
