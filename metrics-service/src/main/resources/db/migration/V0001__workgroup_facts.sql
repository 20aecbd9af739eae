-- What the topics say, the newest revision of each thing. No foreign keys: nobody promises an order between keys.
CREATE TABLE process_fact (
    process_id uuid PRIMARY KEY,
    revision int NOT NULL,
    name text NOT NULL,
    owners uuid[] NOT NULL,
    target_lead_time_seconds bigint
);

CREATE TABLE workgroup_fact (
    workgroup_id uuid PRIMARY KEY,
    process_id uuid NOT NULL,
    revision int NOT NULL,
    name text NOT NULL
);

CREATE TABLE participation_fact (
    workgroup_id uuid NOT NULL,
    participation_id uuid NOT NULL,
    process_id uuid NOT NULL,
    revision int NOT NULL,
    person_id uuid,
    participating boolean NOT NULL,
    PRIMARY KEY (workgroup_id, participation_id)
);
CREATE INDEX ON participation_fact (process_id, person_id) WHERE participating;

CREATE TABLE case_fact (
    process_id uuid NOT NULL,
    case_id uuid NOT NULL,
    revision int NOT NULL,
    workgroup_id uuid,
    opened_at timestamptz NOT NULL,
    due_at timestamptz,
    PRIMARY KEY (process_id, case_id)
);

CREATE TABLE delivery_fact (
    process_id uuid NOT NULL,
    case_id uuid NOT NULL,
    revision int NOT NULL,
    -- Absent: the case was reopened.
    delivered_at timestamptz,
    outcome text,
    PRIMARY KEY (process_id, case_id)
);

CREATE TABLE step_fact (
    process_id uuid NOT NULL,
    case_id uuid NOT NULL,
    step_id uuid NOT NULL,
    revision int NOT NULL,
    step text NOT NULL,
    -- Absent: the step was completed.
    transition text,
    person_id uuid,
    unit text,
    started_at timestamptz,
    -- Absent: it was taken back before anything else of it arrived.
    at timestamptz,
    position int NOT NULL,
    removed boolean NOT NULL,
    PRIMARY KEY (process_id, case_id, step_id)
);

-- One row per case, made from the facts in the transaction that changes them: what figures of flow are computed from.
-- The arrays hold its completed steps in their order.
CREATE TABLE case_row (
    process_id uuid NOT NULL,
    case_id uuid NOT NULL,
    workgroup_id uuid,
    opened_at timestamptz NOT NULL,
    delivered_at timestamptz,
    outcome text,
    due_at timestamptz,
    lead_ms bigint,
    touch_ms bigint,
    events int NOT NULL,
    steps text[] NOT NULL,
    ends bigint[] NOT NULL,
    people uuid[] NOT NULL,
    units text[] NOT NULL,
    reworked text[] NOT NULL,
    repeated int NOT NULL,
    handovers int NOT NULL,
    handovers_with_units int NOT NULL,
    handovers_across_units int NOT NULL,
    ping_pong int NOT NULL,
    subcontracting int NOT NULL,
    PRIMARY KEY (process_id, case_id)
);
CREATE INDEX ON case_row (process_id, delivered_at);
CREATE INDEX ON case_row (workgroup_id, delivered_at) WHERE workgroup_id IS NOT NULL;
