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

-- INSERT OR REPLACE would remove a row without firing the trigger above.
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
