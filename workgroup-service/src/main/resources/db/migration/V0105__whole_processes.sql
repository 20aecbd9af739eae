ALTER TABLE process_definition
    -- What one delivery is.
    ADD COLUMN delivery text,
    ADD COLUMN formal_path jsonb NOT NULL DEFAULT '[]',
    ADD COLUMN calendar jsonb,
    ADD COLUMN owning_unit text,
    ADD COLUMN rates jsonb NOT NULL DEFAULT '[]';
CREATE INDEX ON process_definition (name, id);
