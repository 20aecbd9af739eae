ALTER TABLE workgroup
    ADD COLUMN state text NOT NULL DEFAULT 'ACTIVE',
    ADD COLUMN purpose text,
    -- Without work for so long it sleeps; absent: as long as the service says.
    ADD COLUMN dormancy_days int,
    -- The community that it came from, and what it becomes or became.
    ADD COLUMN community_id uuid,
    ADD COLUMN becomes_id uuid,
    -- Why community-service would not have it.
    ADD COLUMN declined text;
CREATE INDEX ON participation (person_id, workgroup_id) WHERE active;
ALTER TABLE workgroup
    -- Since it was opened, or came back: it does not sleep for want of work before.
    ADD COLUMN awake_since timestamptz,
    -- Of the community's event that opened it last: what comes twice is known.
    ADD COLUMN answered_revision int NOT NULL DEFAULT 0;
UPDATE workgroup SET awake_since = created_at;
ALTER TABLE workgroup ALTER COLUMN awake_since SET NOT NULL;
CREATE INDEX ON workgroup (becomes_id) WHERE state = 'RESHAPING';
