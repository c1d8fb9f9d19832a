-- 儿童学校: sessions for guardians (R25).
CREATE TABLE parent_session (
  id            INTEGER PRIMARY KEY,
  topic         TEXT NOT NULL CONSTRAINT parent_session_topic CHECK (
    topic IN ('guardianship-law', 'safety', 'mental-health', 'grandparents')
  ),
  title         TEXT NOT NULL,
  day           TEXT NOT NULL,
  starts_at     TEXT NOT NULL,
  ends_at       TEXT NOT NULL,
  room_id       INTEGER REFERENCES room (id),
  place         TEXT NOT NULL,
  -- A person of the team, or the name of a guest.
  lecturer_id   INTEGER REFERENCES team_member (id),
  guest         TEXT NOT NULL,
  status        TEXT NOT NULL CONSTRAINT parent_session_status CHECK (
    status IN ('planned', 'held', 'cancelled')
  ),
  makes_up_id   INTEGER REFERENCES parent_session (id),
  summary       TEXT NOT NULL,
  -- Grown-ups who came without a child on file.
  other_guests  INTEGER NOT NULL CONSTRAINT parent_session_guests CHECK (other_guests >= 0),
  -- A remark, or why it was cancelled.
  note          TEXT NOT NULL,
  CONSTRAINT parent_session_times CHECK (starts_at < ends_at)
) STRICT;

CREATE INDEX parent_session_day ON parent_session (day);

-- A grown-up of a family, invited for one child; brothers and sisters have their own rows.
CREATE TABLE parent_guest (
  id          INTEGER PRIMARY KEY,
  session_id  INTEGER NOT NULL REFERENCES parent_session (id),
  person_id   INTEGER NOT NULL REFERENCES family_person (id),
  child_id    INTEGER NOT NULL REFERENCES child (id),
  invited_on  TEXT NOT NULL,
  status      TEXT CONSTRAINT parent_guest_status CHECK (
    status IN ('present', 'late', 'left-early', 'excused', 'absent')
  ),
  score       INTEGER CONSTRAINT parent_guest_score CHECK (score BETWEEN 1 AND 5),
  feedback    TEXT NOT NULL,
  UNIQUE (session_id, person_id, child_id)
) STRICT;

CREATE INDEX parent_guest_person ON parent_guest (person_id);
CREATE INDEX parent_guest_child ON parent_guest (child_id);
