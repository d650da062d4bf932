-- schema.sql - the one file in which yinde keeps everything: the SOURCE tables, what people would lose.
--
-- Changing them needs a migration. What is made from them is in schema_derived.sql.
--
-- Offsets: `start`/`end` are bytes, half-open. `source_*` count in the source text
-- that users see (document_text.source); the others in passage.text.

-- SOURCE: a document as it came.
CREATE TABLE document (
  id       INTEGER PRIMARY KEY,
  name     TEXT NOT NULL UNIQUE,   -- `doc`: unique, never changes
  path     TEXT NOT NULL,          -- absolute path of the file it came from, "-" for standard input
  record   TEXT NOT NULL DEFAULT '', -- id of a record in a JSON Lines file, else ''
  hash     BLOB NOT NULL,          -- of the bytes and given metadata: unchanged = skip
  format   TEXT NOT NULL,          -- the reader
  encoding TEXT NOT NULL,          -- of the file
  UNIQUE (path, record)
);

-- SOURCE: its text, in which users' offsets count. UTF-8, but invalid bytes are kept.
CREATE TABLE document_text (
  document_id INTEGER PRIMARY KEY REFERENCES document ON DELETE CASCADE,
  source      BLOB NOT NULL,
  layout      BLOB                 -- what markup said of each line (block hint and level), where markup is not in the text
);

-- SOURCE: metadata that came with the document (title, date, kind, origin, authors ...).
CREATE TABLE given (
  document_id INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
  field       TEXT NOT NULL,
  value       TEXT NOT NULL,
  PRIMARY KEY (document_id, field)
) WITHOUT ROWID;

-- SOURCE: facts about the file itself (schema history is in user_version).
CREATE TABLE setting (
  name  TEXT PRIMARY KEY,
  value TEXT NOT NULL
) WITHOUT ROWID;
