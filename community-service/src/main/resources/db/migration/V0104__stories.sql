CREATE TABLE value_story (
    id uuid PRIMARY KEY,
    community_id uuid NOT NULL REFERENCES community,
    author_id uuid,
    author_unit text,
    title text NOT NULL,
    narrative text NOT NULL,
    cycles text[] NOT NULL,
    indicators text[] NOT NULL,
    contribution_ids uuid[] NOT NULL,
    application_ids uuid[] NOT NULL,
    confirmations int NOT NULL,
    removed_at timestamptz,
    import_id uuid,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    version int NOT NULL
);
CREATE INDEX ON value_story (community_id, created_at, id);
CREATE INDEX ON value_story (author_id);

-- A row is who says that it was so, taken back or not.
CREATE TABLE story_confirmation (
    id uuid PRIMARY KEY,
    story_id uuid NOT NULL REFERENCES value_story,
    person_id uuid NOT NULL,
    given boolean NOT NULL,
    updated_at timestamptz NOT NULL,
    version int NOT NULL
);
CREATE UNIQUE INDEX ON story_confirmation (story_id, person_id);
CREATE INDEX ON story_confirmation (person_id);
