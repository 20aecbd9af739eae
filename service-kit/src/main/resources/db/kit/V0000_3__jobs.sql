CREATE TABLE job (
    id uuid PRIMARY KEY,
    kind text NOT NULL,
    object_id uuid NOT NULL,
    started_by uuid NOT NULL,
    state text NOT NULL,
    -- From then on it goes through to its end.
    publishing boolean NOT NULL DEFAULT false,
    done bigint NOT NULL DEFAULT 0,
    total bigint NOT NULL DEFAULT 0,
    parameters jsonb NOT NULL,
    checkpoint jsonb,
    result jsonb,
    problems jsonb NOT NULL DEFAULT '[]',
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    -- Set with its last write; it is COMPLETED when the outbox has nothing up to published_up_to any more.
    completed_at timestamptz,
    published_up_to bigint,
    version int NOT NULL DEFAULT 1
);
CREATE INDEX job_unfinished ON job (created_at) WHERE state IN ('QUEUED', 'RUNNING') AND completed_at IS NULL;

CREATE TABLE upload_chunk (
    upload_id uuid NOT NULL,
    number int NOT NULL,
    data bytea NOT NULL,
    created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (upload_id, number)
);
-- Large uploads come compressed: to try it again would only take time.
ALTER TABLE upload_chunk ALTER COLUMN data SET STORAGE EXTERNAL;
