-- Families and their people are records of their own, shared by siblings; what changes with time
-- is kept as periods, never overwritten: starts_on is the first day, ended_on the first day on
-- which it no longer holds.
CREATE TABLE family (
  id              INTEGER PRIMARY KEY,
  number          TEXT NOT NULL UNIQUE,
  origin_village  TEXT NOT NULL,
  income_sources  TEXT NOT NULL CONSTRAINT family_income_sources CHECK (json_valid(income_sources)),
  aid_kinds       TEXT NOT NULL CONSTRAINT family_aid_kinds CHECK (json_valid(aid_kinds)),
  note            TEXT NOT NULL
) STRICT;

CREATE TABLE family_person (
  id         INTEGER PRIMARY KEY,
  family_id  INTEGER NOT NULL REFERENCES family (id),
  name       TEXT NOT NULL,
  sex        TEXT CONSTRAINT family_person_sex CHECK (sex IN ('male', 'female')),
  born_on    TEXT,
  phone      TEXT NOT NULL,
  -- A second number of the same person, '' for none.
  other_phone TEXT NOT NULL,
  id_number  TEXT,
  work       TEXT NOT NULL
) STRICT;

CREATE INDEX family_person_family ON family_person (family_id);
CREATE INDEX family_person_name ON family_person (name);

-- What a person is to a child (GB/T 4761); a child has one father and one mother at most.
CREATE TABLE child_relative (
  id         INTEGER PRIMARY KEY,
  child_id   INTEGER NOT NULL REFERENCES child (id),
  person_id  INTEGER NOT NULL REFERENCES family_person (id),
  relation   TEXT,
  CONSTRAINT child_relative_once UNIQUE (child_id, person_id)
) STRICT;

CREATE UNIQUE INDEX child_relative_parent ON child_relative (child_id, relation)
  WHERE relation IN ('51', '52');
CREATE INDEX child_relative_person ON child_relative (person_id);

CREATE TABLE guardianship (
  id           INTEGER PRIMARY KEY,
  child_id     INTEGER NOT NULL REFERENCES child (id),
  person_id    INTEGER REFERENCES family_person (id),
  kind         TEXT CONSTRAINT guardianship_kind CHECK (
    kind IN ('parents', 'grandparents', 'entrusted', 'other', 'nobody')
  ),
  supervision  TEXT CONSTRAINT guardianship_supervision CHECK (
    supervision IN ('nobody', 'parent-unable', 'entrusted-unable', 'fair', 'good')
  ),
  starts_on    TEXT NOT NULL,
  ended_on     TEXT,
  CONSTRAINT guardianship_dates CHECK (ended_on IS NULL OR starts_on < ended_on),
  CONSTRAINT guardianship_nobody CHECK ((kind IS 'nobody') = (person_id IS NULL))
) STRICT;

CREATE INDEX guardianship_child ON guardianship (child_id, starts_on);
CREATE INDEX guardianship_person ON guardianship (person_id);

CREATE TABLE parent_whereabouts (
  id         INTEGER PRIMARY KEY,
  person_id  INTEGER NOT NULL REFERENCES family_person (id),
  state      TEXT NOT NULL CONSTRAINT parent_whereabouts_state CHECK (
    state IN ('at-home', 'working-away', 'missing', 'in-custody', 'dead', 'other')
  ),
  place      TEXT NOT NULL,
  starts_on  TEXT NOT NULL,
  ended_on   TEXT,
  CONSTRAINT parent_whereabouts_dates CHECK (ended_on IS NULL OR starts_on < ended_on)
) STRICT;

CREATE INDEX parent_whereabouts_person ON parent_whereabouts (person_id, starts_on);

