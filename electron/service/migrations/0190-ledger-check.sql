-- 复核: a second person has looked at an entry (maker and checker are never the same, 会计法 §37).
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
