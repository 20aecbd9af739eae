CREATE TABLE idempotency_key (
    person_id uuid NOT NULL,
    key text NOT NULL,
    request_hash bytea NOT NULL,
    status int NOT NULL,
    location text,
    etag text,
    body text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (person_id, key)
);
CREATE INDEX ON idempotency_key (created_at);
