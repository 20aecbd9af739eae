ALTER TABLE question_fact ADD removed boolean NOT NULL DEFAULT false;
ALTER TABLE answer_fact ADD removed boolean NOT NULL DEFAULT false;

-- Removals were passed over, and so was who had been erased: what is on the topics is folded again, from their beginning.
TRUNCATE stay_fact, question_fact, answer_fact;
DELETE FROM fold_offset WHERE fold = 'facts';

-- An erasure that was folded before left these as they were.
UPDATE effect SET author_id = replaced_by FROM erasure_fact WHERE person_id = author_id;
UPDATE investment SET author_id = replaced_by FROM erasure_fact WHERE person_id = author_id;
DELETE FROM idempotency_key USING erasure_fact WHERE idempotency_key.person_id = erasure_fact.person_id;
