-- Where the second copy goes; one row once a folder was chosen.
CREATE TABLE backup_setting (
  id             INTEGER PRIMARY KEY CONSTRAINT backup_setting_is_single CHECK (id = 1),
  second_folder  TEXT,
  chosen_at      TEXT NOT NULL
) STRICT;

-- Tries whether a backup could really be restored; findings are a list of checks (JSON).
CREATE TABLE restore_drill (
  id              INTEGER PRIMARY KEY,
  drilled_on      TEXT NOT NULL,
  account_id      INTEGER NOT NULL REFERENCES account (id),
  backup_name     TEXT NOT NULL,
  backup_made_at  TEXT NOT NULL,
  is_passed       INTEGER NOT NULL CONSTRAINT restore_drill_passed CHECK (is_passed IN (0, 1)),
  findings        TEXT NOT NULL CONSTRAINT restore_drill_findings CHECK (json_valid(findings)),
  seconds         INTEGER NOT NULL CONSTRAINT restore_drill_seconds CHECK (seconds >= 0)
) STRICT;

-- Written into the database that was brought back: who brought it back, from what, and why. The
-- account may be unknown to that older state, so the name is text.
CREATE TABLE site_restore (
  id              INTEGER PRIMARY KEY,
  restored_at     TEXT NOT NULL,
  restored_by     TEXT NOT NULL,
  backup_name     TEXT NOT NULL,
  backup_made_at  TEXT NOT NULL,
  reason          TEXT NOT NULL,
  safety_name     TEXT
) STRICT;
