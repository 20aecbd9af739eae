-- How the logs of a process are read: read in another way, the same events would be told twice.
CREATE TABLE log_reading (
    process_id uuid PRIMARY KEY REFERENCES process_definition,
    activity text NOT NULL,
    person text NOT NULL,
    -- The issuer whose subs the log's people are; empty where they are aliases.
    issuer text NOT NULL
);
