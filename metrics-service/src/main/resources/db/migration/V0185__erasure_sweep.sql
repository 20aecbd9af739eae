-- Who is to be taken out of what requests write, once every transaction that may not know of the erasure has ended.
CREATE TABLE erasure_sweep (
    person_id uuid PRIMARY KEY,
    -- Of the event that asks for it, which is answered when it is done; absent of an alias of which none told.
    revision int,
    -- Transactions before this one may not know of it yet.
    known_from xid8
);
