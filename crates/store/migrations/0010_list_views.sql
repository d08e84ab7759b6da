-- 0010_list_views.sql: lists of people that somebody keeps under a name: whom they want, how they are ordered, which
-- columns they show. `body` is JSON that the program reads whole or refuses whole.

CREATE TABLE list_view (
  list_view_id  INTEGER PRIMARY KEY AUTOINCREMENT,
  case_id       INTEGER NOT NULL REFERENCES legal_case,
  name          TEXT NOT NULL CHECK (name <> ''),
  body          TEXT NOT NULL CHECK (json_valid(body)),
  UNIQUE (case_id, name)
) STRICT;
