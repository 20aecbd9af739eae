-- No plan asks what these have in them, and learning it cost more than all else that ANALYZE does. Figures ask for cases
-- with a step or of a unit: steps and units are learned.
ALTER TABLE case_row
    ALTER ends SET STATISTICS 0,
    ALTER ends_work SET STATISTICS 0,
    ALTER people SET STATISTICS 0,
    ALTER few_people SET STATISTICS 0,
    ALTER reworked SET STATISTICS 0;
