-- Who they are, as somebody said; revision 0: nobody did. Absent: nobody. The alias itself: it was taken back.
ALTER TABLE imported_person
    ADD identified_as uuid,
    ADD automated boolean NOT NULL DEFAULT false,
    ADD identification_revision int NOT NULL DEFAULT 0,
    ADD identified_at timestamptz;
CREATE INDEX ON imported_person (identified_as, person_id) WHERE identified_as IS NOT NULL;
CREATE INDEX ON imported_person (community_id, source_id, person_id);
