-- Project ledger (项目资金辅助台账). Rows are never changed or removed; a wrong row is reversed (红字冲销).
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
  account         TEXT NOT NULL CONSTRAINT ledger_entry_account CHECK (account IN ('bank', 'cash')),
  invoice_number  TEXT,
  overdraw_reason TEXT,
  reverses_id     INTEGER UNIQUE REFERENCES ledger_entry (id),
  created_at      TEXT NOT NULL,
  created_by      INTEGER NOT NULL REFERENCES account (id),
  CONSTRAINT ledger_entry_category CHECK ((kind = 'expense') = (category IS NOT NULL)),
  CONSTRAINT ledger_entry_amount CHECK (
    CASE WHEN reverses_id IS NULL THEN amount_fen > 0 ELSE amount_fen < 0 END
  )
) STRICT;

CREATE INDEX ledger_entry_day ON ledger_entry (day);
CREATE INDEX ledger_entry_source ON ledger_entry (source, day);

CREATE TRIGGER ledger_entry_is_never_changed BEFORE UPDATE ON ledger_entry
BEGIN SELECT RAISE(ABORT, 'LEDGER_APPEND_ONLY'); END;

CREATE TRIGGER ledger_entry_is_never_removed BEFORE DELETE ON ledger_entry
BEGIN SELECT RAISE(ABORT, 'LEDGER_APPEND_ONLY'); END;
