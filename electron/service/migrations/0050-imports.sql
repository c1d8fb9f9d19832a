CREATE TABLE import_batch (
  id           INTEGER PRIMARY KEY,
  kind         TEXT NOT NULL CONSTRAINT import_batch_kind CHECK (kind IN ('roster')),
  file_name    TEXT NOT NULL,
  file_sha256  TEXT NOT NULL,
  imported_at  TEXT NOT NULL,
  account_id   INTEGER NOT NULL REFERENCES account (id)
) STRICT;

CREATE TABLE import_row (
  batch_id    INTEGER NOT NULL REFERENCES import_batch (id),
  row_number  INTEGER NOT NULL,
  name        TEXT NOT NULL,
  verdict     TEXT NOT NULL CONSTRAINT import_row_verdict CHECK (
    verdict IN ('added', 'added-with-problems', 'duplicate', 'refused')
  ),
  child_id    INTEGER REFERENCES child (id),
  problems    TEXT NOT NULL,
  PRIMARY KEY (batch_id, row_number)
) STRICT, WITHOUT ROWID;
