-- The paper form a guardian hands in for a camp. Waiting, taken in, or not; who is taken in has a row
-- in camp_member.
CREATE TABLE camp_form (
  id             INTEGER PRIMARY KEY,
  camp_id        INTEGER NOT NULL REFERENCES camp (id),
  child_id       INTEGER NOT NULL REFERENCES child (id),
  applied_on     TEXT NOT NULL,
  state          TEXT NOT NULL CONSTRAINT camp_form_state CHECK (
    state IN ('waiting', 'enrolled', 'declined', 'withdrawn')
  ),
  -- Why it was declined or withdrawn.
  state_reason   TEXT NOT NULL,
  -- Guardian's consent to this camp, on paper.
  consent_on     TEXT,
  consent_by     TEXT NOT NULL,
  health         TEXT NOT NULL,
  allergy        TEXT NOT NULL,
  medication     TEXT NOT NULL,
  contact_name   TEXT NOT NULL,
  contact_phone  TEXT NOT NULL,
  insured        INTEGER NOT NULL CHECK (insured IN (0, 1)),
  note           TEXT NOT NULL,
  UNIQUE (camp_id, child_id)
) STRICT;

CREATE INDEX camp_form_child ON camp_form (child_id);

-- Who was on a roster before there were forms has an empty one.
INSERT INTO camp_form (camp_id, child_id, applied_on, state, state_reason, consent_on, consent_by,
  health, allergy, medication, contact_name, contact_phone, insured, note)
SELECT camp_id, child_id, enrolled_on,
  CASE WHEN withdrawn_on IS NULL THEN 'enrolled' ELSE 'withdrawn' END,
  '', NULL, '', '', '', '', '', '', 0, ''
FROM camp_member;
