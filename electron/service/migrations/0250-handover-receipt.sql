-- What the recipient signed: when, who, and what was said.
ALTER TABLE handover DROP COLUMN receipt;
ALTER TABLE handover ADD COLUMN received_on TEXT;
ALTER TABLE handover ADD COLUMN received_by TEXT NOT NULL DEFAULT ''
  CONSTRAINT handover_receipt CHECK ((received_on IS NULL) = (received_by = ''));
ALTER TABLE handover ADD COLUMN receipt_note TEXT NOT NULL DEFAULT '';
