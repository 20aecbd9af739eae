-- What a person changed after it was taken back is theirs: the next import leaves it as it is.
CREATE FUNCTION keep_what_a_person_did() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.taken_back := false;
    RETURN NEW;
END
$$;
CREATE FUNCTION keep_whom_a_person_accepted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.acceptance_taken_back := false;
    RETURN NEW;
END
$$;

CREATE TRIGGER contribution_changed BEFORE UPDATE OF removed_at ON contribution FOR EACH ROW
    WHEN (OLD.taken_back AND NEW.taken_back AND OLD.removed_at IS DISTINCT FROM NEW.removed_at)
    EXECUTE FUNCTION keep_what_a_person_did();
CREATE TRIGGER acceptance_changed BEFORE UPDATE OF acceptance_revision ON contribution FOR EACH ROW
    WHEN (OLD.acceptance_taken_back AND NEW.acceptance_taken_back
        AND OLD.acceptance_revision <> NEW.acceptance_revision)
    EXECUTE FUNCTION keep_whom_a_person_accepted();
CREATE TRIGGER endorsement_changed BEFORE UPDATE OF given ON endorsement FOR EACH ROW
    WHEN (OLD.taken_back AND NEW.taken_back AND OLD.given <> NEW.given)
    EXECUTE FUNCTION keep_what_a_person_did();
CREATE TRIGGER value_story_changed BEFORE UPDATE OF removed_at ON value_story FOR EACH ROW
    WHEN (OLD.taken_back AND NEW.taken_back AND OLD.removed_at IS DISTINCT FROM NEW.removed_at)
    EXECUTE FUNCTION keep_what_a_person_did();

-- As far as it shows, of what was changed before.
UPDATE contribution SET taken_back = false WHERE taken_back AND (removed_at IS NULL OR removed_by IS NOT NULL);
UPDATE contribution SET acceptance_taken_back = false WHERE acceptance_taken_back AND accepted_answer_id IS NOT NULL;
UPDATE endorsement SET taken_back = false WHERE taken_back AND given;
UPDATE value_story SET taken_back = false WHERE taken_back AND removed_at IS NULL;
