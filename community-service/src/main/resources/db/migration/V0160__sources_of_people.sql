-- All that their alias is made of, since communities come from more than one kind of source.
UPDATE imported_person SET source_id = 'stackexchange/' || source_id;
