-- One site per database.
CREATE TABLE site (
  id                  INTEGER PRIMARY KEY CONSTRAINT site_is_single CHECK (id = 1),
  county_code         TEXT NOT NULL,
  county_name         TEXT NOT NULL,
  township_code       TEXT NOT NULL,
  township_name       TEXT NOT NULL,
  agency_name         TEXT NOT NULL,
  manager_name        TEXT NOT NULL,
  phone               TEXT NOT NULL,
  address             TEXT NOT NULL,
  project_year_start  TEXT NOT NULL,
  contract_number     TEXT NOT NULL,
  contract_starts_on  TEXT NOT NULL,
  contract_ends_on    TEXT NOT NULL,
  CONSTRAINT site_contract_dates CHECK (contract_starts_on <= contract_ends_on)
) STRICT;

-- The policy's numbers are data with dates, so that a successor document needs no new program.
CREATE TABLE policy_parameter (
  id           INTEGER PRIMARY KEY,
  name         TEXT NOT NULL,
  value        TEXT NOT NULL,
  valid_from   TEXT NOT NULL,
  valid_to     TEXT,
  source       TEXT NOT NULL,
  UNIQUE (name, valid_from),
  CONSTRAINT policy_parameter_dates CHECK (valid_to IS NULL OR valid_from <= valid_to)
) STRICT;

INSERT INTO policy_parameter (name, value, valid_from, source) VALUES
  ('area_min_dm2', '12000', '2021-04-07', '闽民童〔2021〕32号'),
  ('camp_min_days', '10', '2021-04-07', '闽民童〔2021〕32号'),
  ('camp_min_per_year', '1', '2021-04-07', '闽民童〔2021〕32号'),
  ('camp_full_per_year', '2', '2021-04-07', '闽民童〔2021〕32号'),
  ('camp_max_gap_days', '45', '2021-04-07', '产品默认'),
  ('camp_day_basis', 'held', '2021-04-07', '产品默认'),
  ('camp_full_attendance_percent', '80', '2021-04-07', '产品默认'),
  ('area_basis', 'use', '2021-04-07', '产品默认'),
  ('loan_max_books', '2', '2021-04-07', '产品默认'),
  ('loan_days', '14', '2021-04-07', '产品默认'),
  ('loan_max_renewals', '1', '2021-04-07', '产品默认'),
  ('report_due_days', '10', '2021-04-07', '产品默认');
