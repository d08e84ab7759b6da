-- 0017_documents.sql: documents of a case, what they are about, what each person has to send, and the text found in them.
-- The files themselves are ordinary files in a folder beside the case file.

CREATE TABLE document_kind (
  document_kind_id INTEGER PRIMARY KEY AUTOINCREMENT,
  name             TEXT NOT NULL COLLATE NOCASE UNIQUE CHECK (name <> '')
) STRICT;
INSERT INTO document_kind (name) VALUES ('Complaint'), ('Engagement letter'), ('Account statement'),
  ('Proof of purchase'), ('Death certificate'), ('Opt-out request'), ('Letter'), ('E-mail'), ('Other');

-- `place` is the path of the file below the folder of documents, with forward slashes; `modified_ns` when the file was last
-- changed as its disk says, so that one that is as it was need not be read to be told unchanged; `words` what the document is
-- found by beside its text, folded.
CREATE TABLE document (
  document_id      INTEGER PRIMARY KEY AUTOINCREMENT,
  case_id          INTEGER NOT NULL REFERENCES legal_case,
  document_kind_id INTEGER NOT NULL REFERENCES document_kind,
  dated_on         TEXT NOT NULL,
  title            TEXT NOT NULL CHECK (title <> ''),
  note             TEXT CHECK (note <> ''),
  file_name        TEXT NOT NULL CHECK (file_name <> ''),
  place            TEXT NOT NULL CHECK (place <> ''),
  sha256           TEXT NOT NULL CHECK (length(sha256) = 64),
  size             INTEGER NOT NULL CHECK (size >= 0),
  modified_ns      INTEGER NOT NULL,
  is_sealed        INTEGER NOT NULL CHECK (is_sealed IN (0, 1)),
  words            TEXT NOT NULL,
  added_by         TEXT NOT NULL,
  added_at         TEXT NOT NULL
) STRICT;
CREATE INDEX document_by_day ON document (case_id, dated_on, document_id);
CREATE INDEX document_by_kind ON document (case_id, document_kind_id, dated_on, document_id);
CREATE INDEX document_by_content ON document (sha256, case_id);

-- What a document is about; one that is about nothing else is about its case.
CREATE TABLE document_about (
  document_about_id INTEGER PRIMARY KEY AUTOINCREMENT,
  document_id       INTEGER NOT NULL REFERENCES document,
  person_id         INTEGER REFERENCES person,
  claim_id          INTEGER REFERENCES claim,
  filing_id         INTEGER REFERENCES filing,
  deadline_id       INTEGER REFERENCES deadline,
  CHECK ((person_id IS NOT NULL) + (claim_id IS NOT NULL) + (filing_id IS NOT NULL) + (deadline_id IS NOT NULL) = 1)
) STRICT;
CREATE INDEX document_about_by_document ON document_about (document_id);
CREATE INDEX document_about_by_person ON document_about (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX document_about_by_claim ON document_about (claim_id) WHERE claim_id IS NOT NULL;
CREATE INDEX document_about_by_filing ON document_about (filing_id) WHERE filing_id IS NOT NULL;
CREATE INDEX document_about_by_deadline ON document_about (deadline_id) WHERE deadline_id IS NOT NULL;

-- Kinds of document that everyone of the class of a case has to send.
CREATE TABLE required_document (
  required_document_id INTEGER PRIMARY KEY AUTOINCREMENT,
  case_id              INTEGER NOT NULL REFERENCES legal_case,
  document_kind_id     INTEGER NOT NULL REFERENCES document_kind
) STRICT;
CREATE INDEX required_document_by_case ON required_document (case_id, document_kind_id);

-- Cases whose new documents are encrypted.
CREATE TABLE sealed_case (
  sealed_case_id INTEGER PRIMARY KEY AUTOINCREMENT,
  case_id        INTEGER NOT NULL REFERENCES legal_case
) STRICT;
CREATE INDEX sealed_case_by_case ON sealed_case (case_id);

-- What was read in files, by their content: it is the same whatever document holds it.
CREATE TABLE document_text (
  document_text_id INTEGER PRIMARY KEY AUTOINCREMENT,
  sha256           TEXT NOT NULL UNIQUE,
  outcome          TEXT NOT NULL CHECK (outcome IN ('read', 'blank', 'refused')),
  why              TEXT
) STRICT;

CREATE TABLE document_page (
  document_page_id INTEGER PRIMARY KEY AUTOINCREMENT,
  document_text_id INTEGER NOT NULL REFERENCES document_text,
  number           INTEGER NOT NULL,
  text             TEXT NOT NULL
) STRICT;
CREATE INDEX document_page_by_text ON document_page (document_text_id, number);

-- The folded words of each page, by the page's number; and each different word once.
CREATE VIRTUAL TABLE document_index USING fts5 (text, content = '', contentless_delete = 1, detail = none);
CREATE TABLE document_term (
  term TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;
