CREATE TABLE account (
  id            INTEGER PRIMARY KEY,
  login_name    TEXT NOT NULL UNIQUE,
  display_name  TEXT NOT NULL,
  role          TEXT NOT NULL CONSTRAINT account_role CHECK (
    role IN ('manager', 'social-worker', 'counsellor', 'finance', 'duty', 'inspector')
  ),
  created_at    TEXT NOT NULL
, disabled_at TEXT, last_signed_in_at TEXT) STRICT;

CREATE TABLE site (
  id                  INTEGER PRIMARY KEY CONSTRAINT site_is_single CHECK (id = 1),
  county_code         TEXT NOT NULL,
  county_name         TEXT NOT NULL,
  township_code       TEXT NOT NULL,
  township_name       TEXT NOT NULL,
  agency_name         TEXT NOT NULL,
  manager_name        TEXT NOT NULL,
  phone               TEXT NOT NULL,
  address             TEXT NOT NULL,
  project_year_start  TEXT NOT NULL,
  contract_number     TEXT NOT NULL,
  contract_starts_on  TEXT NOT NULL,
  contract_ends_on    TEXT NOT NULL,
  CONSTRAINT site_contract_dates CHECK (contract_starts_on <= contract_ends_on)
) STRICT;

CREATE TABLE policy_parameter (
  id           INTEGER PRIMARY KEY,
  name         TEXT NOT NULL,
  value        TEXT NOT NULL,
  valid_from   TEXT NOT NULL,
  valid_to     TEXT,
  source       TEXT NOT NULL, entered_on TEXT, entered_by INTEGER REFERENCES account (id),
  UNIQUE (name, valid_from),
  CONSTRAINT policy_parameter_dates CHECK (valid_to IS NULL OR valid_from <= valid_to)
) STRICT;

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
  registered_on      TEXT NOT NULL,
  left_on            TEXT,
  left_reason        TEXT CONSTRAINT child_left_reason CHECK (
    left_reason IN ('moved-away', 'parents-returned', 'no-longer-eligible', 'came-of-age', 'died', 'other')
  ),
  note               TEXT NOT NULL, family_id INTEGER REFERENCES family (id), merged_into INTEGER REFERENCES child (id),
  CONSTRAINT child_left_dates CHECK (left_on IS NULL OR registered_on <= left_on),
  CONSTRAINT child_left_has_reason CHECK ((left_on IS NULL) = (left_reason IS NULL)),
  CONSTRAINT child_born_before_registered CHECK (born_on <= registered_on),
  CONSTRAINT child_id_number_or_none CHECK ((id_type = 'none') = (id_number IS NULL))
) STRICT;

CREATE TABLE sqlite_sequence(name,seq);

CREATE UNIQUE INDEX child_id_number ON child (id_number) WHERE id_number IS NOT NULL;

CREATE INDEX child_name ON child (name, born_on);

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

CREATE TABLE import_batch (
  id           INTEGER PRIMARY KEY,
  kind         TEXT NOT NULL CONSTRAINT import_batch_kind CHECK (kind IN ('roster')),
  file_name    TEXT NOT NULL,
  file_sha256  TEXT NOT NULL,
  imported_at  TEXT NOT NULL,
  account_id   INTEGER NOT NULL REFERENCES account (id)
, undone_at TEXT, undone_by INTEGER REFERENCES account (id), undo_reason TEXT) STRICT;

CREATE TABLE camp (
  id          INTEGER PRIMARY KEY,
  name        TEXT NOT NULL,
  kind        TEXT NOT NULL CONSTRAINT camp_kind CHECK (kind IN ('summer', 'winter', 'other')),
  room_id     INTEGER REFERENCES room (id),
  quota       INTEGER NOT NULL CONSTRAINT camp_quota CHECK (quota > 0),
  note        TEXT NOT NULL,
  cancelled_on TEXT,
  cancel_reason TEXT, leader_id INTEGER REFERENCES team_member (id), emergency_phone TEXT NOT NULL DEFAULT '', insurance TEXT NOT NULL DEFAULT '', budget_fen INTEGER CONSTRAINT camp_budget CHECK (budget_fen >= 0),
  CONSTRAINT camp_cancel_has_reason CHECK ((cancelled_on IS NULL) = (cancel_reason IS NULL))
) STRICT;

CREATE TABLE camp_segment (
  id         INTEGER PRIMARY KEY,
  camp_id    INTEGER NOT NULL REFERENCES camp (id) ON DELETE CASCADE,
  starts_on  TEXT NOT NULL,
  ends_on    TEXT NOT NULL,
  CONSTRAINT camp_segment_dates CHECK (starts_on <= ends_on)
) STRICT;

CREATE INDEX camp_segment_camp ON camp_segment (camp_id);

CREATE TABLE camp_member (
  id            INTEGER PRIMARY KEY,
  camp_id       INTEGER NOT NULL REFERENCES camp (id),
  child_id      INTEGER NOT NULL REFERENCES child (id),
  enrolled_on   TEXT NOT NULL,
  withdrawn_on  TEXT,
  UNIQUE (camp_id, child_id)
) STRICT;

CREATE INDEX camp_member_child ON camp_member (child_id);

CREATE TABLE camp_day (
  id        INTEGER PRIMARY KEY,
  camp_id   INTEGER NOT NULL REFERENCES camp (id),
  day       TEXT NOT NULL,
  status    TEXT NOT NULL CONSTRAINT camp_day_status CHECK (status IN ('held', 'cancelled', 'rest')),
  activity  TEXT NOT NULL,
  note      TEXT NOT NULL,
  UNIQUE (camp_id, day)
) STRICT;

CREATE UNIQUE INDEX camp_day_held ON camp_day (day) WHERE status = 'held';

