ALTER TABLE contribution
    ADD parent_id uuid REFERENCES contribution,
    ADD parent_author_id uuid,
    ADD author_unit text,
    ADD removed_at timestamptz,
    ADD removed_by uuid,
    ADD removal_reason text,
    ADD duplicate_of uuid REFERENCES contribution,
    ADD import_id uuid,
    -- Of a thread: when somebody last wrote in it.
    ADD active_at timestamptz,
    ADD answers int NOT NULL DEFAULT 0,
    ADD comments int NOT NULL DEFAULT 0,
    ADD endorsements int NOT NULL DEFAULT 0,
    ADD applications int NOT NULL DEFAULT 0;

UPDATE contribution answer SET parent_id = question.id, parent_author_id = question.author_id
FROM contribution question WHERE question.id = answer.thread_id AND answer.id <> answer.thread_id;

UPDATE contribution thread SET
    answers = (SELECT count(*) FROM contribution answer WHERE answer.parent_id = thread.id),
    active_at = (SELECT max(created_at) FROM contribution one WHERE one.thread_id = thread.id);
ALTER TABLE contribution ALTER active_at SET NOT NULL;

CREATE INDEX ON contribution (community_id, active_at, id) WHERE id = thread_id;
CREATE INDEX ON contribution (parent_id, created_at, id);
CREATE INDEX ON contribution (author_id);
-- As Hibernate has them, or no index is of use to it.
ALTER TABLE contribution ALTER topics TYPE varchar[];
CREATE INDEX ON contribution USING gin (topics);

-- What it said before, by the revision that said so.
CREATE TABLE past_text (
    text_id uuid NOT NULL,
    revision int NOT NULL,
    title text,
    body text NOT NULL,
    topics text[] NOT NULL,
    written_at timestamptz NOT NULL,
    PRIMARY KEY (text_id, revision)
);

-- A row is who thanks for what, taken back or not.
CREATE TABLE endorsement (
    id uuid PRIMARY KEY,
    community_id uuid NOT NULL REFERENCES community,
    contribution_id uuid NOT NULL REFERENCES contribution,
    person_id uuid,
    given boolean NOT NULL,
    import_id uuid,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    version int NOT NULL
);
CREATE UNIQUE INDEX ON endorsement (contribution_id, person_id);
CREATE INDEX ON endorsement (person_id);

CREATE TABLE reading (
    id uuid PRIMARY KEY,
    contribution_id uuid NOT NULL REFERENCES contribution,
    person_id uuid NOT NULL,
    -- In UTC.
    day date NOT NULL,
    times int NOT NULL
);
CREATE UNIQUE INDEX ON reading (contribution_id, person_id, day);
CREATE INDEX ON reading (person_id);
