-- Whom it is about until it is withdrawn, and which import told it first: so it can be taken back, and told again as its
-- next revision.
ALTER TABLE observation
    ADD revision int NOT NULL DEFAULT 1,
    ADD from_id uuid,
    ADD to_id uuid,
    ADD import_id uuid,
    ADD withdrawn boolean NOT NULL DEFAULT false;
CREATE INDEX ON observation (import_id, id) WHERE import_id IS NOT NULL AND NOT withdrawn;

CREATE TABLE observation_import (
    id uuid PRIMARY KEY,
    source text NOT NULL,
    started_by uuid NOT NULL,
    -- Absent: it broke off.
    completed_at timestamptz,
    taken_back_at timestamptz,
    result jsonb NOT NULL
);

-- What was withdrawn is kept by its revision alone, since what was told before may arrive later.
ALTER TABLE observation_fact
    ALTER from_id DROP NOT NULL,
    ALTER to_id DROP NOT NULL,
    ALTER kind DROP NOT NULL,
    ALTER at DROP NOT NULL,
    ALTER weight DROP NOT NULL,
    ALTER source DROP NOT NULL,
    ADD withdrawn boolean NOT NULL DEFAULT false;