CREATE TABLE statutory_day (
  day     TEXT PRIMARY KEY,
  name    TEXT NOT NULL,
  kind    TEXT NOT NULL CONSTRAINT statutory_day_kind CHECK (kind IN ('off', 'workday')),
  source  TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE tutoring_term (
  id         INTEGER PRIMARY KEY,
  name       TEXT NOT NULL,
  starts_on  TEXT NOT NULL,
  ends_on    TEXT NOT NULL,
  -- ISO weekdays (1 Monday … 7 Sunday) as digits, '12345' for school days.
  weekdays   TEXT NOT NULL,
  starts_at  TEXT NOT NULL,
  ends_at    TEXT NOT NULL,
  room_id    INTEGER REFERENCES room (id),
  note       TEXT NOT NULL,
  CONSTRAINT tutoring_term_dates CHECK (starts_on <= ends_on),
  CONSTRAINT tutoring_term_times CHECK (starts_at < ends_at)
) STRICT;

CREATE TABLE tutoring_member (
  id         INTEGER PRIMARY KEY,
  term_id    INTEGER NOT NULL REFERENCES tutoring_term (id),
  child_id   INTEGER NOT NULL REFERENCES child (id),
  joined_on  TEXT NOT NULL,
  left_on    TEXT, group_id INTEGER REFERENCES tutoring_group (id),
  CONSTRAINT tutoring_member_dates CHECK (left_on IS NULL OR joined_on <= left_on)
) STRICT;

CREATE UNIQUE INDEX tutoring_member_open ON tutoring_member (term_id, child_id) WHERE left_on IS NULL;

CREATE INDEX tutoring_member_child ON tutoring_member (child_id);

CREATE TABLE tutoring_session (
  id          INTEGER PRIMARY KEY,
  term_id     INTEGER NOT NULL REFERENCES tutoring_term (id),
  day         TEXT NOT NULL,
  status      TEXT NOT NULL CONSTRAINT tutoring_session_status CHECK (status IN ('held', 'cancelled')),
  starts_at   TEXT NOT NULL,
  ends_at     TEXT NOT NULL,
  tutors      TEXT NOT NULL,
  tutor_count INTEGER NOT NULL CONSTRAINT tutoring_session_tutors CHECK (tutor_count >= 0),
  note        TEXT NOT NULL, closed_at TEXT, closed_by INTEGER REFERENCES account (id),
  UNIQUE (term_id, day),
  CONSTRAINT tutoring_session_times CHECK (starts_at < ends_at)
) STRICT;

CREATE INDEX tutoring_session_day ON tutoring_session (day);

CREATE TABLE tutoring_attendance (
  id             INTEGER PRIMARY KEY,
  session_id     INTEGER NOT NULL REFERENCES tutoring_session (id),
  child_id       INTEGER NOT NULL REFERENCES child (id),
  status         TEXT NOT NULL CONSTRAINT tutoring_attendance_status CHECK (
    status IN ('present', 'late', 'left-early', 'excused', 'absent')
  ),
  signed_in_at   TEXT,
  signed_out_at  TEXT,
  collected_by   TEXT NOT NULL, homework TEXT NOT NULL DEFAULT ''
  CONSTRAINT tutoring_attendance_homework CHECK (homework IN ('', 'done', 'partly', 'not-done', 'none-set')), meal TEXT NOT NULL DEFAULT ''
  CONSTRAINT tutoring_attendance_meal CHECK (meal IN ('', 'eaten', 'partly', 'not-eaten')), health TEXT NOT NULL DEFAULT '',
  UNIQUE (session_id, child_id),
  CONSTRAINT tutoring_attendance_times CHECK (
    signed_out_at IS NULL OR (signed_in_at IS NOT NULL AND signed_in_at <= signed_out_at)
  )
) STRICT;

CREATE INDEX tutoring_attendance_child ON tutoring_attendance (child_id);

CREATE INDEX tutoring_attendance_still_here ON tutoring_attendance (session_id) WHERE signed_out_at IS NULL;

CREATE TABLE book_title (
  id           INTEGER PRIMARY KEY,
  isbn         TEXT,
  title        TEXT NOT NULL,
  author       TEXT NOT NULL,
  publisher    TEXT NOT NULL,
  published    TEXT NOT NULL,
  class_code   TEXT NOT NULL,
  shelf_tag    TEXT NOT NULL CONSTRAINT book_title_shelf_tag CHECK (
    shelf_tag IN ('picture-book', 'story', 'science', 'classics', 'study-aid', 'growing-up', 'parents', 'other')
  ),
  age_band     TEXT CONSTRAINT book_title_age_band CHECK (age_band IN ('0-6', '7-9', '10-12', '13+')),
  price_fen    INTEGER CONSTRAINT book_title_price CHECK (price_fen >= 0)
) STRICT;

CREATE UNIQUE INDEX book_title_isbn ON book_title (isbn) WHERE isbn IS NOT NULL;

CREATE TABLE book_copy (
  id              INTEGER PRIMARY KEY,
  title_id        INTEGER NOT NULL REFERENCES book_title (id),
  barcode         TEXT NOT NULL UNIQUE,
  origin          TEXT NOT NULL CONSTRAINT book_copy_origin CHECK (origin IN ('purchase', 'donation')),
  fund_source     TEXT,
  acquired_on     TEXT NOT NULL,
  removed_on      TEXT,
  removed_reason  TEXT CONSTRAINT book_copy_removed_reason CHECK (
    removed_reason IN ('lost', 'damaged', 'withdrawn')
  ),
  CONSTRAINT book_copy_bought_from_funds CHECK ((origin = 'purchase') = (fund_source IS NOT NULL)),
  CONSTRAINT book_copy_removed CHECK ((removed_on IS NULL) = (removed_reason IS NULL)),
  CONSTRAINT book_copy_dates CHECK (removed_on IS NULL OR acquired_on <= removed_on)
) STRICT;

CREATE INDEX book_copy_title ON book_copy (title_id);

CREATE TABLE loan (
  id         INTEGER PRIMARY KEY,
  copy_id    INTEGER NOT NULL REFERENCES book_copy (id),
  child_id   INTEGER NOT NULL REFERENCES child (id),
  lent_on    TEXT NOT NULL,
  due_on     TEXT NOT NULL,
  renewals   INTEGER NOT NULL DEFAULT 0,
  closed_on  TEXT,
  closed_as  TEXT CONSTRAINT loan_closed_as CHECK (closed_as IN ('returned', 'lost')),
  CONSTRAINT loan_dates CHECK (lent_on <= due_on AND (closed_on IS NULL OR lent_on <= closed_on)),
  CONSTRAINT loan_closed CHECK ((closed_on IS NULL) = (closed_as IS NULL))
) STRICT;

CREATE UNIQUE INDEX loan_open ON loan (copy_id) WHERE closed_on IS NULL;

CREATE INDEX loan_child ON loan (child_id);

CREATE INDEX loan_lent ON loan (lent_on);

CREATE INDEX loan_closed_day ON loan (closed_on) WHERE closed_on IS NOT NULL;

CREATE TABLE ledger_entry (
  id              INTEGER PRIMARY KEY,
  voucher_number  TEXT NOT NULL UNIQUE,
  day             TEXT NOT NULL,
  kind            TEXT NOT NULL CONSTRAINT ledger_entry_kind CHECK (kind IN ('opening', 'income', 'expense')),
  source          TEXT NOT NULL,
  category        TEXT,
  amount_fen      INTEGER NOT NULL,
  summary         TEXT NOT NULL,
  counterparty    TEXT NOT NULL,
  account         TEXT NOT NULL CONSTRAINT ledger_entry_account CHECK (account IN ('bank', 'cash', 'goods')),
  invoice_number  TEXT,
  overdraw_reason TEXT,
  reverses_id     INTEGER UNIQUE REFERENCES ledger_entry (id),
  created_at      TEXT NOT NULL,
  created_by      INTEGER NOT NULL REFERENCES account (id), camp_id INTEGER REFERENCES camp (id),
  CONSTRAINT ledger_entry_category CHECK ((kind = 'expense') = (category IS NOT NULL)),
  CONSTRAINT ledger_entry_amount CHECK (
    CASE WHEN reverses_id IS NULL THEN amount_fen > 0 ELSE amount_fen < 0 END
  ),
  -- Goods valued in money (F52) have an account of their own; donated services (F81) are never booked.
  CONSTRAINT ledger_entry_goods CHECK ((source = 'F52') = (account = 'goods')),
  CONSTRAINT ledger_entry_memo CHECK (source <> 'F81'),
  CONSTRAINT ledger_entry_voucher_month CHECK (substr(voucher_number, 3, 7) = substr(day, 1, 7))
) STRICT;

CREATE INDEX ledger_entry_day ON ledger_entry (day);

CREATE INDEX ledger_entry_source ON ledger_entry (source, day);

CREATE INDEX ledger_entry_invoice ON ledger_entry (invoice_number) WHERE invoice_number IS NOT NULL;

CREATE TRIGGER ledger_entry_is_never_changed BEFORE UPDATE ON ledger_entry
BEGIN SELECT RAISE(ABORT, 'LEDGER_APPEND_ONLY'); END;

CREATE TRIGGER ledger_entry_is_never_removed BEFORE DELETE ON ledger_entry
BEGIN SELECT RAISE(ABORT, 'LEDGER_APPEND_ONLY'); END;

CREATE TRIGGER ledger_entry_is_never_replaced BEFORE INSERT ON ledger_entry
WHEN EXISTS (
  SELECT 1 FROM ledger_entry WHERE id = NEW.id OR voucher_number = NEW.voucher_number
)
BEGIN SELECT RAISE(ABORT, 'LEDGER_APPEND_ONLY'); END;

CREATE TRIGGER ledger_entry_is_reversed_once_and_whole BEFORE INSERT ON ledger_entry
WHEN NEW.reverses_id IS NOT NULL
BEGIN
  SELECT CASE
    WHEN EXISTS (
      SELECT 1 FROM ledger_entry
      WHERE reverses_id = NEW.reverses_id OR (id = NEW.reverses_id AND reverses_id IS NOT NULL)
    ) THEN RAISE(ABORT, 'ENTRY_ALREADY_REVERSED')
    WHEN NOT EXISTS (
      SELECT 1 FROM ledger_entry original
      WHERE original.id = NEW.reverses_id
        AND original.amount_fen = -NEW.amount_fen
        AND original.kind = NEW.kind
        AND original.source = NEW.source
        AND original.category IS NEW.category
        AND original.account = NEW.account
        AND original.day <= NEW.day
    ) THEN RAISE(ABORT, 'REVERSAL_MISMATCH')
  END;
END;

CREATE TABLE report (
  id            INTEGER PRIMARY KEY,
  period_kind   TEXT NOT NULL,
  starts_on     TEXT NOT NULL,
  ends_on       TEXT NOT NULL,
  version       INTEGER NOT NULL CONSTRAINT report_version CHECK (version > 0),
  made_at       TEXT NOT NULL,
  made_by       INTEGER NOT NULL REFERENCES account (id),
  rule_version  TEXT NOT NULL,
  content       TEXT NOT NULL,
  sha256        TEXT NOT NULL,
  UNIQUE (starts_on, ends_on, version)
) STRICT;

CREATE TABLE report_evidence (
  report_id  INTEGER NOT NULL REFERENCES report (id),
  figure     TEXT NOT NULL,
  subject    TEXT NOT NULL,
  row_ids    TEXT NOT NULL,
  PRIMARY KEY (report_id, figure)
) STRICT, WITHOUT ROWID;

CREATE TABLE report_text (
  starts_on   TEXT NOT NULL,
  ends_on     TEXT NOT NULL,
  chapter     TEXT NOT NULL,
  body        TEXT NOT NULL,
  PRIMARY KEY (starts_on, ends_on, chapter)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER report_is_never_changed BEFORE UPDATE ON report
BEGIN SELECT RAISE(ABORT, 'REPORT_FROZEN'); END;

CREATE TRIGGER report_evidence_is_never_changed BEFORE UPDATE ON report_evidence
BEGIN SELECT RAISE(ABORT, 'REPORT_FROZEN'); END;

CREATE TABLE audit_event (
  id             INTEGER PRIMARY KEY,
  at             TEXT NOT NULL,
  kind           TEXT NOT NULL CONSTRAINT audit_event_kind CHECK (
    kind IN ('act', 'read', 'export', 'sign-in', 'refused', 'upgrade')
  ),
  account_id     INTEGER REFERENCES account (id),
  machine        TEXT NOT NULL,
  route          TEXT NOT NULL,
  request_id     TEXT,
  reason_digest  TEXT,
  hash           TEXT NOT NULL
) STRICT;

CREATE UNIQUE INDEX audit_event_request ON audit_event (request_id) WHERE request_id IS NOT NULL;

CREATE INDEX audit_event_at ON audit_event (at);

CREATE TABLE audit_subject (
  event_id    INTEGER NOT NULL REFERENCES audit_event (id),
  subject     TEXT NOT NULL,
  subject_id  INTEGER NOT NULL,
  PRIMARY KEY (event_id, subject, subject_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX audit_subject_record ON audit_subject (subject, subject_id);

CREATE TABLE audit_change (
  id          INTEGER PRIMARY KEY,
  event_id    INTEGER NOT NULL REFERENCES audit_event (id),
  table_name  TEXT NOT NULL,
  row_key     TEXT NOT NULL,
  operation   TEXT NOT NULL CONSTRAINT audit_change_operation CHECK (
    operation IN ('insert', 'update', 'delete', 'baseline')
  ),
  digest      TEXT NOT NULL,
  row_digest  TEXT
) STRICT;

CREATE INDEX audit_change_event ON audit_change (event_id);

CREATE INDEX audit_change_row ON audit_change (table_name, row_key, id);

CREATE TABLE audit_detail (
  -- Never given twice: an erased detail's number must not stand for a later one.
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  event_id   INTEGER NOT NULL REFERENCES audit_event (id),
  change_id  INTEGER UNIQUE REFERENCES audit_change (id),
  salt       TEXT NOT NULL,
  content    TEXT NOT NULL
) STRICT;

CREATE INDEX audit_detail_event ON audit_detail (event_id);

CREATE TABLE audit_erasure (
  detail_id  INTEGER PRIMARY KEY,
  event_id   INTEGER NOT NULL,
  -- Whose values they were: a change’s, or the reason of an event.
  change_id  INTEGER,
  reason_of  INTEGER,
  CONSTRAINT audit_erasure_of_one CHECK ((change_id IS NULL) <> (reason_of IS NULL))
) STRICT;

CREATE INDEX audit_erasure_event ON audit_erasure (event_id);

CREATE TABLE audit_seal (
  id        INTEGER PRIMARY KEY CONSTRAINT audit_seal_one CHECK (id = 1),
  event_id  INTEGER NOT NULL,
  hash      TEXT NOT NULL
) STRICT;

CREATE TABLE audit_table (
  table_name  TEXT PRIMARY KEY,
  columns     TEXT NOT NULL
) STRICT;

CREATE TRIGGER audit_event_is_never_changed BEFORE UPDATE ON audit_event
BEGIN SELECT RAISE(ABORT, 'AUDIT_APPEND_ONLY'); END;

CREATE TRIGGER audit_event_is_never_removed BEFORE DELETE ON audit_event
BEGIN SELECT RAISE(ABORT, 'AUDIT_APPEND_ONLY'); END;

CREATE TRIGGER audit_subject_is_never_changed BEFORE UPDATE ON audit_subject
BEGIN SELECT RAISE(ABORT, 'AUDIT_APPEND_ONLY'); END;

CREATE TRIGGER audit_subject_is_never_removed BEFORE DELETE ON audit_subject
BEGIN SELECT RAISE(ABORT, 'AUDIT_APPEND_ONLY'); END;

CREATE TRIGGER audit_change_is_never_changed BEFORE UPDATE ON audit_change
BEGIN SELECT RAISE(ABORT, 'AUDIT_APPEND_ONLY'); END;

CREATE TRIGGER audit_change_is_never_removed BEFORE DELETE ON audit_change
BEGIN SELECT RAISE(ABORT, 'AUDIT_APPEND_ONLY'); END;

CREATE TRIGGER audit_detail_is_never_changed BEFORE UPDATE ON audit_detail
BEGIN SELECT RAISE(ABORT, 'AUDIT_APPEND_ONLY'); END;

CREATE TRIGGER audit_detail_goes_by_erasure BEFORE DELETE ON audit_detail
WHEN NOT EXISTS (SELECT 1 FROM audit_erasure WHERE detail_id = OLD.id)
BEGIN SELECT RAISE(ABORT, 'AUDIT_APPEND_ONLY'); END;

CREATE TRIGGER audit_erasure_is_never_changed BEFORE UPDATE ON audit_erasure
BEGIN SELECT RAISE(ABORT, 'AUDIT_APPEND_ONLY'); END;

CREATE TRIGGER audit_erasure_is_never_removed BEFORE DELETE ON audit_erasure
BEGIN SELECT RAISE(ABORT, 'AUDIT_APPEND_ONLY'); END;

CREATE TRIGGER audit_seal_only_advances BEFORE UPDATE ON audit_seal
WHEN NEW.event_id <> OLD.event_id + 1
BEGIN SELECT RAISE(ABORT, 'AUDIT_APPEND_ONLY'); END;

CREATE TRIGGER audit_seal_is_never_removed BEFORE DELETE ON audit_seal
BEGIN SELECT RAISE(ABORT, 'AUDIT_APPEND_ONLY'); END;

CREATE TABLE attachment (
  id                INTEGER PRIMARY KEY,
  subject           TEXT NOT NULL CONSTRAINT attachment_subject CHECK (subject IN ('child')),
  subject_id        INTEGER NOT NULL,
  kind              TEXT NOT NULL CONSTRAINT attachment_kind CHECK (
    kind IN ('consent', 'identity', 'assessment', 'photo', 'visit', 'other')
  ),
  title             TEXT NOT NULL CONSTRAINT attachment_title CHECK (title <> ''),
  description       TEXT NOT NULL,
  original_name     TEXT NOT NULL,
  media_type        TEXT NOT NULL,
  bytes             INTEGER NOT NULL CONSTRAINT attachment_bytes CHECK (bytes > 0),
  width             INTEGER,
  height            INTEGER,
  sha256            TEXT NOT NULL CONSTRAINT attachment_sha256 CHECK (length(sha256) = 64),
  file_name         TEXT NOT NULL UNIQUE,
  file_key          BLOB NOT NULL CONSTRAINT attachment_file_key CHECK (length(file_key) = 32),
  restricted_class  TEXT CONSTRAINT attachment_restricted_class CHECK (
    restricted_class IN ('counselling', 'emergency', 'abuse')
  ),
  added_at          TEXT NOT NULL,
  added_by          INTEGER NOT NULL REFERENCES account (id),
  removed_at        TEXT,
  removed_by        INTEGER REFERENCES account (id),
  removed_reason    TEXT, is_portrait INTEGER NOT NULL DEFAULT 0
  CONSTRAINT attachment_is_portrait CHECK (is_portrait IN (0, 1)),
  CONSTRAINT attachment_size CHECK ((width IS NULL) = (height IS NULL)),
  CONSTRAINT attachment_removed CHECK (
    (removed_at IS NULL) = (removed_by IS NULL) AND (removed_at IS NULL) = (removed_reason IS NULL)
  )
) STRICT;

CREATE INDEX attachment_subject ON attachment (subject, subject_id);

CREATE TABLE restricted_access (
  account_id  INTEGER NOT NULL REFERENCES account (id),
  class       TEXT NOT NULL CONSTRAINT restricted_access_class CHECK (
    class IN ('counselling', 'emergency', 'abuse')
  ),
  granted_at  TEXT NOT NULL,
  granted_by  INTEGER NOT NULL REFERENCES account (id),
  PRIMARY KEY (account_id, class)
) STRICT, WITHOUT ROWID;

CREATE TABLE backup_setting (
  id             INTEGER PRIMARY KEY CONSTRAINT backup_setting_is_single CHECK (id = 1),
  second_folder  TEXT,
  chosen_at      TEXT NOT NULL
) STRICT;

CREATE TABLE restore_drill (
  id              INTEGER PRIMARY KEY,
  drilled_on      TEXT NOT NULL,
  account_id      INTEGER NOT NULL REFERENCES account (id),
  backup_name     TEXT NOT NULL,
  backup_made_at  TEXT NOT NULL,
  is_passed       INTEGER NOT NULL CONSTRAINT restore_drill_passed CHECK (is_passed IN (0, 1)),
  findings        TEXT NOT NULL CONSTRAINT restore_drill_findings CHECK (json_valid(findings)),
  seconds         INTEGER NOT NULL CONSTRAINT restore_drill_seconds CHECK (seconds >= 0)
) STRICT;

CREATE TABLE site_restore (
  id              INTEGER PRIMARY KEY,
  restored_at     TEXT NOT NULL,
  restored_by     TEXT NOT NULL,
  backup_name     TEXT NOT NULL,
  backup_made_at  TEXT NOT NULL,
  reason          TEXT NOT NULL,
  safety_name     TEXT
) STRICT;

CREATE TABLE security_setting (
  id            INTEGER PRIMARY KEY CONSTRAINT security_setting_one_row CHECK (id = 1),
  idle_minutes  INTEGER NOT NULL CONSTRAINT security_setting_idle_minutes CHECK (
    idle_minutes IN (5, 10, 15, 20, 30)
  )
) STRICT;

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

CREATE TABLE handover (
  id              INTEGER PRIMARY KEY,
  number          TEXT NOT NULL UNIQUE,
  recipient_unit  TEXT NOT NULL,
  recipient_name  TEXT NOT NULL,
  purpose         TEXT NOT NULL,
  legal_basis     TEXT NOT NULL,
  exported_at     TEXT NOT NULL,
  exported_by     INTEGER NOT NULL REFERENCES account (id),
  file_name       TEXT NOT NULL,
  bytes           INTEGER NOT NULL CONSTRAINT handover_bytes CHECK (bytes > 0),
  sha256          TEXT NOT NULL CONSTRAINT handover_sha256 CHECK (length(sha256) = 64),
  -- Files of the zip with size, hash and row count (JSON).
  contents        TEXT NOT NULL CONSTRAINT handover_contents CHECK (json_valid(contents)),
  verified_at     TEXT, received_on TEXT, received_by TEXT NOT NULL DEFAULT ''
  CONSTRAINT handover_receipt CHECK ((received_on IS NULL) = (received_by = '')), receipt_note TEXT NOT NULL DEFAULT '') STRICT;

CREATE TABLE ledger_check (
  entry_id    INTEGER PRIMARY KEY REFERENCES ledger_entry (id),
  checked_at  TEXT NOT NULL,
  checked_by  INTEGER NOT NULL REFERENCES account (id)
) STRICT;

CREATE TRIGGER ledger_check_by_another_person BEFORE INSERT ON ledger_check
WHEN NEW.checked_by = (SELECT created_by FROM ledger_entry WHERE id = NEW.entry_id)
BEGIN SELECT RAISE(ABORT, 'CHECKER_IS_MAKER'); END;

CREATE TRIGGER ledger_check_is_never_changed BEFORE UPDATE ON ledger_check
BEGIN SELECT RAISE(ABORT, 'LEDGER_APPEND_ONLY'); END;

CREATE TRIGGER ledger_check_is_never_removed BEFORE DELETE ON ledger_check
BEGIN SELECT RAISE(ABORT, 'LEDGER_APPEND_ONLY'); END;

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

CREATE TABLE "import_row" (
  id          INTEGER PRIMARY KEY,
  batch_id    INTEGER NOT NULL REFERENCES import_batch (id),
  sheet       TEXT NOT NULL,
  row_number  INTEGER NOT NULL CONSTRAINT import_row_number CHECK (row_number > 0),
  name        TEXT NOT NULL,
  verdict     TEXT NOT NULL CONSTRAINT import_row_verdict CHECK (
    verdict IN ('added', 'added-with-problems', 'updated', 'duplicate', 'refused')
  ),
  child_id    INTEGER REFERENCES child (id),
  problems    TEXT NOT NULL CONSTRAINT import_row_problems CHECK (json_valid(problems)),
  before      TEXT CONSTRAINT import_row_before CHECK (before IS NULL OR json_valid(before)),
  after       TEXT,
  undone_as   TEXT CONSTRAINT import_row_undone_as CHECK (
    undone_as IN ('removed', 'restored', 'kept')
  ),
  CONSTRAINT import_row_once UNIQUE (batch_id, sheet, row_number)
) STRICT;

CREATE INDEX import_row_child ON import_row (child_id);

CREATE TABLE import_layout (
  fingerprint  TEXT PRIMARY KEY,
  targets      TEXT NOT NULL CONSTRAINT import_layout_targets CHECK (json_valid(targets)),
  used_at      TEXT NOT NULL
) STRICT;

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

CREATE INDEX child_family ON child (family_id);

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

CREATE TABLE grade_advance (
  id           INTEGER PRIMARY KEY,
  -- 1 September of the school year that begins.
  starts_on    TEXT NOT NULL,
  made_at      TEXT NOT NULL,
  made_by      INTEGER NOT NULL REFERENCES account (id),
  undone_at    TEXT,
  undone_by    INTEGER REFERENCES account (id),
  undo_reason  TEXT NOT NULL,
  CONSTRAINT grade_advance_undone CHECK ((undone_at IS NULL) = (undone_by IS NULL))
) STRICT;

CREATE TABLE grade_advance_row (
  id           INTEGER PRIMARY KEY,
  advance_id   INTEGER NOT NULL REFERENCES grade_advance (id),
  child_id     INTEGER NOT NULL REFERENCES child (id),
  outcome      TEXT NOT NULL CONSTRAINT grade_advance_row_outcome CHECK (
    outcome IN ('advance', 'repeat', 'suspend')
  ),
  from_grade   TEXT NOT NULL,
  to_grade     TEXT NOT NULL,
  ended_id     INTEGER NOT NULL,
  opened_id    INTEGER NOT NULL,
  check_value  TEXT NOT NULL,
  CONSTRAINT grade_advance_row_once UNIQUE (advance_id, child_id)
) STRICT;

CREATE INDEX grade_advance_row_child ON grade_advance_row (child_id);

CREATE INDEX child_merged ON child (merged_into) WHERE merged_into IS NOT NULL;

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

CREATE VIEW child_now AS SELECT * FROM child_file_now WHERE merged_into IS NULL;

CREATE TABLE team_member (
  id         INTEGER PRIMARY KEY,
  name       TEXT NOT NULL,
  pinyin     TEXT NOT NULL,
  initials   TEXT NOT NULL,
  kind       TEXT NOT NULL CONSTRAINT team_member_kind CHECK (
    kind IN ('staff', 'counsellor', 'teacher', 'director', 'volunteer', 'other')
  ),
  phone      TEXT NOT NULL,
  joined_on  TEXT NOT NULL,
  -- The first day on which the person no longer works here.
  left_on    TEXT,
  note       TEXT NOT NULL,
  CONSTRAINT team_member_dates CHECK (left_on IS NULL OR joined_on <= left_on)
) STRICT;

CREATE INDEX team_member_name ON team_member (name);

CREATE TABLE inventory_item (
  id           INTEGER PRIMARY KEY,
  number       TEXT NOT NULL UNIQUE,
  name         TEXT NOT NULL,
  pinyin       TEXT NOT NULL,
  initials     TEXT NOT NULL,
  category     TEXT NOT NULL,
  unit         TEXT NOT NULL,
  quantity     INTEGER NOT NULL CONSTRAINT inventory_item_quantity CHECK (quantity >= 0),
  room_id      INTEGER REFERENCES room (id),
  acquired_on  TEXT NOT NULL,
  struck_off_on     TEXT,
  struck_off_reason TEXT NOT NULL,
  note         TEXT NOT NULL,
  CONSTRAINT inventory_item_dates CHECK (struck_off_on IS NULL OR acquired_on <= struck_off_on)
) STRICT;

CREATE INDEX inventory_item_room ON inventory_item (room_id);

CREATE TABLE school_period (
  id         INTEGER PRIMARY KEY,
  name       TEXT NOT NULL,
  kind       TEXT NOT NULL CONSTRAINT school_period_kind CHECK (kind IN ('term', 'break')),
  starts_on  TEXT NOT NULL,
  ends_on    TEXT NOT NULL,
  note       TEXT NOT NULL,
  CONSTRAINT school_period_dates CHECK (starts_on <= ends_on)
) STRICT;

CREATE INDEX school_period_dates ON school_period (starts_on, ends_on);

CREATE TABLE opening_hours (
  id          INTEGER PRIMARY KEY,
  valid_from  TEXT NOT NULL UNIQUE,
  -- ISO weekdays (1 Monday … 7 Sunday) as digits.
  weekdays    TEXT NOT NULL,
  opens_at    TEXT NOT NULL,
  closes_at   TEXT NOT NULL,
  CONSTRAINT opening_hours_times CHECK (opens_at < closes_at)
) STRICT;

CREATE TABLE day_exception (
  id         INTEGER PRIMARY KEY,
  kind       TEXT NOT NULL CONSTRAINT day_exception_kind CHECK (kind IN ('closed', 'open')),
  starts_on  TEXT NOT NULL,
  ends_on    TEXT NOT NULL,
  reason     TEXT NOT NULL,
  CONSTRAINT day_exception_dates CHECK (starts_on <= ends_on)
) STRICT;

CREATE INDEX day_exception_dates ON day_exception (starts_on, ends_on);

CREATE TABLE reservation (
  id            INTEGER PRIMARY KEY,
  title         TEXT NOT NULL,
  day           TEXT NOT NULL,
  starts_at     TEXT NOT NULL,
  ends_at       TEXT NOT NULL,
  room_id       INTEGER REFERENCES room (id),
  note          TEXT NOT NULL,
  cancelled_at  TEXT,
  CONSTRAINT reservation_times CHECK (starts_at < ends_at)
) STRICT;

CREATE INDEX reservation_day ON reservation (day) WHERE cancelled_at IS NULL;

CREATE TABLE reservation_member (
  reservation_id  INTEGER NOT NULL REFERENCES reservation (id),
  member_id       INTEGER NOT NULL REFERENCES team_member (id),
  PRIMARY KEY (reservation_id, member_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX reservation_member_member ON reservation_member (member_id);

CREATE TABLE clash_acceptance (
  id           INTEGER PRIMARY KEY,
  day          TEXT NOT NULL,
  -- Bookings as kind:id:day, and their places as HH:MM-HH:MM@room; on a day on which the site is
  -- closed nothing else stands in the way, and the other one is empty.
  one          TEXT NOT NULL,
  one_place    TEXT NOT NULL,
  other        TEXT NOT NULL,
  other_place  TEXT NOT NULL,
  -- room:ID, person:ID, child:ID or closed.
  shared       TEXT NOT NULL,
  reason       TEXT NOT NULL,
  accepted_at  TEXT NOT NULL,
  accepted_by  INTEGER NOT NULL REFERENCES account (id),
  UNIQUE (day, one, one_place, other, other_place, shared)
) STRICT;

CREATE TABLE "camp_attendance" (
  id           INTEGER PRIMARY KEY,
  camp_day_id  INTEGER NOT NULL REFERENCES camp_day (id),
  child_id     INTEGER NOT NULL REFERENCES child (id),
  morning      TEXT CONSTRAINT camp_attendance_morning CHECK (
    morning IN ('present', 'late', 'left-early', 'excused', 'absent')
  ),
  afternoon    TEXT CONSTRAINT camp_attendance_afternoon CHECK (
    afternoon IN ('present', 'late', 'left-early', 'excused', 'absent')
  ),
  UNIQUE (camp_day_id, child_id),
  CONSTRAINT camp_attendance_called CHECK (morning IS NOT NULL OR afternoon IS NOT NULL)
) STRICT;

CREATE INDEX camp_attendance_child ON camp_attendance (child_id);

CREATE TABLE camp_incident (
  id            INTEGER PRIMARY KEY,
  camp_id       INTEGER NOT NULL REFERENCES camp (id),
  day           TEXT NOT NULL,
  happened_at   TEXT NOT NULL,
  kind          TEXT NOT NULL CONSTRAINT camp_incident_kind CHECK (kind IN ('first-aid', 'incident')),
  child_id      INTEGER REFERENCES child (id),
  what          TEXT NOT NULL,
  measures      TEXT NOT NULL,
  handled_by    INTEGER REFERENCES team_member (id),
  -- When the guardian was told, 'HH:MM'; empty when nobody was.
  guardian_told_at TEXT,
  closed_on     TEXT
) STRICT;

CREATE INDEX camp_incident_camp ON camp_incident (camp_id, day);

CREATE INDEX camp_incident_child ON camp_incident (child_id);

CREATE TABLE camp_incident_note (
  id           INTEGER PRIMARY KEY,
  incident_id  INTEGER NOT NULL REFERENCES camp_incident (id),
  noted_on     TEXT NOT NULL,
  text         TEXT NOT NULL
) STRICT;

CREATE INDEX camp_incident_note_incident ON camp_incident_note (incident_id);

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

CREATE TABLE camp_block (
  id         INTEGER PRIMARY KEY,
  camp_id    INTEGER NOT NULL REFERENCES camp (id),
  day        TEXT NOT NULL,
  starts_at  TEXT NOT NULL,
  ends_at    TEXT NOT NULL,
  title      TEXT NOT NULL,
  -- Theme of the policy (R15), or meals, rest and the like.
  theme      TEXT NOT NULL,
  room_id    INTEGER REFERENCES room (id),
  -- A place outside the site.
  place      TEXT NOT NULL,
  leader_id  INTEGER REFERENCES team_member (id),
  content    TEXT NOT NULL,
  safety     TEXT NOT NULL,
  CONSTRAINT camp_block_times CHECK (starts_at < ends_at)
) STRICT;

CREATE INDEX camp_block_camp ON camp_block (camp_id, day);

CREATE INDEX camp_block_day ON camp_block (day);

CREATE TABLE camp_block_member (
  block_id   INTEGER NOT NULL REFERENCES camp_block (id) ON DELETE CASCADE,
  member_id  INTEGER NOT NULL REFERENCES team_member (id),
  PRIMARY KEY (block_id, member_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX camp_block_member_member ON camp_block_member (member_id);

CREATE TABLE camp_material (
  id          INTEGER PRIMARY KEY,
  camp_id     INTEGER NOT NULL REFERENCES camp (id),
  block_id    INTEGER REFERENCES camp_block (id) ON DELETE SET NULL,
  item_id     INTEGER REFERENCES inventory_item (id),
  name        TEXT NOT NULL,
  quantity    INTEGER NOT NULL CONSTRAINT camp_material_quantity CHECK (quantity > 0),
  unit        TEXT NOT NULL,
  origin      TEXT NOT NULL CONSTRAINT camp_material_origin CHECK (
    origin IN ('stock', 'buy', 'borrow', 'donated')
  ),
  is_ready    INTEGER NOT NULL CHECK (is_ready IN (0, 1)),
  note        TEXT NOT NULL
) STRICT;

CREATE INDEX camp_material_camp ON camp_material (camp_id);

CREATE TABLE camp_confirmation (
  id            INTEGER PRIMARY KEY,
  camp_id       INTEGER NOT NULL REFERENCES camp (id),
  item          TEXT NOT NULL,
  confirmed_at  TEXT NOT NULL,
  confirmed_by  INTEGER NOT NULL REFERENCES account (id),
  taken_back_at TEXT,
  taken_back_reason TEXT NOT NULL
) STRICT;

CREATE UNIQUE INDEX camp_confirmation_open ON camp_confirmation (camp_id, item) WHERE taken_back_at IS NULL;

CREATE TABLE interest_class (
  id          INTEGER PRIMARY KEY,
  name        TEXT NOT NULL,
  subject     TEXT NOT NULL,
  period_id   INTEGER REFERENCES school_period (id),
  starts_on   TEXT NOT NULL,
  ends_on     TEXT NOT NULL,
  room_id     INTEGER REFERENCES room (id),
  teacher_id  INTEGER REFERENCES team_member (id),
  quota       INTEGER NOT NULL CONSTRAINT interest_class_quota CHECK (quota > 0),
  note        TEXT NOT NULL,
  -- The first day on which it no longer meets.
  ended_on    TEXT,
  end_reason  TEXT NOT NULL,
  CONSTRAINT interest_class_dates CHECK (starts_on <= ends_on)
) STRICT;

CREATE INDEX interest_class_period ON interest_class (period_id);

CREATE TABLE class_slot (
  id         INTEGER PRIMARY KEY,
  class_id   INTEGER NOT NULL REFERENCES interest_class (id) ON DELETE CASCADE,
  weekday    INTEGER NOT NULL CONSTRAINT class_slot_weekday CHECK (weekday BETWEEN 1 AND 7),
  starts_at  TEXT NOT NULL,
  ends_at    TEXT NOT NULL,
  CONSTRAINT class_slot_times CHECK (starts_at < ends_at)
) STRICT;

CREATE INDEX class_slot_class ON class_slot (class_id);

CREATE TABLE class_session (
  id          INTEGER PRIMARY KEY,
  class_id    INTEGER NOT NULL REFERENCES interest_class (id),
  planned_day TEXT NOT NULL,
  planned_at  TEXT NOT NULL,
  is_make_up  INTEGER NOT NULL CONSTRAINT class_session_is_make_up CHECK (is_make_up IN (0, 1)),
  day         TEXT NOT NULL,
  starts_at   TEXT NOT NULL,
  ends_at     TEXT NOT NULL,
  room_id     INTEGER REFERENCES room (id),
  teacher_id  INTEGER REFERENCES team_member (id),
  status      TEXT NOT NULL CONSTRAINT class_session_status CHECK (
    status IN ('planned', 'held', 'cancelled')
  ),
  topic       TEXT NOT NULL,
  note        TEXT NOT NULL,
  -- Why it was cancelled, moved or made up.
  reason      TEXT NOT NULL,
  UNIQUE (class_id, day, starts_at),
  UNIQUE (class_id, planned_day, planned_at, is_make_up),
  CONSTRAINT class_session_times CHECK (starts_at < ends_at)
) STRICT;

CREATE INDEX class_session_day ON class_session (day);

CREATE TABLE class_member (
  id         INTEGER PRIMARY KEY,
  class_id   INTEGER NOT NULL REFERENCES interest_class (id),
  child_id   INTEGER NOT NULL REFERENCES child (id),
  joined_on  TEXT NOT NULL,
  left_on    TEXT,
  CONSTRAINT class_member_dates CHECK (left_on IS NULL OR joined_on <= left_on)
) STRICT;

CREATE UNIQUE INDEX class_member_open ON class_member (class_id, child_id) WHERE left_on IS NULL;

CREATE INDEX class_member_child ON class_member (child_id);

CREATE TABLE class_choice (
  id         INTEGER PRIMARY KEY,
  child_id   INTEGER NOT NULL REFERENCES child (id),
  class_id   INTEGER NOT NULL REFERENCES interest_class (id),
  rank       INTEGER NOT NULL CONSTRAINT class_choice_rank CHECK (rank BETWEEN 1 AND 3),
  chosen_on  TEXT NOT NULL,
  UNIQUE (child_id, class_id)
) STRICT;

CREATE INDEX class_choice_class ON class_choice (class_id);

CREATE TABLE class_allocation (
  id          INTEGER PRIMARY KEY,
  period_id   INTEGER REFERENCES school_period (id),
  seed        INTEGER NOT NULL,
  placed      INTEGER NOT NULL,
  -- How many places differ from what the lots gave.
  corrected   INTEGER NOT NULL,
  unplaced    INTEGER NOT NULL,
  made_at     TEXT NOT NULL,
  made_by     INTEGER NOT NULL REFERENCES account (id)
) STRICT;

CREATE INDEX class_allocation_period ON class_allocation (period_id);

CREATE TABLE class_attendance (
  id          INTEGER PRIMARY KEY,
  class_session_id INTEGER NOT NULL REFERENCES class_session (id),
  child_id    INTEGER NOT NULL REFERENCES child (id),
  status      TEXT NOT NULL CONSTRAINT class_attendance_status CHECK (
    status IN ('present', 'late', 'left-early', 'excused', 'absent')
  ),
  UNIQUE (class_session_id, child_id)
) STRICT;

CREATE INDEX class_attendance_child ON class_attendance (child_id);

CREATE TABLE tutoring_group (
  id        INTEGER PRIMARY KEY,
  term_id   INTEGER NOT NULL REFERENCES tutoring_term (id),
  name      TEXT NOT NULL,
  room_id   INTEGER REFERENCES room (id),
  tutor_id  INTEGER REFERENCES team_member (id),
  UNIQUE (term_id, name)
) STRICT;

CREATE INDEX tutoring_group_room ON tutoring_group (room_id);

CREATE INDEX tutoring_group_tutor ON tutoring_group (tutor_id);

CREATE INDEX tutoring_member_group ON tutoring_member (group_id);

CREATE TABLE tutoring_duty (
  id         INTEGER PRIMARY KEY,
  term_id    INTEGER NOT NULL REFERENCES tutoring_term (id),
  weekday    INTEGER NOT NULL CONSTRAINT tutoring_duty_weekday CHECK (weekday BETWEEN 1 AND 7),
  member_id  INTEGER NOT NULL REFERENCES team_member (id),
  UNIQUE (term_id, weekday, member_id)
) STRICT;

CREATE INDEX tutoring_duty_member ON tutoring_duty (member_id);

CREATE INDEX tutoring_session_open ON tutoring_session (day) WHERE closed_at IS NULL AND status = 'held';

CREATE TABLE tutoring_correction (
  id            INTEGER PRIMARY KEY,
  session_id    INTEGER NOT NULL REFERENCES tutoring_session (id),
  -- NULL for the day as a whole: its hours, tutors and remark.
  child_id      INTEGER REFERENCES child (id),
  -- The line before and after, in words.
  before        TEXT NOT NULL,
  after         TEXT NOT NULL,
  reason        TEXT NOT NULL,
  corrected_at  TEXT NOT NULL,
  corrected_by  INTEGER NOT NULL REFERENCES account (id)
) STRICT;

CREATE INDEX tutoring_correction_session ON tutoring_correction (session_id);

CREATE INDEX tutoring_correction_child ON tutoring_correction (child_id);

CREATE TABLE tutoring_call (
  id          INTEGER PRIMARY KEY,
  term_id     INTEGER NOT NULL REFERENCES tutoring_term (id),
  day         TEXT NOT NULL,
  child_id    INTEGER NOT NULL REFERENCES child (id),
  called_at   TEXT NOT NULL,
  called_by   INTEGER NOT NULL REFERENCES account (id),
  person      TEXT NOT NULL,
  phone       TEXT NOT NULL,
  reached     INTEGER NOT NULL CONSTRAINT tutoring_call_reached CHECK (reached IN (0, 1)),
  outcome     TEXT NOT NULL
) STRICT;

CREATE INDEX tutoring_call_day ON tutoring_call (term_id, day);

CREATE INDEX tutoring_call_child ON tutoring_call (child_id);

CREATE TABLE tutoring_draft (
  id       INTEGER PRIMARY KEY,
  term_id  INTEGER NOT NULL REFERENCES tutoring_term (id),
  day      TEXT NOT NULL,
  -- As JSON.
  sheet    TEXT NOT NULL,
  kept_at  TEXT NOT NULL,
  kept_by  INTEGER NOT NULL REFERENCES account (id),
  UNIQUE (term_id, day)
) STRICT;

CREATE TABLE parent_session (
  id            INTEGER PRIMARY KEY,
  topic         TEXT NOT NULL CONSTRAINT parent_session_topic CHECK (
    topic IN ('guardianship-law', 'safety', 'mental-health', 'grandparents')
  ),
  title         TEXT NOT NULL,
  day           TEXT NOT NULL,
  starts_at     TEXT NOT NULL,
  ends_at       TEXT NOT NULL,
  room_id       INTEGER REFERENCES room (id),
  place         TEXT NOT NULL,
  -- A person of the team, or the name of a guest.
  lecturer_id   INTEGER REFERENCES team_member (id),
  guest         TEXT NOT NULL,
  status        TEXT NOT NULL CONSTRAINT parent_session_status CHECK (
    status IN ('planned', 'held', 'cancelled')
  ),
  makes_up_id   INTEGER REFERENCES parent_session (id),
  summary       TEXT NOT NULL,
  -- Grown-ups who came without a child on file.
  other_guests  INTEGER NOT NULL CONSTRAINT parent_session_guests CHECK (other_guests >= 0),
  -- A remark, or why it was cancelled.
  note          TEXT NOT NULL,
  CONSTRAINT parent_session_times CHECK (starts_at < ends_at)
) STRICT;

CREATE INDEX parent_session_day ON parent_session (day);

CREATE TABLE parent_guest (
  id          INTEGER PRIMARY KEY,
  session_id  INTEGER NOT NULL REFERENCES parent_session (id),
  person_id   INTEGER NOT NULL REFERENCES family_person (id),
  child_id    INTEGER NOT NULL REFERENCES child (id),
  invited_on  TEXT NOT NULL,
  status      TEXT CONSTRAINT parent_guest_status CHECK (
    status IN ('present', 'late', 'left-early', 'excused', 'absent')
  ),
  score       INTEGER CONSTRAINT parent_guest_score CHECK (score BETWEEN 1 AND 5),
  feedback    TEXT NOT NULL,
  UNIQUE (session_id, person_id, child_id)
) STRICT;

CREATE INDEX parent_guest_person ON parent_guest (person_id);

CREATE INDEX parent_guest_child ON parent_guest (child_id);

CREATE INDEX ledger_entry_camp ON ledger_entry (camp_id) WHERE camp_id IS NOT NULL;

CREATE TRIGGER ledger_entry_reversal_keeps_camp BEFORE INSERT ON ledger_entry
WHEN NEW.reverses_id IS NOT NULL
BEGIN
  SELECT CASE
    WHEN NEW.camp_id IS NOT (SELECT camp_id FROM ledger_entry WHERE id = NEW.reverses_id)
    THEN RAISE(ABORT, 'REVERSAL_MISMATCH')
  END;
END;

CREATE TABLE sqlite_stat1(tbl,idx,stat);

CREATE TABLE sqlite_stat4(tbl,idx,neq,nlt,ndlt,sample);
