-- What was imported; the id is that of its job.
CREATE TABLE log_import (
    id uuid PRIMARY KEY,
    process_id uuid NOT NULL REFERENCES process_definition,
    format text NOT NULL,
    started_by uuid NOT NULL,
    ends text[] NOT NULL,
    began_at timestamptz NOT NULL,
    -- Absent: it is not written to its end yet.
    completed_at timestamptz,
    result jsonb,
    taken_back_at timestamptz
);
CREATE INDEX ON log_import (process_id, id);

-- Whose import was taken back; an import may bring it again.
ALTER TABLE process_case ADD COLUMN IF NOT EXISTS removed boolean NOT NULL DEFAULT false;
