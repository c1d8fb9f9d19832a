-- Use of a room or of people's time that belongs to no other record: meetings, visits, repairs.
CREATE TABLE reservation (
  id            INTEGER PRIMARY KEY,
  title         TEXT NOT NULL,
  day           TEXT NOT NULL,
  starts_at     TEXT NOT NULL,
  ends_at       TEXT NOT NULL,
  room_id       INTEGER REFERENCES room (id),
  note          TEXT NOT NULL,
  cancelled_at  TEXT,
  CONSTRAINT reservation_times CHECK (starts_at < ends_at)
) STRICT;

CREATE INDEX reservation_day ON reservation (day) WHERE cancelled_at IS NULL;

CREATE TABLE reservation_member (
  reservation_id  INTEGER NOT NULL REFERENCES reservation (id),
  member_id       INTEGER NOT NULL REFERENCES team_member (id),
  PRIMARY KEY (reservation_id, member_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX reservation_member_member ON reservation_member (member_id);

-- Two bookings that share a room, a person or a child, and why that was accepted. It holds for the
-- arrangement that was looked at: once either booking has another time or room, it is another clash.
CREATE TABLE clash_acceptance (
  id           INTEGER PRIMARY KEY,
  day          TEXT NOT NULL,
  -- Bookings as kind:id:day, and their places as HH:MM-HH:MM@room; on a day on which the site is
  -- closed nothing else stands in the way, and the other one is empty.
  one          TEXT NOT NULL,
  one_place    TEXT NOT NULL,
  other        TEXT NOT NULL,
  other_place  TEXT NOT NULL,
  -- room:ID, person:ID, child:ID or closed.
  shared       TEXT NOT NULL,
  reason       TEXT NOT NULL,
  accepted_at  TEXT NOT NULL,
  accepted_by  INTEGER NOT NULL REFERENCES account (id),
  UNIQUE (day, one, one_place, other, other_place, shared)
) STRICT;
