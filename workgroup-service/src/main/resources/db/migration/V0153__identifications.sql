-- Who a name in the logs of a process is, as somebody said, before or after the log.
CREATE TABLE identification (
    alias_id uuid PRIMARY KEY,
    process_id uuid NOT NULL REFERENCES process_definition,
    -- Absent: nobody. The alias itself: it was taken back.
    person_id uuid,
    automated boolean NOT NULL,
    updated_at timestamptz NOT NULL,
    version int NOT NULL
);
CREATE INDEX ON identification (person_id, alias_id);
CREATE INDEX ON log_person (process_id, name, id);
