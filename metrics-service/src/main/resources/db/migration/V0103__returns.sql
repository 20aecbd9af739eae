-- Records, as effects are; what they came to is in the same ledger.
CREATE TABLE investment (
    id uuid PRIMARY KEY,
    author_id uuid NOT NULL,
    created_at timestamptz NOT NULL,
    effect_id uuid NOT NULL,
    name text,
    hours numeric NOT NULL,
    hourly_cost numeric,
    money numeric NOT NULL
);
