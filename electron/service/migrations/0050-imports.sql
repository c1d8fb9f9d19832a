CREATE TABLE import_batch (
  id           INTEGER PRIMARY KEY,
  kind         TEXT NOT NULL CONSTRAINT import_batch_kind CHECK (kind IN ('roster')),
  file_name    TEXT NOT NULL,
  file_sha256  TEXT NOT NULL,
  imported_at  TEXT NOT NULL,
  account_id   INTEGER NOT NULL REFERENCES account (id)
) STRICT;

-- What became of every row of a file; `problems` is a JSON list of code, field and text.
CREATE TABLE import_row (
  id          INTEGER PRIMARY KEY,
  batch_id    INTEGER NOT NULL REFERENCES import_batch (id),
  sheet       TEXT NOT NULL,
  row_number  INTEGER NOT NULL CONSTRAINT import_row_number CHECK (row_number > 0),
  name        TEXT NOT NULL,
  verdict     TEXT NOT NULL CONSTRAINT import_row_verdict CHECK (
    verdict IN ('added', 'added-with-problems', 'duplicate', 'refused')
  ),
  child_id    INTEGER REFERENCES child (id),
  problems    TEXT NOT NULL CONSTRAINT import_row_problems CHECK (json_valid(problems)),
  CONSTRAINT import_row_once UNIQUE (batch_id, sheet, row_number)
) STRICT;