CREATE TABLE schooling (
  id         INTEGER PRIMARY KEY,
  child_id   INTEGER NOT NULL REFERENCES child (id),
  school     TEXT NOT NULL,
  grade      TEXT,
  boarding   INTEGER CONSTRAINT schooling_boarding CHECK (boarding IN (0, 1)),
  state      TEXT NOT NULL CONSTRAINT schooling_state CHECK (
    state IN ('enrolled', 'not-enrolled', 'dropped-out', 'not-in-school', 'graduated')
  ),
  starts_on  TEXT NOT NULL,
  ended_on   TEXT,
  CONSTRAINT schooling_dates CHECK (ended_on IS NULL OR starts_on < ended_on)
) STRICT;

CREATE INDEX schooling_child ON schooling (child_id, starts_on);

CREATE TABLE residence (
  id         INTEGER PRIMARY KEY,
  child_id   INTEGER NOT NULL REFERENCES child (id),
  village    TEXT NOT NULL,
  address    TEXT NOT NULL,
  starts_on  TEXT NOT NULL,
  ended_on   TEXT,
  CONSTRAINT residence_dates CHECK (ended_on IS NULL OR starts_on < ended_on)
) STRICT;

CREATE INDEX residence_child ON residence (child_id, starts_on);

-- words: what is shown, 健康, 听力残疾二级, 先天性心脏病.
CREATE TABLE health (
  id                INTEGER PRIMARY KEY,
  child_id          INTEGER NOT NULL REFERENCES child (id),
  state             TEXT NOT NULL CONSTRAINT health_state CHECK (
    state IN ('healthy', 'disabled', 'ill')
  ),
  words             TEXT NOT NULL,
  disability_kind   TEXT CONSTRAINT health_disability_kind CHECK (
    disability_kind IN ('sight', 'hearing', 'speech', 'limbs', 'intellect', 'mind', 'multiple')
  ),
  disability_grade  TEXT CONSTRAINT health_disability_grade CHECK (
    disability_grade IN ('1', '2', '3', '4')
  ),
  certificate       TEXT NOT NULL,
  starts_on         TEXT NOT NULL,
  ended_on          TEXT,
  CONSTRAINT health_dates CHECK (ended_on IS NULL OR starts_on < ended_on)
) STRICT;

CREATE INDEX health_child ON health (child_id, starts_on);

-- One fact at a time: two periods of the same child (of the same parent) never meet.
CREATE TRIGGER guardianship_overlap_insert BEFORE INSERT ON guardianship
WHEN EXISTS (
  SELECT 1 FROM guardianship AS other
  WHERE other.child_id = NEW.child_id AND other.id IS NOT NEW.id
    AND other.starts_on < coalesce(NEW.ended_on, '9999-12-31')
    AND NEW.starts_on < coalesce(other.ended_on, '9999-12-31')
)
BEGIN SELECT RAISE(ABORT, 'PERIOD_OVERLAPS'); END;

CREATE TRIGGER guardianship_overlap_update BEFORE UPDATE ON guardianship
WHEN EXISTS (
  SELECT 1 FROM guardianship AS other
  WHERE other.child_id = NEW.child_id AND other.id IS NOT NEW.id
    AND other.starts_on < coalesce(NEW.ended_on, '9999-12-31')
    AND NEW.starts_on < coalesce(other.ended_on, '9999-12-31')
)
BEGIN SELECT RAISE(ABORT, 'PERIOD_OVERLAPS'); END;

CREATE TRIGGER parent_whereabouts_overlap_insert BEFORE INSERT ON parent_whereabouts
WHEN EXISTS (
  SELECT 1 FROM parent_whereabouts AS other
  WHERE other.person_id = NEW.person_id AND other.id IS NOT NEW.id
    AND other.starts_on < coalesce(NEW.ended_on, '9999-12-31')
    AND NEW.starts_on < coalesce(other.ended_on, '9999-12-31')
)
BEGIN SELECT RAISE(ABORT, 'PERIOD_OVERLAPS'); END;

CREATE TRIGGER parent_whereabouts_overlap_update BEFORE UPDATE ON parent_whereabouts
WHEN EXISTS (
  SELECT 1 FROM parent_whereabouts AS other
  WHERE other.person_id = NEW.person_id AND other.id IS NOT NEW.id
    AND other.starts_on < coalesce(NEW.ended_on, '9999-12-31')
    AND NEW.starts_on < coalesce(other.ended_on, '9999-12-31')
)
BEGIN SELECT RAISE(ABORT, 'PERIOD_OVERLAPS'); END;

