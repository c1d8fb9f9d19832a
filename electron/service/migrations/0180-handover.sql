-- Hand-overs at the end of the contract (PIPL art. 21): who got what, and how it was checked.
CREATE TABLE handover (
  id              INTEGER PRIMARY KEY,
  number          TEXT NOT NULL UNIQUE,
  recipient_unit  TEXT NOT NULL,
  recipient_name  TEXT NOT NULL,
  purpose         TEXT NOT NULL,
  legal_basis     TEXT NOT NULL,
  exported_at     TEXT NOT NULL,
  exported_by     INTEGER NOT NULL REFERENCES account (id),
  file_name       TEXT NOT NULL,
  bytes           INTEGER NOT NULL CONSTRAINT handover_bytes CHECK (bytes > 0),
  sha256          TEXT NOT NULL CONSTRAINT handover_sha256 CHECK (length(sha256) = 64),
  -- Files of the zip with size, hash and row count (JSON).
  contents        TEXT NOT NULL CONSTRAINT handover_contents CHECK (json_valid(contents)),
  verified_at     TEXT,
  receipt         TEXT NOT NULL DEFAULT ''
) STRICT;
