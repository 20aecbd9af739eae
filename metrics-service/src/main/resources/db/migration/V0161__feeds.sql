-- Who belongs to which unit, as systems have said: each change of it is an event.
CREATE TABLE unit_assignment (
    id uuid PRIMARY KEY,
    person_id uuid NOT NULL,
    unit text NOT NULL,
    valid_from date NOT NULL,
    valid_to date,
    updated_at timestamptz NOT NULL,
    version int NOT NULL
);
CREATE INDEX ON unit_assignment (person_id);

-- Which observations have been told: an id is made from all that is known of one.
CREATE TABLE observation (id uuid PRIMARY KEY);

CREATE TABLE observation_fact (
    interaction_id uuid PRIMARY KEY,
    revision int NOT NULL,
    from_id uuid NOT NULL,
    to_id uuid NOT NULL,
    kind text NOT NULL,
    at timestamptz NOT NULL,
    weight double precision NOT NULL,
    source text NOT NULL
);
CREATE INDEX ON observation_fact (at);
