-- What was removed keeps its name, and another case may have it.
DROP INDEX process_case_process_id_external_ref_idx;
CREATE UNIQUE INDEX ON process_case (process_id, external_ref) WHERE NOT removed;
