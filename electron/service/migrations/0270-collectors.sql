-- Who may and who must not collect a child. Nothing is overwritten: an entry is ended on the first
-- day on which it no longer holds; ended on its first day it never held.
CREATE TABLE collector (
  id          INTEGER PRIMARY KEY,
  child_id    INTEGER NOT NULL REFERENCES child (id),
  -- A person of the family: name, phone and relation are read there.
  person_id   INTEGER REFERENCES family_person (id),
  name        TEXT NOT NULL,
  relation    TEXT,
  phone       TEXT NOT NULL,
  id_tail     TEXT NOT NULL,
  kind        TEXT NOT NULL CONSTRAINT collector_kind CHECK (kind IN ('allowed', 'forbidden')),
  grounds     TEXT NOT NULL,
  grounds_on  TEXT,
  starts_on   TEXT NOT NULL,
  ended_on    TEXT,
  end_reason  TEXT NOT NULL,
  CONSTRAINT collector_dates CHECK (ended_on IS NULL OR starts_on <= ended_on)
) STRICT;

CREATE INDEX collector_child ON collector (child_id, starts_on);
CREATE INDEX collector_person ON collector (person_id);
