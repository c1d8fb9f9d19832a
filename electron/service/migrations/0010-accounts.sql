CREATE TABLE account (
  id            INTEGER PRIMARY KEY,
  login_name    TEXT NOT NULL UNIQUE,
  display_name  TEXT NOT NULL,
  role          TEXT NOT NULL CONSTRAINT account_role CHECK (
    role IN ('manager', 'social-worker', 'counsellor', 'finance', 'duty', 'inspector')
  ),
  created_at    TEXT NOT NULL
) STRICT;

CREATE TABLE audit_event (
  id          INTEGER PRIMARY KEY,
  at          TEXT NOT NULL,
  account_id  INTEGER NOT NULL REFERENCES account (id),
  route       TEXT NOT NULL,
  subject     TEXT,
  subject_id  INTEGER
) STRICT;

CREATE INDEX audit_event_subject ON audit_event (subject, subject_id);

CREATE TRIGGER audit_event_is_never_changed BEFORE UPDATE ON audit_event
BEGIN SELECT RAISE(ABORT, 'AUDIT_APPEND_ONLY'); END;

CREATE TRIGGER audit_event_is_never_removed BEFORE DELETE ON audit_event
BEGIN SELECT RAISE(ABORT, 'AUDIT_APPEND_ONLY'); END;
