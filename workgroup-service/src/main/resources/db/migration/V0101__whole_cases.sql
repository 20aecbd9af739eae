-- Removed: it never was. A log brings its case again.
ALTER TABLE process_case ADD COLUMN IF NOT EXISTS removed boolean NOT NULL DEFAULT false;
ALTER TABLE process_case
    ADD COLUMN link text,
    ADD COLUMN opened_by uuid,
    -- Given up. A later delivery counts more.
    ADD COLUMN cancelled_at timestamptz;
CREATE INDEX ON process_case (process_id, opened_at, id);
CREATE INDEX ON process_case (workgroup_id, opened_at, id) WHERE workgroup_id IS NOT NULL;
