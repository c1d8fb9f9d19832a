-- Plans of care (R12). The status of a plan follows from its requests, decisions and dates; that of a
-- task from the note that closed it or its cancelling. Neither is kept.
INSERT INTO policy_parameter (name, value, valid_from, source) VALUES
  ('plan_approval', 'other', '2021-04-07', '产品默认');

CREATE TABLE plan (
  id             INTEGER PRIMARY KEY,
  child_id       INTEGER NOT NULL REFERENCES child (id),
  assessment_id  INTEGER NOT NULL REFERENCES assessment (id),
  former_id      INTEGER REFERENCES plan (id),
  author_id      INTEGER NOT NULL REFERENCES account (id),
  starts_on      TEXT NOT NULL,
  ends_on        TEXT NOT NULL,
  lead           TEXT NOT NULL,
  summary        TEXT NOT NULL
) STRICT;

CREATE INDEX plan_child ON plan (child_id);

CREATE TABLE plan_line (
  id            INTEGER PRIMARY KEY,
  plan_id       INTEGER NOT NULL REFERENCES plan (id),
  position      INTEGER NOT NULL,
  kind          TEXT NOT NULL CONSTRAINT plan_line_kind CHECK (
    kind IN ('01', '02', '03', '04', '05', '06')
  ),
  goal          TEXT NOT NULL,
  indicator     TEXT NOT NULL,
  frequency     TEXT NOT NULL CONSTRAINT plan_line_frequency CHECK (
    frequency IN ('once', 'weekly', 'biweekly', 'monthly', 'quarterly')
  ),
  times         INTEGER NOT NULL CONSTRAINT plan_line_times CHECK (times BETWEEN 1 AND 10),
  responsible   TEXT NOT NULL,
  starts_on     TEXT NOT NULL,
  ends_on       TEXT NOT NULL,
  carried_from  INTEGER REFERENCES plan_line (id),
  result        TEXT CONSTRAINT plan_line_result CHECK (result IN ('met', 'partly', 'missed')),
  result_note   TEXT NOT NULL DEFAULT '',
  CONSTRAINT plan_line_position UNIQUE (plan_id, position)
) STRICT;

-- A plan or its closure put before a manager, what was decided, and the reopening of what was closed.
CREATE TABLE plan_request (
  id              INTEGER PRIMARY KEY,
  plan_id         INTEGER NOT NULL REFERENCES plan (id),
  kind            TEXT NOT NULL CONSTRAINT plan_request_kind CHECK (kind IN ('plan', 'closure')),
  submitted_at    TEXT NOT NULL,
  submitted_by    INTEGER NOT NULL REFERENCES account (id),
  closure_reason  TEXT CONSTRAINT plan_request_closure_reason CHECK (closure_reason IN (
    'goals-met', 'came-of-age', 'moved-away', 'died', 'no-longer-eligible', 'family-declined',
    'referred', 'other'
  )),
  evaluation      TEXT NOT NULL,
  decision        TEXT CONSTRAINT plan_request_decision CHECK (decision IN ('approved', 'returned')),
  comment         TEXT NOT NULL DEFAULT '',
  decided_on      TEXT,
  decided_by      INTEGER REFERENCES account (id),
  is_own          INTEGER NOT NULL DEFAULT 0 CONSTRAINT plan_request_own CHECK (is_own IN (0, 1)),
  reopened_on     TEXT,
  reopened_by     INTEGER REFERENCES account (id),
  reopen_reason   TEXT NOT NULL DEFAULT '',
  CONSTRAINT plan_request_closure CHECK ((kind = 'closure') = (closure_reason IS NOT NULL)),
  CONSTRAINT plan_request_decided CHECK (
    (decision IS NULL) = (decided_on IS NULL) AND (decision IS NULL) = (decided_by IS NULL)
  ),
  CONSTRAINT plan_request_reopened CHECK (
    (reopened_on IS NULL) = (reopened_by IS NULL)
    AND (reopened_on IS NULL OR (kind = 'closure' AND decision = 'approved'))
  )
) STRICT;

