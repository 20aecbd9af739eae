ALTER TABLE process_fact
    ADD calendar jsonb,
    ADD rates jsonb NOT NULL DEFAULT '[]',
    ADD formal_path jsonb NOT NULL DEFAULT '[]',
    ADD owning_unit text;

ALTER TABLE workgroup_fact
    ADD state text NOT NULL DEFAULT 'ACTIVE',
    ADD community_id uuid;

-- A case that was removed before anything else of it arrived has no opening.
ALTER TABLE case_fact
    ADD removed boolean NOT NULL DEFAULT false,
    ALTER opened_at DROP NOT NULL;

ALTER TABLE delivery_fact ADD cancelled_at timestamptz;

CREATE TABLE blocker_fact (
    process_id uuid NOT NULL,
    case_id uuid NOT NULL,
    blocker_id uuid NOT NULL,
    revision int NOT NULL,
    step text,
    reason text NOT NULL,
    workaround boolean NOT NULL,
    raised_at timestamptz NOT NULL,
    cleared_at timestamptz,
    PRIMARY KEY (process_id, case_id, blocker_id)
);

-- An ask keeps when it was asked and when it was given, whichever of the two arrives first.
CREATE TABLE ask_fact (
    process_id uuid NOT NULL,
    case_id uuid NOT NULL,
    ask_id uuid NOT NULL,
    revision int NOT NULL,
    step text,
    asker_id uuid,
    helper_id uuid,
    asked_at timestamptz,
    given_at timestamptz,
    PRIMARY KEY (process_id, case_id, ask_id)
);

CREATE TABLE playbook_note_fact (
    process_id uuid NOT NULL,
    note_id uuid NOT NULL,
    revision int NOT NULL,
    step text NOT NULL,
    contribution_ids uuid[] NOT NULL,
    removed boolean NOT NULL,
    PRIMARY KEY (process_id, note_id)
);

CREATE TABLE playbook_use_fact (
    process_id uuid NOT NULL,
    case_id uuid NOT NULL,
    use_id uuid NOT NULL,
    revision int NOT NULL,
    note_id uuid NOT NULL,
    person_id uuid,
    contribution_ids uuid[] NOT NULL,
    at timestamptz NOT NULL,
    PRIMARY KEY (process_id, case_id, use_id)
);

-- Who an alias is: a person, or with none nobody, or a machine.
CREATE TABLE identification_fact (
    alias_id uuid PRIMARY KEY,
    revision int NOT NULL,
    person_id uuid,
    automated boolean NOT NULL
);
CREATE INDEX ON identification_fact (person_id);

-- Also of every alias of an erased person.
CREATE TABLE erasure_fact (
    person_id uuid PRIMARY KEY,
    replaced_by uuid NOT NULL,
    -- The facts have the replacement.
    applied boolean NOT NULL DEFAULT false
);
CREATE INDEX ON erasure_fact (person_id) WHERE NOT applied;

CREATE TABLE unit_fact (
    assignment_id uuid PRIMARY KEY,
    revision int NOT NULL,
    person_id uuid NOT NULL,
    unit text NOT NULL,
    valid_from date NOT NULL,
    valid_to date
);
CREATE INDEX ON unit_fact (person_id, valid_from);

-- Finds the cases whose rows change when it becomes known who somebody is.
CREATE INDEX ON step_fact (person_id);

-- What ends in _work_ms counts the hours of the process's calendar; absent where it has none. The same in ends_work.
ALTER TABLE case_row
    ADD cancelled_at timestamptz,
    ADD blocked_ms bigint,
    ADD blocked_by jsonb NOT NULL DEFAULT '{}',
    ADD lead_work_ms bigint,
    ADD touch_work_ms bigint,
    ADD blocked_work_ms bigint,
    ADD blocked_work_by jsonb,
    ADD ends_work bigint[];
CREATE INDEX ON case_row (process_id, opened_at);
CREATE INDEX ON case_row (process_id, opened_at) WHERE delivered_at IS NULL AND cancelled_at IS NULL;

-- What was passed over until now is on the topics: all of it is folded again, from their beginning.
TRUNCATE process_fact, workgroup_fact, participation_fact, case_fact, delivery_fact, step_fact, case_row,
    community_fact, stay_fact, question_fact, answer_fact, acceptance_fact;
DELETE FROM fold_offset WHERE fold = 'facts';