CREATE TRIGGER schooling_overlap_insert BEFORE INSERT ON schooling
WHEN EXISTS (
  SELECT 1 FROM schooling AS other
  WHERE other.child_id = NEW.child_id AND other.id IS NOT NEW.id
    AND other.starts_on < coalesce(NEW.ended_on, '9999-12-31')
    AND NEW.starts_on < coalesce(other.ended_on, '9999-12-31')
)
BEGIN SELECT RAISE(ABORT, 'PERIOD_OVERLAPS'); END;

CREATE TRIGGER schooling_overlap_update BEFORE UPDATE ON schooling
WHEN EXISTS (
  SELECT 1 FROM schooling AS other
  WHERE other.child_id = NEW.child_id AND other.id IS NOT NEW.id
    AND other.starts_on < coalesce(NEW.ended_on, '9999-12-31')
    AND NEW.starts_on < coalesce(other.ended_on, '9999-12-31')
)
BEGIN SELECT RAISE(ABORT, 'PERIOD_OVERLAPS'); END;

CREATE TRIGGER residence_overlap_insert BEFORE INSERT ON residence
WHEN EXISTS (
  SELECT 1 FROM residence AS other
  WHERE other.child_id = NEW.child_id AND other.id IS NOT NEW.id
    AND other.starts_on < coalesce(NEW.ended_on, '9999-12-31')
    AND NEW.starts_on < coalesce(other.ended_on, '9999-12-31')
)
BEGIN SELECT RAISE(ABORT, 'PERIOD_OVERLAPS'); END;

CREATE TRIGGER residence_overlap_update BEFORE UPDATE ON residence
WHEN EXISTS (
  SELECT 1 FROM residence AS other
  WHERE other.child_id = NEW.child_id AND other.id IS NOT NEW.id
    AND other.starts_on < coalesce(NEW.ended_on, '9999-12-31')
    AND NEW.starts_on < coalesce(other.ended_on, '9999-12-31')
)
BEGIN SELECT RAISE(ABORT, 'PERIOD_OVERLAPS'); END;

CREATE TRIGGER health_overlap_insert BEFORE INSERT ON health
WHEN EXISTS (
  SELECT 1 FROM health AS other
  WHERE other.child_id = NEW.child_id AND other.id IS NOT NEW.id
    AND other.starts_on < coalesce(NEW.ended_on, '9999-12-31')
    AND NEW.starts_on < coalesce(other.ended_on, '9999-12-31')
)
BEGIN SELECT RAISE(ABORT, 'PERIOD_OVERLAPS'); END;

CREATE TRIGGER health_overlap_update BEFORE UPDATE ON health
WHEN EXISTS (
  SELECT 1 FROM health AS other
  WHERE other.child_id = NEW.child_id AND other.id IS NOT NEW.id
    AND other.starts_on < coalesce(NEW.ended_on, '9999-12-31')
    AND NEW.starts_on < coalesce(other.ended_on, '9999-12-31')
)
BEGIN SELECT RAISE(ABORT, 'PERIOD_OVERLAPS'); END;

-- Every child gets a family of its own: who is whose sibling is for people to say.
ALTER TABLE child ADD COLUMN family_id INTEGER REFERENCES family (id);

INSERT INTO family (id, number, origin_village, income_sources, aid_kinds, note)
SELECT id, printf('J%04d', id), '', '[]', '[]', '' FROM child;

UPDATE child SET family_id = id;

CREATE TEMP TABLE moved_person (
  child_id INTEGER, name TEXT, relation TEXT, phone TEXT, other_phone TEXT, is_guardian INTEGER);

INSERT INTO moved_person
SELECT id, father_name, '51', father_phone, '', 0 FROM child WHERE father_name <> ''
UNION ALL
SELECT id, mother_name, '52', mother_phone, '', 0 FROM child WHERE mother_name <> '';

