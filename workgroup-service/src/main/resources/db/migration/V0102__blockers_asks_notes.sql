-- What people write of them stays here: the events say that there is something, and why.
CREATE TABLE blocker (
    id uuid PRIMARY KEY,
    case_id uuid NOT NULL REFERENCES process_case,
    step text,
    reason text NOT NULL,
    text text,
    workaround text,
    raised_by uuid NOT NULL,
    unit text,
    raised_at timestamptz NOT NULL,
    cleared_at timestamptz,
    updated_at timestamptz NOT NULL,
    version int NOT NULL
);
CREATE INDEX ON blocker (case_id, id);

CREATE TABLE ask (
    id uuid PRIMARY KEY,
    case_id uuid NOT NULL REFERENCES process_case,
    step text,
    text text NOT NULL,
    asker_id uuid NOT NULL,
    unit text,
    asked_at timestamptz NOT NULL,
    helper_id uuid,
    given_at timestamptz,
    updated_at timestamptz NOT NULL,
    version int NOT NULL
);
CREATE INDEX ON ask (case_id, id);

CREATE TABLE case_note (
    id uuid PRIMARY KEY,
    case_id uuid NOT NULL REFERENCES process_case,
    author_id uuid NOT NULL,
    text text NOT NULL,
    created_at timestamptz NOT NULL
);
CREATE INDEX ON case_note (case_id, id);
