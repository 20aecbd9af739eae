CREATE TABLE community (
    id uuid PRIMARY KEY,
    name text NOT NULL,
    kind text NOT NULL,
    charter text,
    language text NOT NULL,
    access text NOT NULL,
    topics text[] NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    version int NOT NULL
);
CREATE INDEX ON community (kind, id);

-- A row is one stay: whoever comes back begins another.
CREATE TABLE membership (
    id uuid PRIMARY KEY,
    community_id uuid NOT NULL REFERENCES community,
    person_id uuid NOT NULL,
    role text NOT NULL,
    joined_at timestamptz NOT NULL,
    left_at timestamptz,
    updated_at timestamptz NOT NULL,
    version int NOT NULL
);
CREATE UNIQUE INDEX ON membership (community_id, person_id) WHERE left_at IS NULL;
CREATE INDEX ON membership (community_id, id) WHERE left_at IS NULL;
