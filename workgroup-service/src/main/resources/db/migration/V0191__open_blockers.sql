CREATE INDEX ON blocker (case_id) WHERE cleared_at IS NULL;
