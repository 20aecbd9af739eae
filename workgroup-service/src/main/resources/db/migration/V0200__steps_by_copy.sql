-- Steps are written behind the lock of their case, which is never deleted: to look for it once more for each of them
-- costs an import as much as all else of a row.
ALTER TABLE case_step DROP CONSTRAINT case_step_case_id_fkey;
