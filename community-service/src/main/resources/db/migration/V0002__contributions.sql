CREATE TABLE contribution (
    id uuid PRIMARY KEY,
    community_id uuid NOT NULL REFERENCES community,
    -- What begins a thread is its own.
    thread_id uuid NOT NULL REFERENCES contribution,
    kind text NOT NULL,
    author_id uuid,
    title text,
    body text NOT NULL,
    topics text[] NOT NULL,
    accepted_answer_id uuid REFERENCES contribution,
    acceptance_revision int NOT NULL,
    acceptance_updated_at timestamptz,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    version int NOT NULL
);
CREATE INDEX ON contribution (community_id, created_at, id) WHERE id = thread_id;
CREATE INDEX ON contribution (thread_id, created_at, id) WHERE id <> thread_id;
