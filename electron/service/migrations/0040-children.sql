CREATE TABLE child (
  -- Never given twice: the log of a removed child must not become another's.
  id                 INTEGER PRIMARY KEY AUTOINCREMENT,
  number             TEXT NOT NULL UNIQUE,
  name               TEXT NOT NULL,
  pinyin             TEXT NOT NULL,
  initials           TEXT NOT NULL,
  sex                TEXT NOT NULL CONSTRAINT child_sex CHECK (sex IN ('male', 'female')),
  born_on            TEXT NOT NULL,
  id_type            TEXT NOT NULL CONSTRAINT child_id_type CHECK (
    id_type IN ('identity-card', 'household-register', 'birth-certificate', 'residence-permit', 'passport', 'none')
  ),
  id_number          TEXT,
  no_id_reason       TEXT NOT NULL,
  ethnic_code        TEXT,
  village            TEXT NOT NULL,
  address            TEXT NOT NULL,
  school             TEXT NOT NULL,
  grade              TEXT,
  health             TEXT NOT NULL,
  guardian_name      TEXT NOT NULL,
  guardian_relation  TEXT,
  guardian_phone     TEXT NOT NULL,
  father_name        TEXT NOT NULL,
  father_place       TEXT NOT NULL,
  father_phone       TEXT NOT NULL,
  mother_name        TEXT NOT NULL,
  mother_place       TEXT NOT NULL,
  mother_phone       TEXT NOT NULL,
  registered_on      TEXT NOT NULL,
  left_on            TEXT,
  left_reason        TEXT CONSTRAINT child_left_reason CHECK (
    left_reason IN ('moved-away', 'parents-returned', 'no-longer-eligible', 'came-of-age', 'died', 'other')
  ),
  note               TEXT NOT NULL,
  CONSTRAINT child_left_dates CHECK (left_on IS NULL OR registered_on <= left_on),
  CONSTRAINT child_left_has_reason CHECK ((left_on IS NULL) = (left_reason IS NULL)),
  CONSTRAINT child_born_before_registered CHECK (born_on <= registered_on),
  CONSTRAINT child_id_number_or_none CHECK ((id_type = 'none') = (id_number IS NULL))
) STRICT;

CREATE UNIQUE INDEX child_id_number ON child (id_number) WHERE id_number IS NOT NULL;
CREATE INDEX child_name ON child (name, born_on);

-- Category periods of a child (K01–K99, L01–L02, M01): ended, never overwritten.
CREATE TABLE child_category (
  id         INTEGER PRIMARY KEY,
  child_id   INTEGER NOT NULL REFERENCES child (id),
  code       TEXT NOT NULL,
  starts_on  TEXT NOT NULL,
  ended_on   TEXT,
  CONSTRAINT child_category_dates CHECK (ended_on IS NULL OR starts_on <= ended_on)
) STRICT;

CREATE INDEX child_category_child ON child_category (child_id);
CREATE UNIQUE INDEX child_category_open ON child_category (child_id, code) WHERE ended_on IS NULL;
