-- Who entered a period of a parameter and when; empty for those the program came with.
ALTER TABLE policy_parameter ADD COLUMN entered_on TEXT;
ALTER TABLE policy_parameter ADD COLUMN entered_by INTEGER REFERENCES account (id);

INSERT INTO policy_parameter (name, value, valid_from, source) VALUES
  ('pair_target_percent', '100', '2021-04-07', '闽民童〔2021〕32号'),
  ('talk_per_month', '1', '2021-04-07', '闽民童〔2021〕32号'),
  ('visit_per_quarter', '1', '2021-04-07', '闽民童〔2021〕32号'),
  ('reassess_days_t1', '180', '2021-04-07', '产品默认'),
  ('reassess_days_t2', '90', '2021-04-07', '产品默认'),
  ('reassess_days_t3', '30', '2021-04-07', '产品默认'),
  ('assessment_countersign', 'emergency', '2021-04-07', '产品默认');
