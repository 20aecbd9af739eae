CREATE TABLE process_case (
    id uuid PRIMARY KEY,
    process_id uuid NOT NULL REFERENCES process_definition,
    workgroup_id uuid,
    external_ref text,
    opened_at timestamptz NOT NULL,
    due_at timestamptz,
    delivered_at timestamptz,
    outcome text,
    -- A delivery is a thing of its own in the row of its case: 0 before the first.
    delivery_revision int NOT NULL DEFAULT 0,
    import_id uuid,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    version int NOT NULL
);
CREATE UNIQUE INDEX ON process_case (process_id, external_ref);
CREATE INDEX ON process_case (process_id, id);
CREATE INDEX ON process_case (workgroup_id, id) WHERE workgroup_id IS NOT NULL;

CREATE TABLE case_step (
    id uuid PRIMARY KEY,
    case_id uuid NOT NULL REFERENCES process_case,
    step text NOT NULL,
    -- Absent: the step was completed.
    transition text,
    person_id uuid,
    unit text,
    started_at timestamptz,
    at timestamptz NOT NULL,
    position int NOT NULL,
    attributes json,
    recorded_by uuid,
    import_id uuid,
    removed boolean NOT NULL DEFAULT false,
    updated_at timestamptz NOT NULL,
    version int NOT NULL
);
CREATE INDEX ON case_step (case_id, at, position);

-- What a log calls people. The names stay here; events carry the ids.
CREATE TABLE log_person (
    process_id uuid NOT NULL REFERENCES process_definition,
    id uuid NOT NULL,
    name text NOT NULL,
    PRIMARY KEY (process_id, id)
);
