-- The timetable of a camp: what is done when, where, and who leads it.
CREATE TABLE camp_block (
  id         INTEGER PRIMARY KEY,
  camp_id    INTEGER NOT NULL REFERENCES camp (id),
  day        TEXT NOT NULL,
  starts_at  TEXT NOT NULL,
  ends_at    TEXT NOT NULL,
  title      TEXT NOT NULL,
  -- Theme of the policy (R15), or meals, rest and the like.
  theme      TEXT NOT NULL,
  room_id    INTEGER REFERENCES room (id),
  -- A place outside the site.
  place      TEXT NOT NULL,
  leader_id  INTEGER REFERENCES team_member (id),
  content    TEXT NOT NULL,
  safety     TEXT NOT NULL,
  CONSTRAINT camp_block_times CHECK (starts_at < ends_at)
) STRICT;

CREATE INDEX camp_block_camp ON camp_block (camp_id, day);
CREATE INDEX camp_block_day ON camp_block (day);

CREATE TABLE camp_block_member (
  block_id   INTEGER NOT NULL REFERENCES camp_block (id) ON DELETE CASCADE,
  member_id  INTEGER NOT NULL REFERENCES team_member (id),
  PRIMARY KEY (block_id, member_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX camp_block_member_member ON camp_block_member (member_id);

-- What a camp needs; taken from the inventory, bought, borrowed or given.
CREATE TABLE camp_material (
  id          INTEGER PRIMARY KEY,
  camp_id     INTEGER NOT NULL REFERENCES camp (id),
  block_id    INTEGER REFERENCES camp_block (id) ON DELETE SET NULL,
  item_id     INTEGER REFERENCES inventory_item (id),
  name        TEXT NOT NULL,
  quantity    INTEGER NOT NULL CONSTRAINT camp_material_quantity CHECK (quantity > 0),
  unit        TEXT NOT NULL,
  origin      TEXT NOT NULL CONSTRAINT camp_material_origin CHECK (
    origin IN ('stock', 'buy', 'borrow', 'donated')
  ),
  is_ready    INTEGER NOT NULL CHECK (is_ready IN (0, 1)),
  note        TEXT NOT NULL
) STRICT;

CREATE INDEX camp_material_camp ON camp_material (camp_id);

-- What somebody has confirmed before a camp begins. A change of leader or dates takes it back.
CREATE TABLE camp_confirmation (
  id            INTEGER PRIMARY KEY,
  camp_id       INTEGER NOT NULL REFERENCES camp (id),
  item          TEXT NOT NULL,
  confirmed_at  TEXT NOT NULL,
  confirmed_by  INTEGER NOT NULL REFERENCES account (id),
  taken_back_at TEXT,
  taken_back_reason TEXT NOT NULL
) STRICT;

CREATE UNIQUE INDEX camp_confirmation_open ON camp_confirmation (camp_id, item) WHERE taken_back_at IS NULL;

INSERT INTO policy_parameter (name, value, valid_from, source) VALUES
  ('camp_children_per_adult', '10', '2021-04-07', '产品默认');
