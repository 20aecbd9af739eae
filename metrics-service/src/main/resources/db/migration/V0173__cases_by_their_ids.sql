-- A contribution names the case that it was applied to, not its process.
CREATE INDEX ON case_row (case_id);
