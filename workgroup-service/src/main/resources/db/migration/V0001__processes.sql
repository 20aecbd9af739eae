CREATE TABLE process_definition (
    id uuid PRIMARY KEY,
    name text NOT NULL,
    target_lead_time_seconds bigint,
    owner_ids uuid[] NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    version int NOT NULL
);
