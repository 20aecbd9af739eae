CREATE TABLE workgroup (
    id uuid PRIMARY KEY,
    process_id uuid NOT NULL REFERENCES process_definition,
    name text NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    version int NOT NULL
);
CREATE INDEX ON workgroup (process_id, id);

-- Whoever comes back has the same one again.
CREATE TABLE participation (
    id uuid PRIMARY KEY,
    workgroup_id uuid NOT NULL REFERENCES workgroup,
    process_id uuid NOT NULL,
    person_id uuid NOT NULL,
    origin text NOT NULL,
    active boolean NOT NULL,
    updated_at timestamptz NOT NULL,
    version int NOT NULL,
    UNIQUE (workgroup_id, person_id)
);
