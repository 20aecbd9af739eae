ALTER TABLE erasure
    -- Transactions before this one may not know of it yet: when all of them have ended, it is applied.
    ADD known_from xid8,
    ADD applied boolean NOT NULL DEFAULT false;
UPDATE erasure SET applied = 'community-service' = ANY (completed);
CREATE INDEX ON erasure (person_id) WHERE NOT applied;

-- So that erasures find where people are.
CREATE INDEX ON contribution (parent_author_id) WHERE parent_author_id IS NOT NULL;
CREATE INDEX ON contribution (removed_by) WHERE removed_by IS NOT NULL;
CREATE INDEX ON community_import (started_by);

-- A text in which others stand in the place of these.
CREATE FUNCTION said_instead(said text, people text[], others text[]) RETURNS text LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
    FOR place IN 1 .. cardinality(people) LOOP
        said := replace(said, people[place], others[place]);
    END LOOP;
    RETURN said;
END $$;
