-- schema_derived.sql - the DERIVED tables: made from the SOURCE tables by `yinde rebuild`, so that they may change freely.
--
-- A database remembers the hash of this text; one that was made by another text asks for `yinde rebuild`.

-- DERIVED: what the document says about itself.
CREATE TABLE metadata (
  document_id INTEGER PRIMARY KEY REFERENCES document ON DELETE CASCADE,
  kind     TEXT NOT NULL CHECK (kind IN ('paper', 'judgment', 'statute', 'other')),
  title    TEXT, title_en TEXT, authors TEXT, journal TEXT,
  date     TEXT, year INTEGER,
  court    TEXT, docket TEXT,
  language TEXT, keywords TEXT, doi TEXT, origin TEXT
);
CREATE INDEX metadata_by_docket ON metadata (docket) WHERE docket IS NOT NULL;

-- DERIVED: headings, in order.
CREATE TABLE heading (
  document_id  INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
  ordinal      INTEGER NOT NULL,
  number       TEXT NOT NULL,
  title        TEXT NOT NULL,
  level        INTEGER NOT NULL,
  type         INTEGER NOT NULL,
  parent       INTEGER,            -- ordinal of the heading above
  source_start INTEGER NOT NULL,
  source_end   INTEGER NOT NULL,
  PRIMARY KEY (document_id, ordinal)
) WITHOUT ROWID;

-- DERIVED: a passage is a paragraph of the reading text; the unit of search.
CREATE TABLE passage (
  id           INTEGER PRIMARY KEY,
  document_id  INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
  ordinal      INTEGER NOT NULL,
  role         TEXT NOT NULL,      -- body, heading, abstract, reference ...
  heading      INTEGER,            -- ordinal of the heading it stands under
  source_start INTEGER NOT NULL,
  source_end   INTEGER NOT NULL,
  text         TEXT NOT NULL
);
CREATE INDEX passage_by_document ON passage (document_id, ordinal);

-- DERIVED: full text of passages; rows are written by the store, never by triggers.
CREATE VIRTUAL TABLE passage_fts USING fts5(
  text, content = 'passage', content_rowid = 'id', tokenize = 'yinde'
);

-- DERIVED: everything that mentions name. `name` is the id people see: cn/criminal-law/art-285/para-2.
CREATE TABLE authority (
  id   INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL               -- statute, case, charge, doctrine, scholar, work
);

-- DERIVED: sentences that hold a mention: the evidence.
CREATE TABLE sentence (
  id           INTEGER PRIMARY KEY,
  passage_id   INTEGER NOT NULL REFERENCES passage ON DELETE CASCADE,
  start        INTEGER NOT NULL,
  end          INTEGER NOT NULL,
  source_start INTEGER NOT NULL,
  source_end   INTEGER NOT NULL
);
CREATE INDEX sentence_by_passage ON sentence (passage_id);

-- DERIVED: mentions. Unresolved ones are kept, with the reason.
CREATE TABLE mention (
  id           INTEGER PRIMARY KEY,
  sentence_id  INTEGER NOT NULL REFERENCES sentence ON DELETE CASCADE,
  kind         TEXT NOT NULL,
  start        INTEGER NOT NULL,
  end          INTEGER NOT NULL,
  source_start INTEGER NOT NULL,
  source_end   INTEGER NOT NULL,
  authority_id INTEGER REFERENCES authority,
  local_id     TEXT,               -- ref/9, h/4.2.1: ids that hold within the document only
  name         TEXT,               -- law, case, charge, doctrine, scholar as known
  how          TEXT,
  unresolved   TEXT,
  note         TEXT,               -- a check that failed (beyond the last article, repealed ...)
  range_end    TEXT                -- id of the last article of a range
);
CREATE INDEX mention_by_authority ON mention (authority_id) WHERE authority_id IS NOT NULL;
CREATE INDEX mention_by_sentence ON mention (sentence_id);

-- DERIVED: what a scholar says of a doctrine.
CREATE TABLE stance (
  mention_id  INTEGER NOT NULL REFERENCES mention ON DELETE CASCADE,
  doctrine_id INTEGER NOT NULL REFERENCES authority,
  stance      TEXT NOT NULL,
  PRIMARY KEY (mention_id, doctrine_id, stance)
) WITHOUT ROWID;
CREATE INDEX stance_by_doctrine ON stance (doctrine_id);

-- DERIVED: the numbers of a reference mark, and the marks that close a scholar's attribution.
CREATE TABLE mark_number (
  mention_id INTEGER NOT NULL REFERENCES mention ON DELETE CASCADE,
  number     INTEGER NOT NULL,
  list       TEXT,                 -- as in work: the list in which the number counts
  work_id    INTEGER,              -- the work it names (its mention_id), NULL: the document lists none
  PRIMARY KEY (mention_id, number)
) WITHOUT ROWID;

-- DERIVED: entries of reference lists.
CREATE TABLE work (
  mention_id  INTEGER PRIMARY KEY REFERENCES mention ON DELETE CASCADE,
  document_id INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
  number      INTEGER,
  list        TEXT,                -- the form of the numbers of its list, as written: "[1]", "1." ...
  authors     TEXT, title TEXT, type TEXT, container TEXT, publisher TEXT, place TEXT,
  year        TEXT, volume TEXT, issue TEXT, pages TEXT, doi TEXT, url TEXT
);
CREATE INDEX work_by_document ON work (document_id, list, number, mention_id);

-- For people who open the file with other tools.
CREATE VIEW v_documents AS
  SELECT d.name AS doc, m.kind, m.title, m.title_en, m.authors, m.journal, m.date, m.court, m.docket, m.language, d.path
  FROM document d JOIN metadata m ON m.document_id = d.id;
CREATE VIEW v_citations AS
  SELECT d.name AS doc, h.number AS section, n.kind, a.name AS authority, n.source_start AS start, n.source_end AS end,
         n.how, n.note, substr(CAST(p.text AS BLOB), s.start + 1, s.end - s.start) AS sentence
  FROM mention n JOIN sentence s ON s.id = n.sentence_id JOIN passage p ON p.id = s.passage_id
  JOIN document d ON d.id = p.document_id
  LEFT JOIN heading h ON h.document_id = p.document_id AND h.ordinal = p.heading
  LEFT JOIN authority a ON a.id = n.authority_id;
