-- Records, not facts: kept through a rebuild.
CREATE TABLE effect (
    id uuid PRIMARY KEY,
    version int NOT NULL,
    author_id uuid NOT NULL,
    created_at timestamptz NOT NULL,
    name text,
    change text,
    process_id uuid,
    workgroup_id uuid,
    control_process_id uuid,
    control_workgroup_id uuid,
    baseline_from timestamptz NOT NULL,
    baseline_to timestamptz NOT NULL,
    period_from timestamptz NOT NULL,
    period_to timestamptz NOT NULL,
    removed boolean NOT NULL DEFAULT false
);

-- A ledger: what was said of an effect or a return is never changed. inputs tells whether what it is made of is the same.
CREATE TABLE revision (
    thing_id uuid NOT NULL,
    revision int NOT NULL,
    as_of timestamptz,
    inputs bigint NOT NULL,
    figures jsonb NOT NULL,
    PRIMARY KEY (thing_id, revision)
);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only', tg_table_name;
END
$$;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON revision FOR EACH ROW EXECUTE FUNCTION refuse_change();
