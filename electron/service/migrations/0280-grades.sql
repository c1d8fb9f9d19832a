-- One autumn advance of grades: what it ended and what it opened, so that it can be taken back.
CREATE TABLE grade_advance (
  id           INTEGER PRIMARY KEY,
  -- 1 September of the school year that begins.
  starts_on    TEXT NOT NULL,
  made_at      TEXT NOT NULL,
  made_by      INTEGER NOT NULL REFERENCES account (id),
  undone_at    TEXT,
  undone_by    INTEGER REFERENCES account (id),
  undo_reason  TEXT NOT NULL,
  CONSTRAINT grade_advance_undone CHECK ((undone_at IS NULL) = (undone_by IS NULL))
) STRICT;

-- ended_id and opened_id are periods of schooling; the check value tells whether both are still as
-- they were left.
CREATE TABLE grade_advance_row (
  id           INTEGER PRIMARY KEY,
  advance_id   INTEGER NOT NULL REFERENCES grade_advance (id),
  child_id     INTEGER NOT NULL REFERENCES child (id),
  outcome      TEXT NOT NULL CONSTRAINT grade_advance_row_outcome CHECK (
    outcome IN ('advance', 'repeat', 'suspend')
  ),
  from_grade   TEXT NOT NULL,
  to_grade     TEXT NOT NULL,
  ended_id     INTEGER NOT NULL,
  opened_id    INTEGER NOT NULL,
  check_value  TEXT NOT NULL,
  CONSTRAINT grade_advance_row_once UNIQUE (advance_id, child_id)
) STRICT;

CREATE INDEX grade_advance_row_child ON grade_advance_row (child_id);
