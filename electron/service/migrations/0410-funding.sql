-- What an entry was spent on or received for, when that is a camp.
ALTER TABLE ledger_entry ADD COLUMN camp_id INTEGER REFERENCES camp (id);

CREATE INDEX ledger_entry_camp ON ledger_entry (camp_id) WHERE camp_id IS NOT NULL;

-- What is taken back is taken back from the same camp.
CREATE TRIGGER ledger_entry_reversal_keeps_camp BEFORE INSERT ON ledger_entry
WHEN NEW.reverses_id IS NOT NULL
BEGIN
  SELECT CASE
    WHEN NEW.camp_id IS NOT (SELECT camp_id FROM ledger_entry WHERE id = NEW.reverses_id)
    THEN RAISE(ABORT, 'REVERSAL_MISMATCH')
  END;
END;
