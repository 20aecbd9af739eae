-- Messages of other systems that were taken: whatever comes again is known.
CREATE TABLE inbound_message (
    inbox text NOT NULL,
    source text NOT NULL,
    id text NOT NULL,
    taken_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (inbox, source, id)
);
CREATE INDEX ON inbound_message (taken_at);
