-- School terms and breaks of this place; they differ by prefecture and are entered every year.
CREATE TABLE school_period (
  id         INTEGER PRIMARY KEY,
  name       TEXT NOT NULL,
  kind       TEXT NOT NULL CONSTRAINT school_period_kind CHECK (kind IN ('term', 'break')),
  starts_on  TEXT NOT NULL,
  ends_on    TEXT NOT NULL,
  note       TEXT NOT NULL,
  CONSTRAINT school_period_dates CHECK (starts_on <= ends_on)
) STRICT;

CREATE INDEX school_period_dates ON school_period (starts_on, ends_on);

-- The week of the site from a day on: on which weekdays it is open, and when.
CREATE TABLE opening_hours (
  id          INTEGER PRIMARY KEY,
  valid_from  TEXT NOT NULL UNIQUE,
  -- ISO weekdays (1 Monday … 7 Sunday) as digits.
  weekdays    TEXT NOT NULL,
  opens_at    TEXT NOT NULL,
  closes_at   TEXT NOT NULL,
  CONSTRAINT opening_hours_times CHECK (opens_at < closes_at)
) STRICT;

-- Days that differ from the week and from the statutory holidays.
CREATE TABLE day_exception (
  id         INTEGER PRIMARY KEY,
  kind       TEXT NOT NULL CONSTRAINT day_exception_kind CHECK (kind IN ('closed', 'open')),
  starts_on  TEXT NOT NULL,
  ends_on    TEXT NOT NULL,
  reason     TEXT NOT NULL,
  CONSTRAINT day_exception_dates CHECK (starts_on <= ends_on)
) STRICT;

CREATE INDEX day_exception_dates ON day_exception (starts_on, ends_on);
