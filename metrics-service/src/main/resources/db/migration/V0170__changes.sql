-- Of which processes more is known than when effects were last measured: taken away by whoever measures them anew.
CREATE TABLE change_fact (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    process_id uuid NOT NULL
)
-- As with the outbox: every row is soon deleted.
WITH (autovacuum_vacuum_threshold = 5000, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_cost_delay = 0);
