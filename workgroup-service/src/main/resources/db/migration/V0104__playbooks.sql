CREATE TABLE playbook_note (
    id uuid PRIMARY KEY,
    process_id uuid NOT NULL REFERENCES process_definition,
    step text NOT NULL,
    text text NOT NULL,
    -- Knowledge of communities that it links to.
    contribution_ids uuid[] NOT NULL,
    -- Who changed it last.
    author_id uuid NOT NULL,
    removed boolean NOT NULL DEFAULT false,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    version int NOT NULL
);
CREATE INDEX ON playbook_note (process_id, step, id);

CREATE TABLE playbook_use (
    id uuid PRIMARY KEY,
    note_id uuid NOT NULL REFERENCES playbook_note,
    case_id uuid NOT NULL,
    person_id uuid NOT NULL,
    used_at timestamptz NOT NULL,
    UNIQUE (note_id, case_id)
);
