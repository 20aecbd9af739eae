-- By somebody who knows better: a log that is imported again leaves it so.
ALTER TABLE case_step ADD COLUMN corrected boolean NOT NULL DEFAULT false;
