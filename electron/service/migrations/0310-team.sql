-- People who work with the children: staff, teachers, volunteers (R28, R29). Nobody is removed; who
-- leaves keeps the records made with them.
CREATE TABLE team_member (
  id         INTEGER PRIMARY KEY,
  name       TEXT NOT NULL,
  pinyin     TEXT NOT NULL,
  initials   TEXT NOT NULL,
  kind       TEXT NOT NULL CONSTRAINT team_member_kind CHECK (
    kind IN ('staff', 'counsellor', 'teacher', 'director', 'volunteer', 'other')
  ),
  phone      TEXT NOT NULL,
  joined_on  TEXT NOT NULL,
  -- The first day on which the person no longer works here.
  left_on    TEXT,
  note       TEXT NOT NULL,
  CONSTRAINT team_member_dates CHECK (left_on IS NULL OR joined_on <= left_on)
) STRICT;

CREATE INDEX team_member_name ON team_member (name);
