CREATE TABLE outbox (
    number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    type text NOT NULL,
    event_id text NOT NULL,
    key uuid NOT NULL,
    time timestamptz NOT NULL,
    traceparent text,
    data bytea NOT NULL
)
-- Every row is soon deleted: without these the table would grow until a fifth of it is dead.
WITH (autovacuum_vacuum_threshold = 5000, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_cost_delay = 0);
