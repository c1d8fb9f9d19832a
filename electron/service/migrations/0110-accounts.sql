-- Accounts are disabled, never removed: records keep their author.
ALTER TABLE account ADD COLUMN disabled_at TEXT;
ALTER TABLE account ADD COLUMN last_signed_in_at TEXT;
