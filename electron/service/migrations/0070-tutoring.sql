-- Days off and make-up workdays as the State Council announces them year by year.
CREATE TABLE statutory_day (
  day     TEXT PRIMARY KEY,
  name    TEXT NOT NULL,
  kind    TEXT NOT NULL CONSTRAINT statutory_day_kind CHECK (kind IN ('off', 'workday')),
  source  TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE tutoring_term (
  id         INTEGER PRIMARY KEY,
  name       TEXT NOT NULL,
  starts_on  TEXT NOT NULL,
  ends_on    TEXT NOT NULL,
  -- ISO weekdays (1 Monday … 7 Sunday) as digits, '12345' for school days.
  weekdays   TEXT NOT NULL,
  starts_at  TEXT NOT NULL,
  ends_at    TEXT NOT NULL,
  room_id    INTEGER REFERENCES room (id),
  note       TEXT NOT NULL,
  CONSTRAINT tutoring_term_dates CHECK (starts_on <= ends_on),
  CONSTRAINT tutoring_term_times CHECK (starts_at < ends_at)
) STRICT;

CREATE TABLE tutoring_member (
  id         INTEGER PRIMARY KEY,
  term_id    INTEGER NOT NULL REFERENCES tutoring_term (id),
  child_id   INTEGER NOT NULL REFERENCES child (id),
  joined_on  TEXT NOT NULL,
  left_on    TEXT,
  CONSTRAINT tutoring_member_dates CHECK (left_on IS NULL OR joined_on <= left_on)
) STRICT;

CREATE UNIQUE INDEX tutoring_member_open ON tutoring_member (term_id, child_id) WHERE left_on IS NULL;
CREATE INDEX tutoring_member_child ON tutoring_member (child_id);

CREATE TABLE tutoring_session (
  id          INTEGER PRIMARY KEY,
  term_id     INTEGER NOT NULL REFERENCES tutoring_term (id),
  day         TEXT NOT NULL,
  status      TEXT NOT NULL CONSTRAINT tutoring_session_status CHECK (status IN ('held', 'cancelled')),
  starts_at   TEXT NOT NULL,
  ends_at     TEXT NOT NULL,
  tutors      TEXT NOT NULL,
  tutor_count INTEGER NOT NULL CONSTRAINT tutoring_session_tutors CHECK (tutor_count >= 0),
  note        TEXT NOT NULL,
  UNIQUE (term_id, day),
  CONSTRAINT tutoring_session_times CHECK (starts_at < ends_at)
) STRICT;

CREATE INDEX tutoring_session_day ON tutoring_session (day);

CREATE TABLE tutoring_attendance (
  id             INTEGER PRIMARY KEY,
  session_id     INTEGER NOT NULL REFERENCES tutoring_session (id),
  child_id       INTEGER NOT NULL REFERENCES child (id),
  status         TEXT NOT NULL CONSTRAINT tutoring_attendance_status CHECK (
    status IN ('present', 'late', 'left-early', 'excused', 'absent')
  ),
  signed_in_at   TEXT,
  signed_out_at  TEXT,
  collected_by   TEXT NOT NULL,
  UNIQUE (session_id, child_id),
  CONSTRAINT tutoring_attendance_times CHECK (
    signed_out_at IS NULL OR (signed_in_at IS NOT NULL AND signed_in_at <= signed_out_at)
  )
) STRICT;

CREATE INDEX tutoring_attendance_child ON tutoring_attendance (child_id);
-- Children who were not signed out: few rows, asked for at every look at the workbench.
CREATE INDEX tutoring_attendance_still_here ON tutoring_attendance (session_id) WHERE signed_out_at IS NULL;
