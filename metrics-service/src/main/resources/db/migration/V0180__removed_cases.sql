-- Each batch looks whether some of its cases are removed, which hardly any is.
CREATE INDEX ON case_fact (process_id, case_id) WHERE removed;
