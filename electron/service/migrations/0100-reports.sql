-- A report as it was counted: figures, the rows behind them, the rules in force and a hash over all of it.
CREATE TABLE report (
  id            INTEGER PRIMARY KEY,
  period_kind   TEXT NOT NULL,
  starts_on     TEXT NOT NULL,
  ends_on       TEXT NOT NULL,
  version       INTEGER NOT NULL CONSTRAINT report_version CHECK (version > 0),
  made_at       TEXT NOT NULL,
  made_by       INTEGER NOT NULL REFERENCES account (id),
  rule_version  TEXT NOT NULL,
  content       TEXT NOT NULL,
  sha256        TEXT NOT NULL,
  UNIQUE (starts_on, ends_on, version)
) STRICT;

CREATE TABLE report_evidence (
  report_id  INTEGER NOT NULL REFERENCES report (id),
  figure     TEXT NOT NULL,
  subject    TEXT NOT NULL,
  row_ids    TEXT NOT NULL,
  PRIMARY KEY (report_id, figure)
) STRICT, WITHOUT ROWID;

-- Words a person writes into the report; they outlive a recount of the figures.
CREATE TABLE report_text (
  starts_on   TEXT NOT NULL,
  ends_on     TEXT NOT NULL,
  chapter     TEXT NOT NULL,
  body        TEXT NOT NULL,
  PRIMARY KEY (starts_on, ends_on, chapter)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER report_is_never_changed BEFORE UPDATE ON report
BEGIN SELECT RAISE(ABORT, 'REPORT_FROZEN'); END;

CREATE TRIGGER report_evidence_is_never_changed BEFORE UPDATE ON report_evidence
BEGIN SELECT RAISE(ABORT, 'REPORT_FROZEN'); END;
