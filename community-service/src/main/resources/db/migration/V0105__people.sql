-- What somebody says of themselves, and what of it others may see.
CREATE TABLE person_profile (
    person_id uuid PRIMARY KEY,
    display_name text,
    unit text,
    shows_name boolean NOT NULL,
    shows_unit boolean NOT NULL,
    shows_knowledge boolean NOT NULL,
    updated_at timestamptz NOT NULL,
    version int NOT NULL
);

-- Kept for ever: whatever still arrives of a person gets the other id.
CREATE TABLE erasure (
    id uuid PRIMARY KEY,
    person_id uuid NOT NULL UNIQUE,
    replaced_by uuid NOT NULL,
    -- The services that have done their part.
    completed text[] NOT NULL DEFAULT '{}',
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL
);

-- Who an alias is, so that it is erased with them.
CREATE TABLE identification (
    alias_id uuid PRIMARY KEY,
    person_id uuid,
    revision int NOT NULL
);
CREATE INDEX ON identification (person_id);
