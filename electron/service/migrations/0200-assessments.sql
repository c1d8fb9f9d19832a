-- Needs assessments (R08): a draft is written over and over, a confirmed one never again. The tier of
-- a child on a day follows from the assessments that stand; it is kept nowhere else.
CREATE TABLE assessment (
  id                INTEGER PRIMARY KEY,
  child_id          INTEGER NOT NULL REFERENCES child (id),
  status            TEXT NOT NULL CONSTRAINT assessment_status CHECK (
    status IN ('draft', 'confirmed', 'voided')
  ),
  assessor_id       INTEGER NOT NULL REFERENCES account (id),
  assessed_on       TEXT NOT NULL,
  participants      TEXT NOT NULL,
  sources           TEXT NOT NULL CONSTRAINT assessment_sources CHECK (json_valid(sources)),
  emergency         TEXT NOT NULL CONSTRAINT assessment_emergency CHECK (json_valid(emergency)),
  concerns          TEXT NOT NULL CONSTRAINT assessment_concerns CHECK (json_valid(concerns)),
  levels            TEXT NOT NULL CONSTRAINT assessment_levels CHECK (json_valid(levels)),
  needs             TEXT NOT NULL CONSTRAINT assessment_needs CHECK (json_valid(needs)),
  proposed_tier     TEXT CONSTRAINT assessment_proposed_tier CHECK (proposed_tier IN ('T1', 'T2', 'T3')),
  tier              TEXT CONSTRAINT assessment_tier CHECK (tier IN ('T1', 'T2', 'T3')),
  grounds           TEXT NOT NULL DEFAULT '',
  next_due_on       TEXT,
  -- The first day on which the tier holds; empty while it waits for the countersign.
  effective_on      TEXT,
  confirmed_at      TEXT,
  countersigned_at  TEXT,
  countersigned_by  INTEGER REFERENCES account (id),
  voided_at         TEXT,
  voided_by         INTEGER REFERENCES account (id),
  void_reason       TEXT,
  CONSTRAINT assessment_decided CHECK (
    (status = 'draft') = (confirmed_at IS NULL)
    AND (confirmed_at IS NULL) = (tier IS NULL)
    AND (confirmed_at IS NULL) = (proposed_tier IS NULL)
    AND (confirmed_at IS NULL) = (next_due_on IS NULL)
  ),
  CONSTRAINT assessment_effective CHECK (
    effective_on IS NULL OR (confirmed_at IS NOT NULL AND assessed_on <= effective_on)
  ),
  CONSTRAINT assessment_countersigned CHECK (
    (countersigned_at IS NULL) = (countersigned_by IS NULL)
    AND (countersigned_by IS NULL OR countersigned_by <> assessor_id)
  ),
  CONSTRAINT assessment_voided CHECK (
    (status = 'voided') = (voided_at IS NOT NULL)
    AND (voided_at IS NULL) = (voided_by IS NULL)
    AND (voided_at IS NULL) = (void_reason IS NULL)
  )
) STRICT;

CREATE INDEX assessment_child ON assessment (child_id);
CREATE UNIQUE INDEX assessment_draft ON assessment (child_id) WHERE status = 'draft';

-- Events after which a child is to be assessed at once; an assessment made since then answers them.
CREATE TABLE reassessment_request (
  id            INTEGER PRIMARY KEY,
  child_id      INTEGER NOT NULL REFERENCES child (id),
  reason        TEXT NOT NULL CONSTRAINT reassessment_request_reason CHECK (
    reason IN ('guardian-changed', 'dropped-out', 'incident', 'other')
  ),
  happened_on   TEXT NOT NULL,
  note          TEXT NOT NULL,
  requested_at  TEXT NOT NULL,
  requested_by  INTEGER NOT NULL REFERENCES account (id)
) STRICT;

CREATE INDEX reassessment_request_child ON reassessment_request (child_id);

-- The short record of a mandatory report; restricted class 'emergency' (domain §2.5).
CREATE TABLE emergency_report (
  id                INTEGER PRIMARY KEY,
  assessment_id     INTEGER NOT NULL UNIQUE REFERENCES assessment (id),
  discovered_on     TEXT NOT NULL,
  discovered_time   TEXT NOT NULL,
  situations        TEXT NOT NULL CONSTRAINT emergency_report_situations CHECK (json_valid(situations)),
  police_on         TEXT,
  police_time       TEXT,
  police_station    TEXT NOT NULL,
  police_receiver   TEXT NOT NULL,
  police_receipt    TEXT NOT NULL,
  civil_on          TEXT,
  civil_time        TEXT,
  remark            TEXT NOT NULL,
  recorded_at       TEXT NOT NULL,
  recorded_by       INTEGER NOT NULL REFERENCES account (id),
  CONSTRAINT emergency_report_police CHECK ((police_on IS NULL) = (police_time IS NULL)),
  CONSTRAINT emergency_report_civil CHECK ((civil_on IS NULL) = (civil_time IS NULL))
) STRICT;
