-- A file that was found to be of the same child as another is closed and points to it: always to the
-- file that stands, never to one that was itself merged.
ALTER TABLE child ADD COLUMN merged_into INTEGER REFERENCES child (id);

CREATE INDEX child_merged ON child (merged_into) WHERE merged_into IS NOT NULL;

-- Two files somebody found to be of two children; `facts` are digests of what made them look alike, so
-- that the question comes up again when that changes.
CREATE TABLE not_duplicate (
  id          INTEGER PRIMARY KEY,
  first_id    INTEGER NOT NULL REFERENCES child (id) ON DELETE CASCADE,
  second_id   INTEGER NOT NULL REFERENCES child (id) ON DELETE CASCADE,
  facts       TEXT NOT NULL CONSTRAINT not_duplicate_facts CHECK (json_valid(facts)),
  reason      TEXT NOT NULL,
  decided_at  TEXT NOT NULL,
  decided_by  INTEGER NOT NULL REFERENCES account (id),
  CONSTRAINT not_duplicate_order CHECK (first_id < second_id),
  CONSTRAINT not_duplicate_once UNIQUE (first_id, second_id)
) STRICT;

CREATE INDEX not_duplicate_second ON not_duplicate (second_id);

-- A merge that stands; undoing it takes the row away, the log keeps that it was.
CREATE TABLE child_merge (
  id           INTEGER PRIMARY KEY,
  survivor_id  INTEGER NOT NULL REFERENCES child (id),
  loser_id     INTEGER NOT NULL UNIQUE REFERENCES child (id),
  reason       TEXT NOT NULL,
  merged_at    TEXT NOT NULL,
  merged_by    INTEGER NOT NULL REFERENCES account (id),
  CONSTRAINT child_merge_two CHECK (survivor_id <> loser_id)
) STRICT;

CREATE INDEX child_merge_survivor ON child_merge (survivor_id);

-- What a merge did to every row, in order. `before` and `after` hold the columns that changed (a row
-- taken away whole); `digest` is that of the row as the merge left it, on its last step.
CREATE TABLE child_merge_step (
  id          INTEGER PRIMARY KEY,
  merge_id    INTEGER NOT NULL REFERENCES child_merge (id),
  position    INTEGER NOT NULL,
  table_name  TEXT NOT NULL,
  row_id      INTEGER NOT NULL,
  before      TEXT CONSTRAINT child_merge_step_before CHECK (before IS NULL OR json_valid(before)),
  after       TEXT CONSTRAINT child_merge_step_after CHECK (after IS NULL OR json_valid(after)),
  digest      TEXT,
  CONSTRAINT child_merge_step_once UNIQUE (merge_id, position)
) STRICT;

-- Every file with the facts that hold, the merged ones included.
DROP VIEW child_now;
CREATE VIEW child_file_now AS
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
  child.registered_on, child.left_on, child.left_reason, child.note, child.family_id,
  child.merged_into
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

-- The children: each once.
CREATE VIEW child_now AS SELECT * FROM child_file_now WHERE merged_into IS NULL;
