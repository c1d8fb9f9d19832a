-- Consents to the handling of a child's personal data (PIPL art. 13, 29, 31). A record is never
-- changed or deleted: another answer is a newer record, a withdrawal stands beside its answer.
CREATE TABLE consent (
  id               INTEGER PRIMARY KEY,
  child_id         INTEGER NOT NULL REFERENCES child (id),
  -- Who said it: the guardian, the child itself from 14 on, or nobody because the law asks for none.
  party            TEXT NOT NULL CONSTRAINT consent_party CHECK (party IN ('guardian', 'child', 'law')),
  notice_version   TEXT,
  -- As on paper; the person may be called otherwise in the family later.
  signer_name      TEXT NOT NULL,
  signer_relation  TEXT,
  signer_born_on   TEXT,
  signed_on        TEXT NOT NULL,
  way              TEXT CONSTRAINT consent_way CHECK (way IN ('paper', 'oral')),
  -- The day the paper of an oral consent came in.
  paper_on         TEXT,
  attachment_id    INTEGER REFERENCES attachment (id) ON DELETE SET NULL,
  basis            TEXT CONSTRAINT consent_basis CHECK (basis IN ('legal-duty', 'emergency')),
  grounds          TEXT NOT NULL,
  recorded_at      TEXT NOT NULL,
  recorded_by      INTEGER NOT NULL REFERENCES account (id),
  voided_at        TEXT,
  voided_by        INTEGER REFERENCES account (id),
  void_reason      TEXT,
  CONSTRAINT consent_law CHECK (
    (party = 'law') = (basis IS NOT NULL) AND (party = 'law') = (way IS NULL)
    AND (party = 'law') = (notice_version IS NULL)
  ),
  CONSTRAINT consent_paper CHECK (paper_on IS NULL OR (way = 'oral' AND signed_on <= paper_on)),
  CONSTRAINT consent_voided CHECK (
    (voided_at IS NULL) = (voided_by IS NULL) AND (voided_at IS NULL) = (void_reason IS NULL)
  )
) STRICT;

CREATE INDEX consent_child ON consent (child_id, signed_on);
CREATE INDEX consent_attachment ON consent (attachment_id);

CREATE TABLE consent_answer (
  id               INTEGER PRIMARY KEY,
  consent_id       INTEGER NOT NULL REFERENCES consent (id),
  scope            TEXT NOT NULL CONSTRAINT consent_answer_scope CHECK (
    scope IN ('file', 'photo', 'publicity', 'bureau', 'video')
  ),
  is_granted       INTEGER NOT NULL CONSTRAINT consent_answer_granted CHECK (is_granted IN (0, 1)),
  -- The first day on which it no longer holds.
  withdrawn_on     TEXT,
  withdrawn_reason TEXT,
  withdrawn_at     TEXT,
  withdrawn_by     INTEGER REFERENCES account (id),
  CONSTRAINT consent_answer_once UNIQUE (consent_id, scope),
  CONSTRAINT consent_answer_withdrawn CHECK (
    (withdrawn_on IS NULL) = (withdrawn_reason IS NULL)
    AND (withdrawn_on IS NULL) = (withdrawn_at IS NULL)
    AND (withdrawn_on IS NULL) = (withdrawn_by IS NULL)
    AND (withdrawn_on IS NULL OR is_granted = 1)
  )
) STRICT;
