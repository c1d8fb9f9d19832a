-- The log of acts, readings and exports: append-only and chained. Each event's hash covers the hash
-- before it and everything the event says; ids run from 1 without a gap.
CREATE TABLE audit_event (
  id             INTEGER PRIMARY KEY,
  at             TEXT NOT NULL,
  kind           TEXT NOT NULL CONSTRAINT audit_event_kind CHECK (
    kind IN ('act', 'read', 'export', 'sign-in', 'refused', 'upgrade')
  ),
  account_id     INTEGER REFERENCES account (id),
  machine        TEXT NOT NULL,
  route          TEXT NOT NULL,
  request_id     TEXT,
  reason_digest  TEXT,
  hash           TEXT NOT NULL
) STRICT;

CREATE UNIQUE INDEX audit_event_request ON audit_event (request_id) WHERE request_id IS NOT NULL;
CREATE INDEX audit_event_at ON audit_event (at);

-- Records an event is about.
CREATE TABLE audit_subject (
  event_id    INTEGER NOT NULL REFERENCES audit_event (id),
  subject     TEXT NOT NULL,
  subject_id  INTEGER NOT NULL,
  PRIMARY KEY (event_id, subject, subject_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX audit_subject_record ON audit_subject (subject, subject_id);

-- Rows an event changed. The digests bind the values without holding them.
CREATE TABLE audit_change (
  id          INTEGER PRIMARY KEY,
  event_id    INTEGER NOT NULL REFERENCES audit_event (id),
  table_name  TEXT NOT NULL,
  row_key     TEXT NOT NULL,
  operation   TEXT NOT NULL CONSTRAINT audit_change_operation CHECK (
    operation IN ('insert', 'update', 'delete', 'baseline')
  ),
  digest      TEXT NOT NULL,
  row_digest  TEXT
) STRICT;

CREATE INDEX audit_change_event ON audit_change (event_id);
CREATE INDEX audit_change_row ON audit_change (table_name, row_key, id);

-- Values from → to of a change, or the reason of an event: what personal data the log holds. It may
-- be erased when a child's data have to go (domain §6, art. 47); the digests and the chain stay whole.
CREATE TABLE audit_detail (
  -- Never given twice: an erased detail's number must not stand for a later one.
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  event_id   INTEGER NOT NULL REFERENCES audit_event (id),
  change_id  INTEGER UNIQUE REFERENCES audit_change (id),
  salt       TEXT NOT NULL,
  content    TEXT NOT NULL
) STRICT;

CREATE INDEX audit_detail_event ON audit_detail (event_id);

-- Details erased, and the event that did it; its hash covers them.
CREATE TABLE audit_erasure (
  detail_id  INTEGER PRIMARY KEY,
  event_id   INTEGER NOT NULL,
  -- Whose values they were: a change’s, or the reason of an event.
  change_id  INTEGER,
  reason_of  INTEGER,
  CONSTRAINT audit_erasure_of_one CHECK ((change_id IS NULL) <> (reason_of IS NULL))
) STRICT;

CREATE INDEX audit_erasure_event ON audit_erasure (event_id);

-- The newest event, so that a cut-off end is missed.
CREATE TABLE audit_seal (
  id        INTEGER PRIMARY KEY CONSTRAINT audit_seal_one CHECK (id = 1),
  event_id  INTEGER NOT NULL,
  hash      TEXT NOT NULL
) STRICT;

-- Columns of each table when its rows were last taken down whole; an upgrade takes them down again.
CREATE TABLE audit_table (
  table_name  TEXT PRIMARY KEY,
  columns     TEXT NOT NULL
) STRICT;

CREATE TRIGGER audit_event_is_never_changed BEFORE UPDATE ON audit_event
BEGIN SELECT RAISE(ABORT, 'AUDIT_APPEND_ONLY'); END;
CREATE TRIGGER audit_event_is_never_removed BEFORE DELETE ON audit_event
BEGIN SELECT RAISE(ABORT, 'AUDIT_APPEND_ONLY'); END;
CREATE TRIGGER audit_subject_is_never_changed BEFORE UPDATE ON audit_subject
BEGIN SELECT RAISE(ABORT, 'AUDIT_APPEND_ONLY'); END;
CREATE TRIGGER audit_subject_is_never_removed BEFORE DELETE ON audit_subject
BEGIN SELECT RAISE(ABORT, 'AUDIT_APPEND_ONLY'); END;
CREATE TRIGGER audit_change_is_never_changed BEFORE UPDATE ON audit_change
BEGIN SELECT RAISE(ABORT, 'AUDIT_APPEND_ONLY'); END;
CREATE TRIGGER audit_change_is_never_removed BEFORE DELETE ON audit_change
BEGIN SELECT RAISE(ABORT, 'AUDIT_APPEND_ONLY'); END;
CREATE TRIGGER audit_detail_is_never_changed BEFORE UPDATE ON audit_detail
BEGIN SELECT RAISE(ABORT, 'AUDIT_APPEND_ONLY'); END;
CREATE TRIGGER audit_detail_goes_by_erasure BEFORE DELETE ON audit_detail
WHEN NOT EXISTS (SELECT 1 FROM audit_erasure WHERE detail_id = OLD.id)
BEGIN SELECT RAISE(ABORT, 'AUDIT_APPEND_ONLY'); END;
CREATE TRIGGER audit_erasure_is_never_changed BEFORE UPDATE ON audit_erasure
BEGIN SELECT RAISE(ABORT, 'AUDIT_APPEND_ONLY'); END;
CREATE TRIGGER audit_erasure_is_never_removed BEFORE DELETE ON audit_erasure
BEGIN SELECT RAISE(ABORT, 'AUDIT_APPEND_ONLY'); END;
CREATE TRIGGER audit_seal_only_advances BEFORE UPDATE ON audit_seal
WHEN NEW.event_id <> OLD.event_id + 1
BEGIN SELECT RAISE(ABORT, 'AUDIT_APPEND_ONLY'); END;
CREATE TRIGGER audit_seal_is_never_removed BEFORE DELETE ON audit_seal
BEGIN SELECT RAISE(ABORT, 'AUDIT_APPEND_ONLY'); END;
