CREATE TABLE knowledge_application (
    id uuid PRIMARY KEY,
    community_id uuid NOT NULL REFERENCES community,
    contribution_id uuid NOT NULL REFERENCES contribution,
    person_id uuid,
    unit text,
    -- Where it was put to use: a case of workgroup-service, or something that other systems know.
    case_id uuid,
    reference text,
    outcome text,
    time_saved_seconds bigint,
    words text,
    withdrawn_at timestamptz,
    import_id uuid,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    version int NOT NULL
);
CREATE INDEX ON knowledge_application (contribution_id, created_at, id);
CREATE INDEX ON knowledge_application (community_id);
CREATE INDEX ON knowledge_application (person_id);
