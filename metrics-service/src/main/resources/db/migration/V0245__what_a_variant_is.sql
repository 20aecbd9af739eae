-- What a sequence of steps is, whichever cases went that way: to read it from the row of one of them is a page of the
-- largest table for each. One that no case has any more does no harm: nobody asks for it.
CREATE TABLE variant_row (
    process_id uuid NOT NULL,
    variant bigint NOT NULL,
    steps text[] NOT NULL,
    reworked text[] NOT NULL,
    PRIMARY KEY (process_id, variant)
);
ALTER TABLE variant_row ALTER steps SET STATISTICS 0, ALTER reworked SET STATISTICS 0;

INSERT INTO variant_row (process_id, variant, steps, reworked)
SELECT DISTINCT ON (process_id, variant) process_id, variant, steps, reworked
FROM case_row WHERE variant IS NOT NULL ORDER BY process_id, variant;
