CREATE TABLE room (
  id                 INTEGER PRIMARY KEY,
  name               TEXT NOT NULL,
  use_area_dm2       INTEGER NOT NULL CONSTRAINT room_use_area CHECK (use_area_dm2 > 0),
  building_area_dm2  INTEGER CONSTRAINT room_building_area CHECK (building_area_dm2 > 0),
  is_shared          INTEGER NOT NULL CHECK (is_shared IN (0, 1)),
  shared_note        TEXT NOT NULL,
  in_use_from        TEXT NOT NULL,
  in_use_to          TEXT,
  note               TEXT NOT NULL,
  CONSTRAINT room_dates CHECK (in_use_to IS NULL OR in_use_from <= in_use_to)
) STRICT;

CREATE TABLE room_function (
  room_id   INTEGER NOT NULL REFERENCES room (id) ON DELETE CASCADE,
  function  TEXT NOT NULL,
  PRIMARY KEY (room_id, function)
) STRICT, WITHOUT ROWID;
