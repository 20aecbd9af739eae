-- How many erasures have changed it, which is no revision of it, but another state for whoever reads it.
ALTER TABLE community ADD erasures int NOT NULL DEFAULT 0;
ALTER TABLE membership ADD erasures int NOT NULL DEFAULT 0;
ALTER TABLE contribution ADD erasures int NOT NULL DEFAULT 0;
ALTER TABLE knowledge_application ADD erasures int NOT NULL DEFAULT 0;
ALTER TABLE value_story ADD erasures int NOT NULL DEFAULT 0;
