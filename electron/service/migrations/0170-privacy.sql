-- How far a child’s record has come on its way out: read-only, without identity, emptied. A child
-- without a row here is open.
CREATE TABLE child_record (
  child_id       INTEGER PRIMARY KEY REFERENCES child (id),
  archived_on    TEXT NOT NULL,
  archived_by    INTEGER NOT NULL REFERENCES account (id),
  anonymised_on  TEXT,
  deleted_on     TEXT,
  CONSTRAINT child_record_order CHECK (
    (anonymised_on IS NULL OR archived_on <= anonymised_on)
    AND (deleted_on IS NULL OR (anonymised_on IS NOT NULL AND anonymised_on <= deleted_on))
  )
) STRICT;

-- 个人信息销毁记录: what was taken away of a child, on what ground; it holds no name.
CREATE TABLE erasure (
  id            INTEGER PRIMARY KEY,
  number        TEXT NOT NULL UNIQUE,
  -- Cut off when the record is deleted: the emptied row then belongs to no number on paper.
  child_id      INTEGER REFERENCES child (id),
  child_number  TEXT NOT NULL,
  act           TEXT NOT NULL CONSTRAINT erasure_act CHECK (act IN ('anonymise', 'delete')),
  done_on       TEXT NOT NULL,
  done_by       INTEGER NOT NULL REFERENCES account (id),
  basis         TEXT NOT NULL CONSTRAINT erasure_basis CHECK (
    basis IN ('retention-over', 'guardian-request', 'consent-withdrawn', 'contract-ended')
  ),
  reason        TEXT NOT NULL,
  -- What went and what could not go, with counts (JSON lists).
  removed       TEXT NOT NULL CONSTRAINT erasure_removed CHECK (json_valid(removed)),
  remaining     TEXT NOT NULL CONSTRAINT erasure_remaining CHECK (json_valid(remaining)),
  UNIQUE (child_id, act)
) STRICT;

-- Requests of children and guardians to see, copy, correct or delete (PIPL art. 44–50).
CREATE TABLE privacy_request (
  id                  INTEGER PRIMARY KEY,
  child_id            INTEGER NOT NULL REFERENCES child (id),
  kind                TEXT NOT NULL CONSTRAINT privacy_request_kind CHECK (
    kind IN ('access', 'copy', 'correction', 'deletion')
  ),
  applicant_name      TEXT NOT NULL,
  applicant_relation  TEXT NOT NULL,
  content             TEXT NOT NULL,
  received_on         TEXT NOT NULL,
  due_on              TEXT NOT NULL,
  recorded_by         INTEGER NOT NULL REFERENCES account (id),
  decision            TEXT CONSTRAINT privacy_request_decision CHECK (
    decision IN ('granted', 'partly', 'refused')
  ),
  answer              TEXT NOT NULL DEFAULT '',
  answered_on         TEXT,
  answered_by         INTEGER REFERENCES account (id),
  CONSTRAINT privacy_request_dates CHECK (
    received_on <= due_on AND (answered_on IS NULL OR received_on <= answered_on)
  ),
  CONSTRAINT privacy_request_answered CHECK (
    (decision IS NULL) = (answered_on IS NULL) AND (decision IS NULL) = (answered_by IS NULL)
  )
) STRICT;

CREATE INDEX privacy_request_child ON privacy_request (child_id);
CREATE INDEX privacy_request_open ON privacy_request (due_on) WHERE answered_on IS NULL;
