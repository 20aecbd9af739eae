-- Whether it is that of a start before it: nobody told it with the completion.
ALTER TABLE case_step ADD COLUMN start_follows boolean NOT NULL DEFAULT false;
CREATE INDEX ON case_step (case_id, step) WHERE transition = 'start' AND import_id IS NULL;
