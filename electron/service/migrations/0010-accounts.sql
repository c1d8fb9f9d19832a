CREATE TABLE account (
  id            INTEGER PRIMARY KEY,
  login_name    TEXT NOT NULL UNIQUE,
  display_name  TEXT NOT NULL,
  role          TEXT NOT NULL CONSTRAINT account_role CHECK (
    role IN ('manager', 'social-worker', 'counsellor', 'finance', 'duty', 'inspector')
  ),
  created_at    TEXT NOT NULL
) STRICT;
