-- Files of a record. The content lies encrypted in the attachments folder under file_name; its key
-- is only here: without the row nobody can read the file.
CREATE TABLE attachment (
  id                INTEGER PRIMARY KEY,
  subject           TEXT NOT NULL CONSTRAINT attachment_subject CHECK (subject IN ('child')),
  subject_id        INTEGER NOT NULL,
  kind              TEXT NOT NULL CONSTRAINT attachment_kind CHECK (
    kind IN ('consent', 'identity', 'assessment', 'photo', 'visit', 'other')
  ),
  title             TEXT NOT NULL CONSTRAINT attachment_title CHECK (title <> ''),
  description       TEXT NOT NULL,
  original_name     TEXT NOT NULL,
  media_type        TEXT NOT NULL,
  bytes             INTEGER NOT NULL CONSTRAINT attachment_bytes CHECK (bytes > 0),
  width             INTEGER,
  height            INTEGER,
  sha256            TEXT NOT NULL CONSTRAINT attachment_sha256 CHECK (length(sha256) = 64),
  file_name         TEXT NOT NULL UNIQUE,
  file_key          BLOB NOT NULL CONSTRAINT attachment_file_key CHECK (length(file_key) = 32),
  restricted_class  TEXT CONSTRAINT attachment_restricted_class CHECK (
    restricted_class IN ('counselling', 'emergency', 'abuse')
  ),
  added_at          TEXT NOT NULL,
  added_by          INTEGER NOT NULL REFERENCES account (id),
  removed_at        TEXT,
  removed_by        INTEGER REFERENCES account (id),
  removed_reason    TEXT,
  CONSTRAINT attachment_size CHECK ((width IS NULL) = (height IS NULL)),
  CONSTRAINT attachment_removed CHECK (
    (removed_at IS NULL) = (removed_by IS NULL) AND (removed_at IS NULL) = (removed_reason IS NULL)
  )
) STRICT;

CREATE INDEX attachment_subject ON attachment (subject, subject_id);
