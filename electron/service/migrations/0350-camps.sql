-- Who leads a camp becomes a person of the team.
INSERT INTO team_member (name, pinyin, initials, kind, phone, joined_on, left_on, note)
SELECT camp.leader, '', '', 'staff', '', min(segment.starts_on), NULL, ''
FROM camp JOIN camp_segment AS segment ON segment.camp_id = camp.id
WHERE NOT EXISTS (SELECT 1 FROM team_member AS known WHERE known.name = camp.leader)
GROUP BY camp.leader;

ALTER TABLE camp ADD COLUMN leader_id INTEGER REFERENCES team_member (id);
UPDATE camp SET leader_id = (
  SELECT min(member.id) FROM team_member AS member WHERE member.name = camp.leader
);
ALTER TABLE camp DROP COLUMN leader;

ALTER TABLE camp ADD COLUMN emergency_phone TEXT NOT NULL DEFAULT '';
-- Who insures the children during the camp, and the number of the policy.
ALTER TABLE camp ADD COLUMN insurance TEXT NOT NULL DEFAULT '';
ALTER TABLE camp ADD COLUMN budget_fen INTEGER CONSTRAINT camp_budget CHECK (budget_fen >= 0);

-- Roll call in the morning and in the afternoon; a half that was not called is empty.
CREATE TABLE camp_attendance_by_half (
  id           INTEGER PRIMARY KEY,
  camp_day_id  INTEGER NOT NULL REFERENCES camp_day (id),
  child_id     INTEGER NOT NULL REFERENCES child (id),
  morning      TEXT CONSTRAINT camp_attendance_morning CHECK (
    morning IN ('present', 'late', 'left-early', 'excused', 'absent')
  ),
  afternoon    TEXT CONSTRAINT camp_attendance_afternoon CHECK (
    afternoon IN ('present', 'late', 'left-early', 'excused', 'absent')
  ),
  UNIQUE (camp_day_id, child_id),
  CONSTRAINT camp_attendance_called CHECK (morning IS NOT NULL OR afternoon IS NOT NULL)
) STRICT;

INSERT INTO camp_attendance_by_half (id, camp_day_id, child_id, morning)
SELECT id, camp_day_id, child_id, status FROM camp_attendance;
DROP TABLE camp_attendance;
ALTER TABLE camp_attendance_by_half RENAME TO camp_attendance;
CREATE INDEX camp_attendance_child ON camp_attendance (child_id);

-- First aid and incidents; an entry is never changed, what follows is added to it.
CREATE TABLE camp_incident (
  id            INTEGER PRIMARY KEY,
  camp_id       INTEGER NOT NULL REFERENCES camp (id),
  day           TEXT NOT NULL,
  happened_at   TEXT NOT NULL,
  kind          TEXT NOT NULL CONSTRAINT camp_incident_kind CHECK (kind IN ('first-aid', 'incident')),
  child_id      INTEGER REFERENCES child (id),
  what          TEXT NOT NULL,
  measures      TEXT NOT NULL,
  handled_by    INTEGER REFERENCES team_member (id),
  -- When the guardian was told, 'HH:MM'; empty when nobody was.
  guardian_told_at TEXT,
  closed_on     TEXT
) STRICT;

CREATE INDEX camp_incident_camp ON camp_incident (camp_id, day);
CREATE INDEX camp_incident_child ON camp_incident (child_id);

CREATE TABLE camp_incident_note (
  id           INTEGER PRIMARY KEY,
  incident_id  INTEGER NOT NULL REFERENCES camp_incident (id),
  noted_on     TEXT NOT NULL,
  text         TEXT NOT NULL
) STRICT;

CREATE INDEX camp_incident_note_incident ON camp_incident_note (incident_id);
