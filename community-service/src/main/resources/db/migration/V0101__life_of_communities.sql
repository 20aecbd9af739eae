ALTER TABLE community
    ADD state text NOT NULL DEFAULT 'ACTIVE',
    -- The workgroup that it becomes, became, or came from.
    ADD workgroup_id uuid,
    ADD process_id uuid,
    ADD reshape_refusal text,
    -- Of the workgroup-reshaped that was answered last: the same again changes nothing.
    ADD answered_revision int;
-- As Hibernate has them, or no index is of use to it.
ALTER TABLE community ALTER topics TYPE varchar[];
CREATE INDEX ON community USING gin (topics);
CREATE INDEX ON community (workgroup_id) WHERE workgroup_id IS NOT NULL;

-- A stay begins with asking or an invitation, where that was needed.
ALTER TABLE membership
    ADD state text NOT NULL DEFAULT 'MEMBER',
    ADD unit text,
    ADD import_id uuid,
    ALTER joined_at DROP NOT NULL;
UPDATE membership SET state = 'LEFT' WHERE left_at IS NOT NULL;
CREATE INDEX ON membership (community_id, joined_at, id) WHERE state = 'MEMBER';
CREATE INDEX ON membership (person_id);
