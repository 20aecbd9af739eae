-- A row may stand for many events, which then are packed in its data, and which nobody is told live.
ALTER TABLE outbox
    ADD COLUMN events int NOT NULL DEFAULT 1,
    ALTER COLUMN type DROP NOT NULL,
    ALTER COLUMN event_id DROP NOT NULL,
    ALTER COLUMN key DROP NOT NULL,
    -- What is read once and deleted is not worth compressing.
    ALTER COLUMN data SET STORAGE EXTERNAL;
