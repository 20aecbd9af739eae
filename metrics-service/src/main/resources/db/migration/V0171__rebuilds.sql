-- Whose the schema rebuilding is, in which a rebuild makes its facts.
CREATE TABLE rebuild (
    -- There is one at a time.
    one boolean PRIMARY KEY DEFAULT true CHECK (one),
    job_id uuid NOT NULL,
    -- When its tables were made: after a later one they are made anew.
    migration int NOT NULL
);
