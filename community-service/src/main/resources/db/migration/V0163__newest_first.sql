-- Of words that many contributions have, the newest are looked at.
CREATE INDEX ON contribution (created_at, id) WHERE removed_at IS NULL;
