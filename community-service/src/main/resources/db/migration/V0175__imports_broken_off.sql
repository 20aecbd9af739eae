-- Absent: it broke off, and what it brought until then can be taken back.
ALTER TABLE community_import ALTER completed_at DROP NOT NULL;
