-- Kept for ever: whatever still arrives of a person, or of an alias of theirs, gets the other id.
CREATE TABLE erasure (
    person_id uuid PRIMARY KEY,
    replaced_by uuid NOT NULL,
    -- Of the event that asks for it, which is answered when it is done; absent of an alias of which none told.
    revision int,
    -- Transactions before this one may not know of it yet: when all of them have ended, it is applied.
    known_from xid8,
    applied boolean NOT NULL DEFAULT false
);
CREATE INDEX ON erasure (person_id) WHERE NOT applied;
