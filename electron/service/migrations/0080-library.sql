CREATE TABLE book_title (
  id           INTEGER PRIMARY KEY,
  isbn         TEXT,
  title        TEXT NOT NULL,
  author       TEXT NOT NULL,
  publisher    TEXT NOT NULL,
  published    TEXT NOT NULL,
  class_code   TEXT NOT NULL,
  shelf_tag    TEXT NOT NULL CONSTRAINT book_title_shelf_tag CHECK (
    shelf_tag IN ('picture-book', 'story', 'science', 'classics', 'study-aid', 'growing-up', 'parents', 'other')
  ),
  age_band     TEXT CONSTRAINT book_title_age_band CHECK (age_band IN ('0-6', '7-9', '10-12', '13+')),
  price_fen    INTEGER CONSTRAINT book_title_price CHECK (price_fen >= 0)
) STRICT;

CREATE UNIQUE INDEX book_title_isbn ON book_title (isbn) WHERE isbn IS NOT NULL;

CREATE TABLE book_copy (
  id              INTEGER PRIMARY KEY,
  title_id        INTEGER NOT NULL REFERENCES book_title (id),
  barcode         TEXT NOT NULL UNIQUE,
  origin          TEXT NOT NULL CONSTRAINT book_copy_origin CHECK (origin IN ('purchase', 'donation')),
  fund_source     TEXT,
  acquired_on     TEXT NOT NULL,
  removed_on      TEXT,
  removed_reason  TEXT CONSTRAINT book_copy_removed_reason CHECK (
    removed_reason IN ('lost', 'damaged', 'withdrawn')
  ),
  CONSTRAINT book_copy_bought_from_funds CHECK ((origin = 'purchase') = (fund_source IS NOT NULL)),
  CONSTRAINT book_copy_removed CHECK ((removed_on IS NULL) = (removed_reason IS NULL)),
  CONSTRAINT book_copy_dates CHECK (removed_on IS NULL OR acquired_on <= removed_on)
) STRICT;

CREATE INDEX book_copy_title ON book_copy (title_id);

CREATE TABLE loan (
  id         INTEGER PRIMARY KEY,
  copy_id    INTEGER NOT NULL REFERENCES book_copy (id),
  child_id   INTEGER NOT NULL REFERENCES child (id),
  lent_on    TEXT NOT NULL,
  due_on     TEXT NOT NULL,
  renewals   INTEGER NOT NULL DEFAULT 0,
  closed_on  TEXT,
  closed_as  TEXT CONSTRAINT loan_closed_as CHECK (closed_as IN ('returned', 'lost')),
  CONSTRAINT loan_dates CHECK (lent_on <= due_on AND (closed_on IS NULL OR lent_on <= closed_on)),
  CONSTRAINT loan_closed CHECK ((closed_on IS NULL) = (closed_as IS NULL))
) STRICT;

-- A copy is in one pair of hands at a time.
CREATE UNIQUE INDEX loan_open ON loan (copy_id) WHERE closed_on IS NULL;
CREATE INDEX loan_child ON loan (child_id);
CREATE INDEX loan_lent ON loan (lent_on);
CREATE INDEX loan_closed_day ON loan (closed_on) WHERE closed_on IS NOT NULL;
