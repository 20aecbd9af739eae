-- All parameters that decide what an event is, as one object: each format has its own.
ALTER TABLE log_reading ADD COLUMN parameters jsonb;
UPDATE log_reading SET parameters = jsonb_build_object(
    'notation', 'xes', 'activity', activity, 'person', jsonb_build_array(person), 'issuer', issuer);
ALTER TABLE log_reading
    ALTER COLUMN parameters SET NOT NULL,
    DROP COLUMN activity,
    DROP COLUMN person,
    DROP COLUMN issuer;
