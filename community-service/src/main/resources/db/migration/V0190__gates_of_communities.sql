-- Whoever writes into a community holds its gate together with others, whoever closes it or changes its language holds it
-- alone, both from before their other locks until they end. What is inserted without it waits for it here.
CREATE FUNCTION community_gate(id uuid) RETURNS bigint LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
    hashtextextended('twofold.community ' || id::text, 0);

CREATE OR REPLACE FUNCTION take_language() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock_shared(community_gate(NEW.community_id));
    NEW.language := (SELECT search_language(language) FROM community WHERE id = NEW.community_id);
    RETURN NEW;
END $$;

-- Whether a question has duplicates.
CREATE INDEX ON contribution (duplicate_of) WHERE duplicate_of IS NOT NULL;
