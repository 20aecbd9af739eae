-- What was imported, once all of it was there.
CREATE TABLE community_import (
    id uuid PRIMARY KEY,
    community_id uuid NOT NULL REFERENCES community,
    format text NOT NULL,
    started_by uuid NOT NULL,
    completed_at timestamptz NOT NULL,
    taken_back_at timestamptz,
    result jsonb NOT NULL
);
CREATE INDEX ON community_import (community_id, id);

-- Removed with the import that brought it: the next that brings it brings it back. What people removed stays away.
ALTER TABLE contribution ADD taken_back boolean NOT NULL DEFAULT false,
    ADD acceptance_taken_back boolean NOT NULL DEFAULT false;
ALTER TABLE membership ADD taken_back boolean NOT NULL DEFAULT false;
ALTER TABLE endorsement ADD taken_back boolean NOT NULL DEFAULT false;
ALTER TABLE knowledge_application ADD taken_back boolean NOT NULL DEFAULT false;
ALTER TABLE value_story ADD taken_back boolean NOT NULL DEFAULT false;

CREATE INDEX ON contribution (import_id, id) WHERE import_id IS NOT NULL;
CREATE INDEX ON membership (import_id, id) WHERE import_id IS NOT NULL;
CREATE INDEX ON endorsement (import_id, id) WHERE import_id IS NOT NULL;
CREATE INDEX ON knowledge_application (import_id, id) WHERE import_id IS NOT NULL;
CREATE INDEX ON value_story (import_id, id) WHERE import_id IS NOT NULL;
