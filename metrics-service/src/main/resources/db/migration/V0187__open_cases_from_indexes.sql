-- What lay there at an instant is found among the cases that were opened not longer before than any case took.
CREATE INDEX ON case_row (process_id, lead_ms);

-- Those that were not delivered, few as they are, whenever they were opened.
DROP INDEX case_row_process_id_opened_at_idx1;
CREATE INDEX ON case_row (process_id, opened_at) WHERE delivered_at IS NULL;
