CREATE TABLE community_fact (
    community_id uuid PRIMARY KEY,
    revision int NOT NULL,
    name text NOT NULL,
    access text NOT NULL
);

-- A stay keeps when it began and when it ended, whichever of the two arrives first.
CREATE TABLE stay_fact (
    community_id uuid NOT NULL,
    membership_id uuid NOT NULL,
    person_id uuid,
    joined_at timestamptz,
    left_at timestamptz,
    PRIMARY KEY (community_id, membership_id)
);

CREATE TABLE question_fact (
    community_id uuid NOT NULL,
    contribution_id uuid NOT NULL,
    revision int NOT NULL,
    person_id uuid,
    at timestamptz NOT NULL,
    PRIMARY KEY (community_id, contribution_id)
);
CREATE INDEX ON question_fact (community_id, at);

CREATE TABLE answer_fact (
    community_id uuid NOT NULL,
    thread_id uuid NOT NULL,
    contribution_id uuid NOT NULL,
    revision int NOT NULL,
    person_id uuid,
    at timestamptz NOT NULL,
    PRIMARY KEY (community_id, thread_id, contribution_id)
);

CREATE TABLE acceptance_fact (
    community_id uuid NOT NULL,
    thread_id uuid NOT NULL,
    revision int NOT NULL,
    -- Absent: it was withdrawn.
    answer_id uuid,
    PRIMARY KEY (community_id, thread_id)
);
