ALTER TABLE import_batch ADD COLUMN undone_at TEXT;
ALTER TABLE import_batch ADD COLUMN undone_by INTEGER REFERENCES account (id);
ALTER TABLE import_batch ADD COLUMN undo_reason TEXT;

-- `before` is what the register held of a child an import updated, `after` the fingerprint of what
-- it held after the import: with both an import can be undone, and a later change is noticed.
CREATE TABLE import_row_next (
  id          INTEGER PRIMARY KEY,
  batch_id    INTEGER NOT NULL REFERENCES import_batch (id),
  sheet       TEXT NOT NULL,
  row_number  INTEGER NOT NULL CONSTRAINT import_row_number CHECK (row_number > 0),
  name        TEXT NOT NULL,
  verdict     TEXT NOT NULL CONSTRAINT import_row_verdict CHECK (
    verdict IN ('added', 'added-with-problems', 'updated', 'duplicate', 'refused')
  ),
  child_id    INTEGER REFERENCES child (id),
  problems    TEXT NOT NULL CONSTRAINT import_row_problems CHECK (json_valid(problems)),
  before      TEXT CONSTRAINT import_row_before CHECK (before IS NULL OR json_valid(before)),
  after       TEXT,
  undone_as   TEXT CONSTRAINT import_row_undone_as CHECK (
    undone_as IN ('removed', 'restored', 'kept')
  ),
  CONSTRAINT import_row_once UNIQUE (batch_id, sheet, row_number)
) STRICT;

INSERT INTO import_row_next (
  id, batch_id, sheet, row_number, name, verdict, child_id, problems, before, after, undone_as)
SELECT id, batch_id, sheet, row_number, name, verdict, child_id, problems, NULL, NULL, NULL
FROM import_row;

DROP TABLE import_row;
ALTER TABLE import_row_next RENAME TO import_row;
CREATE INDEX import_row_child ON import_row (child_id);

-- What the columns of a roster were taken for when it was last imported, by its headings.
CREATE TABLE import_layout (
  fingerprint  TEXT PRIMARY KEY,
  targets      TEXT NOT NULL CONSTRAINT import_layout_targets CHECK (json_valid(targets)),
  used_at      TEXT NOT NULL
) STRICT;
