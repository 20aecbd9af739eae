-- Who did its steps, each once; absent where they could be too many for an index, or nobody knows.
CREATE FUNCTION few_people(people uuid[]) RETURNS uuid[] LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN cardinality(people) <= 64
        THEN ARRAY(SELECT DISTINCT person FROM unnest(people) AS person WHERE person IS NOT NULL) END;

-- What figures of flow count, in a form that fits into an index.
ALTER TABLE case_row
    ADD step_count int GENERATED ALWAYS AS (cardinality(steps)) STORED,
    -- Equal for equal sequences of steps; absent without steps.
    ADD variant bigint GENERATED ALWAYS AS (CASE WHEN steps <> '{}' THEN hash_array_extended(steps, 0) END) STORED,
    ADD is_reworked boolean GENERATED ALWAYS AS (reworked <> '{}') STORED,
    ADD few_people uuid[] GENERATED ALWAYS AS (few_people(people)) STORED;

-- The rows of a quarter of a process lie on thousands of pages, their entries in these indexes side by side on some
-- hundred: figures are read from there alone, and what is longer than an entry may be from the few rows that have it.
DROP INDEX case_row_process_id_delivered_at_idx, case_row_process_id_opened_at_idx;
CREATE INDEX case_row_delivered ON case_row (process_id, delivered_at) INCLUDE (case_id, workgroup_id, opened_at, outcome,
    due_at, lead_ms, touch_ms, blocked_ms, lead_work_ms, touch_work_ms, blocked_work_ms, events, step_count, variant,
    is_reworked, repeated, handovers, handovers_with_units, handovers_across_units, ping_pong, subcontracting, few_people);
CREATE INDEX case_row_opened ON case_row (process_id, opened_at)
    INCLUDE (case_id, workgroup_id, outcome, delivered_at, cancelled_at);
CREATE INDEX ON case_row (process_id, delivered_at) WHERE few_people IS NULL;
CREATE INDEX ON case_row (process_id, delivered_at) WHERE blocked_by <> '{}';

-- Where a page is not known to be visible to all, its rows are looked at nevertheless: vacuum tells, and soon enough.
ALTER TABLE case_row SET (autovacuum_vacuum_insert_scale_factor = 0.02, autovacuum_vacuum_scale_factor = 0.02);
