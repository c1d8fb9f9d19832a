CREATE TABLE camp (
  id          INTEGER PRIMARY KEY,
  name        TEXT NOT NULL,
  kind        TEXT NOT NULL CONSTRAINT camp_kind CHECK (kind IN ('summer', 'winter', 'other')),
  leader      TEXT NOT NULL,
  room_id     INTEGER REFERENCES room (id),
  quota       INTEGER NOT NULL CONSTRAINT camp_quota CHECK (quota > 0),
  note        TEXT NOT NULL,
  cancelled_on TEXT,
  cancel_reason TEXT,
  CONSTRAINT camp_cancel_has_reason CHECK ((cancelled_on IS NULL) = (cancel_reason IS NULL))
) STRICT;

-- A camp may be held in parts (domain R13: gap of at most 45 days, one roster).
CREATE TABLE camp_segment (
  id         INTEGER PRIMARY KEY,
  camp_id    INTEGER NOT NULL REFERENCES camp (id) ON DELETE CASCADE,
  starts_on  TEXT NOT NULL,
  ends_on    TEXT NOT NULL,
  CONSTRAINT camp_segment_dates CHECK (starts_on <= ends_on)
) STRICT;

CREATE INDEX camp_segment_camp ON camp_segment (camp_id);

CREATE TABLE camp_member (
  id            INTEGER PRIMARY KEY,
  camp_id       INTEGER NOT NULL REFERENCES camp (id),
  child_id      INTEGER NOT NULL REFERENCES child (id),
  enrolled_on   TEXT NOT NULL,
  withdrawn_on  TEXT,
  UNIQUE (camp_id, child_id)
) STRICT;

CREATE INDEX camp_member_child ON camp_member (child_id);

CREATE TABLE camp_day (
  id        INTEGER PRIMARY KEY,
  camp_id   INTEGER NOT NULL REFERENCES camp (id),
  day       TEXT NOT NULL,
  status    TEXT NOT NULL CONSTRAINT camp_day_status CHECK (status IN ('held', 'cancelled', 'rest')),
  activity  TEXT NOT NULL,
  note      TEXT NOT NULL,
  UNIQUE (camp_id, day)
) STRICT;

-- One date belongs to one camp only (domain R13).
CREATE UNIQUE INDEX camp_day_held ON camp_day (day) WHERE status = 'held';

CREATE TABLE camp_attendance (
  id           INTEGER PRIMARY KEY,
  camp_day_id  INTEGER NOT NULL REFERENCES camp_day (id),
  child_id     INTEGER NOT NULL REFERENCES child (id),
  status       TEXT NOT NULL CONSTRAINT camp_attendance_status CHECK (
    status IN ('present', 'late', 'left-early', 'excused', 'absent')
  ),
  UNIQUE (camp_day_id, child_id)
) STRICT;

CREATE INDEX camp_attendance_child ON camp_attendance (child_id);
