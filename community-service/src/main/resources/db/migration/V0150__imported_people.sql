-- Whom the source of an imported community knows, and how it calls them.
CREATE TABLE imported_person (
    community_id uuid NOT NULL REFERENCES community,
    person_id uuid NOT NULL,
    source_id text NOT NULL,
    name text,
    PRIMARY KEY (community_id, person_id)
);
CREATE INDEX ON imported_person (person_id);