-- A place or a phone without a name still says something of a parent: the name stays open.
INSERT INTO moved_person
SELECT id, '', '51', father_phone, '', 0 FROM child
WHERE father_name = '' AND (father_place <> '' OR father_phone <> '')
UNION ALL
SELECT id, '', '52', mother_phone, '', 0 FROM child
WHERE mother_name = '' AND (mother_place <> '' OR mother_phone <> '');

-- The guardian is often a parent: then it is one person, who may have two numbers.
UPDATE moved_person SET
  name = coalesce(nullif(name, ''),
    (SELECT guardian_name FROM child WHERE child.id = moved_person.child_id)),
  other_phone = phone,
  phone = coalesce(nullif(
    (SELECT guardian_phone FROM child WHERE child.id = moved_person.child_id), ''), phone),
  is_guardian = 1
WHERE EXISTS (
  SELECT 1 FROM child WHERE child.id = moved_person.child_id AND (
    (child.guardian_relation IS moved_person.relation
      AND (child.guardian_name IN ('', moved_person.name) OR moved_person.name = ''))
    OR (child.guardian_relation IS NULL AND child.guardian_name = moved_person.name
      AND moved_person.name <> '')));

UPDATE moved_person SET other_phone = '' WHERE other_phone = phone;

INSERT INTO moved_person
SELECT id, guardian_name, guardian_relation, guardian_phone, '', 1 FROM child
WHERE (guardian_name <> '' OR guardian_phone <> '' OR guardian_relation IS NOT NULL)
  AND id NOT IN (SELECT child_id FROM moved_person WHERE is_guardian = 1);

-- A second father or mother by another name: one of the two is not it, 其他父母关系.
UPDATE moved_person SET relation = '59'
WHERE rowid IN (
  SELECT later.rowid FROM moved_person AS later JOIN moved_person AS earlier
    ON earlier.child_id = later.child_id AND earlier.relation = later.relation
   AND earlier.rowid < later.rowid AND later.relation IN ('51', '52')
);

INSERT INTO family_person (
  id, family_id, name, sex, born_on, phone, other_phone, id_number, work)
SELECT rowid, child_id, name,
  CASE WHEN relation IN ('51', '57', '61', '63', '66') THEN 'male'
       WHEN relation IN ('52', '58', '62', '64', '67') THEN 'female' END,
  NULL, phone, other_phone, NULL, ''
FROM moved_person;

INSERT INTO child_relative (child_id, person_id, relation)
SELECT child_id, rowid, relation FROM moved_person;

INSERT INTO guardianship (child_id, person_id, kind, supervision, starts_on, ended_on)
SELECT child.id, moved_person.rowid,
  CASE WHEN moved_person.relation IN ('51', '52', '57', '58', '59') THEN 'parents'
       WHEN moved_person.relation IN ('61', '62', '63', '64', '66', '67') THEN 'grandparents'
       WHEN moved_person.relation IS NULL THEN NULL ELSE 'other' END,
  NULL, child.registered_on, NULL
FROM child JOIN moved_person ON moved_person.child_id = child.id AND moved_person.is_guardian = 1;

INSERT INTO parent_whereabouts (person_id, state, place, starts_on, ended_on)
SELECT tie.person_id, 'working-away',
  CASE tie.relation WHEN '51' THEN child.father_place ELSE child.mother_place END,
  child.registered_on, NULL
FROM child JOIN child_relative AS tie ON tie.child_id = child.id
WHERE (tie.relation = '51' AND child.father_place <> '')
   OR (tie.relation = '52' AND child.mother_place <> '');

INSERT INTO schooling (child_id, school, grade, boarding, state, starts_on, ended_on)
SELECT id, school, grade, NULL,
  CASE WHEN grade IN ('not-enrolled', 'dropped-out', 'not-in-school', 'graduated') THEN grade
       ELSE 'enrolled' END,
  registered_on, NULL
FROM child WHERE school <> '' OR grade IS NOT NULL;

