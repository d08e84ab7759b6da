-- 0003_states_and_beginnings.sql: the answers that cases of the first edition were begun with, so that they
-- stay as they are under later ones; and tables made anew that were empty go on counting where the old ones stood.

INSERT INTO begun_with (case_id, question, answer)
  SELECT c.case_id, q.question, q.answer
  FROM legal_case c, (
    SELECT 'sca_minimum' AS question, 'no_actual_needed' AS answer
    UNION ALL SELECT 'sca_unit', 'per_person'
    UNION ALL SELECT 'sonner_bar', 'on'
    UNION ALL SELECT 'statutory_overlap', 'absorb') q
  WHERE NOT EXISTS (SELECT 1 FROM begun_with b WHERE b.case_id = c.case_id);

INSERT INTO sqlite_sequence (name, seq)
  SELECT t.name, (SELECT max(first_id) FROM change WHERE table_name = t.name)
  FROM (SELECT 'claim_status' AS name UNION ALL SELECT 'setting' UNION ALL SELECT 'fact_type') t
  WHERE NOT EXISTS (SELECT 1 FROM sqlite_sequence s WHERE s.name = t.name)
    AND EXISTS (SELECT 1 FROM change WHERE table_name = t.name);
