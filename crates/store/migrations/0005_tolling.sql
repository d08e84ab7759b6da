-- 0005_tolling.sql: what stops limitation clocks: earlier and related class actions, agreements, orders of courts, what
-- holds for one person. Whom it covers: everyone, those inside a class, or one person; and which claims, or all.

CREATE TABLE tolling (
  tolling_id     INTEGER PRIMARY KEY AUTOINCREMENT,
  case_id        INTEGER NOT NULL REFERENCES legal_case,
  kind           TEXT NOT NULL CHECK (kind <> ''),
  cause          TEXT NOT NULL CHECK (cause <> ''),
  court          TEXT,
  docket_number  TEXT,
  court_of       TEXT CHECK (length(court_of) = 2),
  is_own_action  INTEGER NOT NULL CHECK (is_own_action IN (0, 1)),
  from_on        TEXT NOT NULL,
  to_on          TEXT CHECK (to_on >= from_on),
  ordered_on     TEXT CHECK (ordered_on >= from_on),
  ending         TEXT NOT NULL CHECK (ending IN ('pending', 'no_ruling', 'denied', 'excluded')),
  class_id       INTEGER REFERENCES class,
  person_id      INTEGER REFERENCES person,
  document       TEXT,
  note           TEXT,
  CHECK (class_id IS NULL OR person_id IS NULL)
) STRICT;
CREATE INDEX tolling_by_case ON tolling (case_id, from_on, tolling_id);
CREATE INDEX tolling_by_person ON tolling (person_id) WHERE person_id IS NOT NULL;

-- The claims that it is for; every claim of the case where none is named.
CREATE TABLE tolling_claim (
  tolling_claim_id  INTEGER PRIMARY KEY AUTOINCREMENT,
  tolling_id        INTEGER NOT NULL REFERENCES tolling,
  claim_id          INTEGER NOT NULL REFERENCES claim,
  UNIQUE (tolling_id, claim_id)
) STRICT;
