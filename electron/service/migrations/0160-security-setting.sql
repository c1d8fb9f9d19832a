-- What holds for everybody at this site: one row.
CREATE TABLE security_setting (
  id            INTEGER PRIMARY KEY CONSTRAINT security_setting_one_row CHECK (id = 1),
  idle_minutes  INTEGER NOT NULL CONSTRAINT security_setting_idle_minutes CHECK (
    idle_minutes IN (5, 10, 15, 20, 30)
  )
) STRICT;

INSERT INTO security_setting (id, idle_minutes) VALUES (1, 10);
