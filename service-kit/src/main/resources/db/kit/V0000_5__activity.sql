-- The community or workgroup whose activity it is; null where it is nobody's.
ALTER TABLE outbox ADD COLUMN activity_of uuid;

-- Numbered by the relay when it has published: whoever has read up to a number has missed none below it.
CREATE TABLE activity (
    number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    owner_id uuid NOT NULL,
    type text NOT NULL,
    time timestamptz NOT NULL,
    data text NOT NULL
);
CREATE INDEX ON activity (owner_id, number);
