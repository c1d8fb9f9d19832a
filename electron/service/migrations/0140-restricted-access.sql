-- Who may open the records of a restricted class, by name: no role opens them by itself.
CREATE TABLE restricted_access (
  account_id  INTEGER NOT NULL REFERENCES account (id),
  class       TEXT NOT NULL CONSTRAINT restricted_access_class CHECK (
    class IN ('counselling', 'emergency', 'abuse')
  ),
  granted_at  TEXT NOT NULL,
  granted_by  INTEGER NOT NULL REFERENCES account (id),
  PRIMARY KEY (account_id, class)
) STRICT, WITHOUT ROWID;
