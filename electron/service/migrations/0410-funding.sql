-- What an entry was spent on or received for, when that is a camp.
ALTER TABLE ledger_entry ADD COLUMN camp_id INTEGER REFERENCES camp (id);

CREATE INDEX ledger_entry_camp ON ledger_entry (camp_id) WHERE camp_id IS NOT NULL;
