CREATE TABLE account (
  id            INTEGER PRIMARY KEY,
  login_name    TEXT NOT NULL UNIQUE,
  display_name  TEXT NOT NULL,
  role          TEXT NOT NULL CONSTRAINT account_role CHECK (
    role IN ('manager', 'social-worker', 'counsellor', 'finance', 'duty', 'inspector')
  ),
  created_at    TEXT NOT NULL
, disabled_at TEXT, last_signed_in_at TEXT) STRICT;

CREATE TABLE audit_event (
  id          INTEGER PRIMARY KEY,
  at          TEXT NOT NULL,
  account_id  INTEGER NOT NULL REFERENCES account (id),
  route       TEXT NOT NULL,
  subject     TEXT,
  subject_id  INTEGER
) STRICT;

CREATE INDEX audit_event_subject ON audit_event (subject, subject_id);

CREATE TRIGGER audit_event_is_never_changed BEFORE UPDATE ON audit_event
BEGIN SELECT RAISE(ABORT, 'AUDIT_APPEND_ONLY'); END;

CREATE TRIGGER audit_event_is_never_removed BEFORE DELETE ON audit_event
BEGIN SELECT RAISE(ABORT, 'AUDIT_APPEND_ONLY'); END;

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
  source       TEXT NOT NULL,
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
  id                 INTEGER PRIMARY KEY,
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
) STRICT;

CREATE TABLE import_row (
  id          INTEGER PRIMARY KEY,
  batch_id    INTEGER NOT NULL REFERENCES import_batch (id),
  sheet       TEXT NOT NULL,
  row_number  INTEGER NOT NULL CONSTRAINT import_row_number CHECK (row_number > 0),
  name        TEXT NOT NULL,
  verdict     TEXT NOT NULL CONSTRAINT import_row_verdict CHECK (
    verdict IN ('added', 'added-with-problems', 'duplicate', 'refused')
  ),
  child_id    INTEGER REFERENCES child (id),
  problems    TEXT NOT NULL CONSTRAINT import_row_problems CHECK (json_valid(problems)),
  CONSTRAINT import_row_once UNIQUE (batch_id, sheet, row_number)
) STRICT;

CREATE TABLE camp (
  id          INTEGER PRIMARY KEY,
  name        TEXT NOT NULL,
  kind        TEXT NOT NULL CONSTRAINT camp_kind CHECK (kind IN ('summer', 'winter', 'other')),
  leader      TEXT NOT NULL,
  room_id     INTEGER REFERENCES room (id),
  quota       INTEGER NOT NULL CONSTRAINT camp_quota CHECK (quota > 0),
  note        TEXT NOT NULL,
  cancelled_on TEXT,
  cancel_reason TEXT,
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

CREATE TABLE camp_attendance (
  id           INTEGER PRIMARY KEY,
  camp_day_id  INTEGER NOT NULL REFERENCES camp_day (id),
  child_id     INTEGER NOT NULL REFERENCES child (id),
  status       TEXT NOT NULL CONSTRAINT camp_attendance_status CHECK (
    status IN ('present', 'late', 'left-early', 'excused', 'absent')
  ),
  UNIQUE (camp_day_id, child_id)
) STRICT;

CREATE INDEX camp_attendance_child ON camp_attendance (child_id);

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
  left_on    TEXT,
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
  note        TEXT NOT NULL,
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
  collected_by   TEXT NOT NULL,
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
  created_by      INTEGER NOT NULL REFERENCES account (id),
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

CREATE TABLE sqlite_stat1(tbl,idx,stat);

CREATE TABLE sqlite_stat4(tbl,idx,neq,nlt,ndlt,sample);
