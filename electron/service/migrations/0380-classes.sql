-- Interest classes at weekends (R14). Without a school period a class belongs to dates entered by hand.
CREATE TABLE interest_class (
  id          INTEGER PRIMARY KEY,
  name        TEXT NOT NULL,
  subject     TEXT NOT NULL,
  period_id   INTEGER REFERENCES school_period (id),
  starts_on   TEXT NOT NULL,
  ends_on     TEXT NOT NULL,
  room_id     INTEGER REFERENCES room (id),
  teacher_id  INTEGER REFERENCES team_member (id),
  quota       INTEGER NOT NULL CONSTRAINT interest_class_quota CHECK (quota > 0),
  note        TEXT NOT NULL,
  -- The first day on which it no longer meets.
  ended_on    TEXT,
  end_reason  TEXT NOT NULL,
  CONSTRAINT interest_class_dates CHECK (starts_on <= ends_on)
) STRICT;

CREATE INDEX interest_class_period ON interest_class (period_id);

CREATE TABLE class_slot (
  id         INTEGER PRIMARY KEY,
  class_id   INTEGER NOT NULL REFERENCES interest_class (id) ON DELETE CASCADE,
  weekday    INTEGER NOT NULL CONSTRAINT class_slot_weekday CHECK (weekday BETWEEN 1 AND 7),
  starts_at  TEXT NOT NULL,
  ends_at    TEXT NOT NULL,
  CONSTRAINT class_slot_times CHECK (starts_at < ends_at)
) STRICT;

CREATE INDEX class_slot_class ON class_slot (class_id);

-- A session stands for one meeting of the weekly plan; it was moved by hand where day and starts_at
-- differ from planned_day and planned_at. A make-up stands for a meeting that did not take place.
CREATE TABLE class_session (
  id          INTEGER PRIMARY KEY,
  class_id    INTEGER NOT NULL REFERENCES interest_class (id),
  planned_day TEXT NOT NULL,
  planned_at  TEXT NOT NULL,
  is_make_up  INTEGER NOT NULL CONSTRAINT class_session_is_make_up CHECK (is_make_up IN (0, 1)),
  day         TEXT NOT NULL,
  starts_at   TEXT NOT NULL,
  ends_at     TEXT NOT NULL,
  room_id     INTEGER REFERENCES room (id),
  teacher_id  INTEGER REFERENCES team_member (id),
  status      TEXT NOT NULL CONSTRAINT class_session_status CHECK (
    status IN ('planned', 'held', 'cancelled')
  ),
  topic       TEXT NOT NULL,
  note        TEXT NOT NULL,
  -- Why it was cancelled, moved or made up.
  reason      TEXT NOT NULL,
  UNIQUE (class_id, day, starts_at),
  UNIQUE (class_id, planned_day, planned_at, is_make_up),
  CONSTRAINT class_session_times CHECK (starts_at < ends_at)
) STRICT;

CREATE INDEX class_session_day ON class_session (day);

CREATE TABLE class_member (
  id         INTEGER PRIMARY KEY,
  class_id   INTEGER NOT NULL REFERENCES interest_class (id),
  child_id   INTEGER NOT NULL REFERENCES child (id),
  joined_on  TEXT NOT NULL,
  left_on    TEXT,
  CONSTRAINT class_member_dates CHECK (left_on IS NULL OR joined_on <= left_on)
) STRICT;

CREATE UNIQUE INDEX class_member_open ON class_member (class_id, child_id) WHERE left_on IS NULL;
CREATE INDEX class_member_child ON class_member (child_id);

-- What a child would like, in order, within the term or break of the classes.
CREATE TABLE class_choice (
  id         INTEGER PRIMARY KEY,
  child_id   INTEGER NOT NULL REFERENCES child (id),
  class_id   INTEGER NOT NULL REFERENCES interest_class (id),
  rank       INTEGER NOT NULL CONSTRAINT class_choice_rank CHECK (rank BETWEEN 1 AND 3),
  chosen_on  TEXT NOT NULL,
  UNIQUE (child_id, class_id)
) STRICT;

CREATE INDEX class_choice_class ON class_choice (class_id);

-- Each drawing of lots, so that it can be repeated and explained.
CREATE TABLE class_allocation (
  id          INTEGER PRIMARY KEY,
  period_id   INTEGER REFERENCES school_period (id),
  seed        INTEGER NOT NULL,
  placed      INTEGER NOT NULL,
  -- How many places differ from what the lots gave.
  corrected   INTEGER NOT NULL,
  unplaced    INTEGER NOT NULL,
  made_at     TEXT NOT NULL,
  made_by     INTEGER NOT NULL REFERENCES account (id)
) STRICT;

CREATE INDEX class_allocation_period ON class_allocation (period_id);

CREATE TABLE class_attendance (
  id          INTEGER PRIMARY KEY,
  class_session_id INTEGER NOT NULL REFERENCES class_session (id),
  child_id    INTEGER NOT NULL REFERENCES child (id),
  status      TEXT NOT NULL CONSTRAINT class_attendance_status CHECK (
    status IN ('present', 'late', 'left-early', 'excused', 'absent')
  ),
  UNIQUE (class_session_id, child_id)
) STRICT;

CREATE INDEX class_attendance_child ON class_attendance (child_id);
