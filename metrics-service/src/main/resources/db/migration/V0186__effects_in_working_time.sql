ALTER TABLE effect ADD time text NOT NULL DEFAULT 'elapsed';
