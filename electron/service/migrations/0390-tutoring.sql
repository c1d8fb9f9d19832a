-- Groups of a term, and who is on duty on which weekday.
CREATE TABLE tutoring_group (
  id        INTEGER PRIMARY KEY,
  term_id   INTEGER NOT NULL REFERENCES tutoring_term (id),
  name      TEXT NOT NULL,
  room_id   INTEGER REFERENCES room (id),
  tutor_id  INTEGER REFERENCES team_member (id),
  UNIQUE (term_id, name)
) STRICT;

CREATE INDEX tutoring_group_room ON tutoring_group (room_id);
CREATE INDEX tutoring_group_tutor ON tutoring_group (tutor_id);

ALTER TABLE tutoring_member ADD COLUMN group_id INTEGER REFERENCES tutoring_group (id);
CREATE INDEX tutoring_member_group ON tutoring_member (group_id);

CREATE TABLE tutoring_duty (
  id         INTEGER PRIMARY KEY,
  term_id    INTEGER NOT NULL REFERENCES tutoring_term (id),
  weekday    INTEGER NOT NULL CONSTRAINT tutoring_duty_weekday CHECK (weekday BETWEEN 1 AND 7),
  member_id  INTEGER NOT NULL REFERENCES team_member (id),
  UNIQUE (term_id, weekday, member_id)
) STRICT;

CREATE INDEX tutoring_duty_member ON tutoring_duty (member_id);

-- A day is closed when nobody is left at the site; what is changed afterwards is kept with its reason.
ALTER TABLE tutoring_session ADD COLUMN closed_at TEXT;
ALTER TABLE tutoring_session ADD COLUMN closed_by INTEGER REFERENCES account (id);

-- Days from before there was a closing: closed at the end of the day where everybody went home.
UPDATE tutoring_session SET closed_at = day || 'T15:59:59.000Z'
WHERE status = 'held' AND NOT EXISTS (
  SELECT 1 FROM tutoring_attendance AS mark
  WHERE mark.session_id = tutoring_session.id AND mark.signed_out_at IS NULL
    AND mark.status IN ('present', 'late', 'left-early')
);

-- Days that were not closed: few rows, asked for at every look at the workbench.
CREATE INDEX tutoring_session_open ON tutoring_session (day) WHERE closed_at IS NULL AND status = 'held';

ALTER TABLE tutoring_attendance ADD COLUMN homework TEXT NOT NULL DEFAULT ''
  CONSTRAINT tutoring_attendance_homework CHECK (homework IN ('', 'done', 'partly', 'not-done', 'none-set'));
ALTER TABLE tutoring_attendance ADD COLUMN meal TEXT NOT NULL DEFAULT ''
  CONSTRAINT tutoring_attendance_meal CHECK (meal IN ('', 'eaten', 'partly', 'not-eaten'));
ALTER TABLE tutoring_attendance ADD COLUMN health TEXT NOT NULL DEFAULT '';

CREATE TABLE tutoring_correction (
  id            INTEGER PRIMARY KEY,
  session_id    INTEGER NOT NULL REFERENCES tutoring_session (id),
  -- NULL for the day as a whole: its hours, tutors and remark.
  child_id      INTEGER REFERENCES child (id),
  -- The line before and after, in words.
  before        TEXT NOT NULL,
  after         TEXT NOT NULL,
  reason        TEXT NOT NULL,
  corrected_at  TEXT NOT NULL,
  corrected_by  INTEGER NOT NULL REFERENCES account (id)
) STRICT;

CREATE INDEX tutoring_correction_session ON tutoring_correction (session_id);
CREATE INDEX tutoring_correction_child ON tutoring_correction (child_id);

-- Calls to the family of a child who did not come and was not excused.
CREATE TABLE tutoring_call (
  id          INTEGER PRIMARY KEY,
  term_id     INTEGER NOT NULL REFERENCES tutoring_term (id),
  day         TEXT NOT NULL,
  child_id    INTEGER NOT NULL REFERENCES child (id),
  called_at   TEXT NOT NULL,
  called_by   INTEGER NOT NULL REFERENCES account (id),
  person      TEXT NOT NULL,
  phone       TEXT NOT NULL,
  reached     INTEGER NOT NULL CONSTRAINT tutoring_call_reached CHECK (reached IN (0, 1)),
  outcome     TEXT NOT NULL
) STRICT;

CREATE INDEX tutoring_call_day ON tutoring_call (term_id, day);
CREATE INDEX tutoring_call_child ON tutoring_call (child_id);

-- A roll-call sheet that is being filled in: lost to no power cut, gone when the sheet is saved.
CREATE TABLE tutoring_draft (
  id       INTEGER PRIMARY KEY,
  term_id  INTEGER NOT NULL REFERENCES tutoring_term (id),
  day      TEXT NOT NULL,
  -- As JSON.
  sheet    TEXT NOT NULL,
  kept_at  TEXT NOT NULL,
  kept_by  INTEGER NOT NULL REFERENCES account (id),
  UNIQUE (term_id, day)
) STRICT;
