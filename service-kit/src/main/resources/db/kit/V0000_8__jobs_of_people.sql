-- So that erasures find them.
CREATE INDEX ON job (started_by);