CREATE INDEX plan_request_plan ON plan_request (plan_id);
CREATE UNIQUE INDEX plan_request_waiting ON plan_request (plan_id) WHERE decision IS NULL;

-- A service given to a child; locked once it is saved, corrected by addenda.
CREATE TABLE service_note (
  id                INTEGER PRIMARY KEY,
  child_id          INTEGER NOT NULL REFERENCES child (id),
  served_on         TEXT NOT NULL,
  method            TEXT NOT NULL CONSTRAINT service_note_method CHECK (
    method IN ('casework', 'group', 'community', 'visit', 'counselling')
  ),
  mode              TEXT NOT NULL CONSTRAINT service_note_mode CHECK (
    mode IN ('home', 'phone', 'video', 'site', 'school')
  ),
  served_by         TEXT NOT NULL,
  minutes           INTEGER NOT NULL CONSTRAINT service_note_minutes CHECK (minutes BETWEEN 0 AND 1440),
  kinds             TEXT NOT NULL CONSTRAINT service_note_kinds CHECK (json_valid(kinds)),
  content           TEXT NOT NULL,
  next_step         TEXT NOT NULL,
  is_attempt        INTEGER NOT NULL CONSTRAINT service_note_attempt CHECK (is_attempt IN (0, 1)),
  restricted_class  TEXT CONSTRAINT service_note_restricted CHECK (restricted_class = 'counselling'),
  recorded_at       TEXT NOT NULL,
  recorded_by       INTEGER NOT NULL REFERENCES account (id)
) STRICT;

CREATE INDEX service_note_child ON service_note (child_id, served_on);

CREATE TABLE service_note_addendum (
  id        INTEGER PRIMARY KEY,
  note_id   INTEGER NOT NULL REFERENCES service_note (id),
  text      TEXT NOT NULL,
  added_at  TEXT NOT NULL,
  added_by  INTEGER NOT NULL REFERENCES account (id)
) STRICT;

CREATE INDEX service_note_addendum_note ON service_note_addendum (note_id);

CREATE TABLE plan_task (
  id                INTEGER PRIMARY KEY,
  line_id           INTEGER NOT NULL REFERENCES plan_line (id),
  period_starts_on  TEXT NOT NULL,
  period_ends_on    TEXT NOT NULL,
  slot              INTEGER NOT NULL,
  due_on            TEXT NOT NULL,
  note_id           INTEGER REFERENCES service_note (id),
  cancelled_on      TEXT,
  cancel_cause      TEXT CONSTRAINT plan_task_cancel_cause CHECK (
    cancel_cause IN ('person', 'closure', 'taken-over')
  ),
  cancel_reason     TEXT NOT NULL DEFAULT '',
  CONSTRAINT plan_task_cancelled CHECK (
    (cancelled_on IS NULL) = (cancel_cause IS NULL)
    AND (cancelled_on IS NULL OR note_id IS NULL)
  )
) STRICT;

CREATE INDEX plan_task_line ON plan_task (line_id);
CREATE INDEX plan_task_note ON plan_task (note_id) WHERE note_id IS NOT NULL;

CREATE TABLE plan_referral (
  id           INTEGER PRIMARY KEY,
  plan_id      INTEGER NOT NULL REFERENCES plan (id),
  referred_to  TEXT NOT NULL,
  purpose      TEXT NOT NULL,
  referred_on  TEXT NOT NULL,
  consent_on   TEXT NOT NULL,
  consent_by   TEXT NOT NULL,
  replied_on   TEXT,
  reply        TEXT NOT NULL DEFAULT '',
  outcome      TEXT NOT NULL DEFAULT '',
  recorded_at  TEXT NOT NULL,
  recorded_by  INTEGER NOT NULL REFERENCES account (id),
  CONSTRAINT plan_referral_consent CHECK (consent_on <= referred_on)
) STRICT;

CREATE INDEX plan_referral_plan ON plan_referral (plan_id);
