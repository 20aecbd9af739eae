DROP TABLE question_fact, answer_fact;

CREATE TABLE contribution_fact (
    community_id uuid NOT NULL,
    contribution_id uuid NOT NULL,
    revision int NOT NULL,
    kind text NOT NULL,
    thread_id uuid NOT NULL,
    parent_id uuid,
    person_id uuid,
    unit text,
    at timestamptz NOT NULL,
    removed boolean NOT NULL,
    PRIMARY KEY (community_id, contribution_id)
);
CREATE INDEX ON contribution_fact (community_id, thread_id);
CREATE INDEX ON contribution_fact (community_id, at);
-- Finds the communities that somebody had a part in, as those on person_id below.
CREATE INDEX ON contribution_fact (person_id);

-- Each time that a contribution was revised, as the newest revision may be of another kind.
CREATE TABLE revision_fact (
    community_id uuid NOT NULL,
    contribution_id uuid NOT NULL,
    revision int NOT NULL,
    person_id uuid,
    at timestamptz NOT NULL,
    PRIMARY KEY (community_id, contribution_id, revision)
);
CREATE INDEX ON revision_fact (community_id, at);

ALTER TABLE acceptance_fact
    ADD person_id uuid,
    ADD unit text;

CREATE TABLE endorsement_fact (
    community_id uuid NOT NULL,
    endorsement_id uuid NOT NULL,
    revision int NOT NULL,
    contribution_id uuid NOT NULL,
    person_id uuid,
    unit text,
    at timestamptz NOT NULL,
    withdrawn boolean NOT NULL,
    PRIMARY KEY (community_id, endorsement_id)
);
CREATE INDEX ON endorsement_fact (community_id, at);
CREATE INDEX ON endorsement_fact (person_id);

CREATE TABLE reading_fact (
    community_id uuid NOT NULL,
    reading_id uuid NOT NULL,
    revision int NOT NULL,
    contribution_id uuid NOT NULL,
    person_id uuid,
    unit text,
    day date NOT NULL,
    times int NOT NULL,
    PRIMARY KEY (community_id, reading_id)
);
CREATE INDEX ON reading_fact (community_id, day);
CREATE INDEX ON reading_fact (person_id);

CREATE TABLE application_fact (
    community_id uuid NOT NULL,
    application_id uuid NOT NULL,
    revision int NOT NULL,
    contribution_id uuid NOT NULL,
    person_id uuid,
    unit text,
    case_id uuid,
    at timestamptz NOT NULL,
    outcome text,
    time_saved_seconds bigint,
    withdrawn boolean NOT NULL,
    PRIMARY KEY (community_id, application_id)
);
CREATE INDEX ON application_fact (community_id, contribution_id);
CREATE INDEX ON application_fact (person_id);
CREATE INDEX ON application_fact (case_id) WHERE case_id IS NOT NULL;

CREATE TABLE story_fact (
    community_id uuid NOT NULL,
    story_id uuid NOT NULL,
    revision int NOT NULL,
    person_id uuid,
    cycles text[] NOT NULL,
    indicators text[] NOT NULL,
    contribution_ids uuid[] NOT NULL,
    application_ids uuid[] NOT NULL,
    at timestamptz NOT NULL,
    removed boolean NOT NULL,
    PRIMARY KEY (community_id, story_id)
);

CREATE TABLE confirmation_fact (
    community_id uuid NOT NULL,
    confirmation_id uuid NOT NULL,
    revision int NOT NULL,
    story_id uuid NOT NULL,
    person_id uuid,
    at timestamptz NOT NULL,
    withdrawn boolean NOT NULL,
    PRIMARY KEY (community_id, confirmation_id)
);

CREATE INDEX ON acceptance_fact (person_id);

-- What was passed over until now is on the topics: it is folded again, from their beginning.
TRUNCATE stay_fact, acceptance_fact;
DELETE FROM fold_offset WHERE fold = 'facts';
