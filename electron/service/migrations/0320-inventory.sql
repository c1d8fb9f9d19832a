-- Things the site owns or keeps, by room. A thing that is gone is struck off, not removed.
CREATE TABLE inventory_item (
  id           INTEGER PRIMARY KEY,
  number       TEXT NOT NULL UNIQUE,
  name         TEXT NOT NULL,
  pinyin       TEXT NOT NULL,
  initials     TEXT NOT NULL,
  category     TEXT NOT NULL,
  unit         TEXT NOT NULL,
  quantity     INTEGER NOT NULL CONSTRAINT inventory_item_quantity CHECK (quantity >= 0),
  room_id      INTEGER REFERENCES room (id),
  acquired_on  TEXT NOT NULL,
  struck_off_on     TEXT,
  struck_off_reason TEXT NOT NULL,
  note         TEXT NOT NULL,
  CONSTRAINT inventory_item_dates CHECK (struck_off_on IS NULL OR acquired_on <= struck_off_on)
) STRICT;

CREATE INDEX inventory_item_room ON inventory_item (room_id);