INSERT INTO residence (child_id, village, address, starts_on, ended_on)
SELECT id, village, address, registered_on, NULL FROM child WHERE village <> '' OR address <> '';

INSERT INTO health (
  child_id, state, words, disability_kind, disability_grade, certificate, starts_on, ended_on)
SELECT id,
  CASE WHEN health IN ('健康', '良好', '正常') THEN 'healthy'
       WHEN health LIKE '%残%' THEN 'disabled' ELSE 'ill' END,
  health, NULL, NULL, '', registered_on, NULL
FROM child WHERE health <> '';

DROP TABLE moved_person;

ALTER TABLE child DROP COLUMN village;
ALTER TABLE child DROP COLUMN address;
ALTER TABLE child DROP COLUMN school;
ALTER TABLE child DROP COLUMN grade;
ALTER TABLE child DROP COLUMN health;
ALTER TABLE child DROP COLUMN guardian_name;
ALTER TABLE child DROP COLUMN guardian_relation;
ALTER TABLE child DROP COLUMN guardian_phone;
ALTER TABLE child DROP COLUMN father_name;
ALTER TABLE child DROP COLUMN father_place;
ALTER TABLE child DROP COLUMN father_phone;
ALTER TABLE child DROP COLUMN mother_name;
ALTER TABLE child DROP COLUMN mother_place;
ALTER TABLE child DROP COLUMN mother_phone;

CREATE INDEX child_family ON child (family_id);

-- A child with the facts that hold: those of the periods not ended.
CREATE VIEW child_now AS
SELECT child.id, child.number, child.name, child.pinyin, child.initials, child.sex, child.born_on,
  child.id_type, child.id_number, child.no_id_reason, child.ethnic_code,
  coalesce(residence.village, '') AS village, coalesce(residence.address, '') AS address,
  coalesce(schooling.school, '') AS school, schooling.grade, coalesce(health.words, '') AS health,
  coalesce(guardian.name, '') AS guardian_name, guardian_tie.relation AS guardian_relation,
  coalesce(guardian.phone, '') AS guardian_phone,
  coalesce(father.name, '') AS father_name, coalesce(father_at.place, '') AS father_place,
  CASE WHEN father.id IS guardian.id AND father.other_phone <> '' THEN father.other_phone
    ELSE coalesce(father.phone, '') END AS father_phone,
  coalesce(mother.name, '') AS mother_name, coalesce(mother_at.place, '') AS mother_place,
  CASE WHEN mother.id IS guardian.id AND mother.other_phone <> '' THEN mother.other_phone
    ELSE coalesce(mother.phone, '') END AS mother_phone,
  child.registered_on, child.left_on, child.left_reason, child.note, child.family_id
FROM child
LEFT JOIN residence ON residence.child_id = child.id AND residence.ended_on IS NULL
LEFT JOIN schooling ON schooling.child_id = child.id AND schooling.ended_on IS NULL
LEFT JOIN health ON health.child_id = child.id AND health.ended_on IS NULL
LEFT JOIN guardianship ON guardianship.child_id = child.id AND guardianship.ended_on IS NULL
LEFT JOIN family_person AS guardian ON guardian.id = guardianship.person_id
LEFT JOIN child_relative AS guardian_tie
  ON guardian_tie.child_id = child.id AND guardian_tie.person_id = guardian.id
LEFT JOIN child_relative AS father_tie
  ON father_tie.child_id = child.id AND father_tie.relation = '51'
LEFT JOIN family_person AS father ON father.id = father_tie.person_id
LEFT JOIN parent_whereabouts AS father_at
  ON father_at.person_id = father.id AND father_at.ended_on IS NULL
LEFT JOIN child_relative AS mother_tie
  ON mother_tie.child_id = child.id AND mother_tie.relation = '52'
LEFT JOIN family_person AS mother ON mother.id = mother_tie.person_id
LEFT JOIN parent_whereabouts AS mother_at
  ON mother_at.person_id = mother.id AND mother_at.ended_on IS NULL;
