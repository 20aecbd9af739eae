-- As of their steps: a case is opened only where its process was looked at, and none is ever deleted.
ALTER TABLE process_case DROP CONSTRAINT process_case_process_id_fkey;
