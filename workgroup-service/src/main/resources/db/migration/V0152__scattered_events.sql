-- Events of cases that stand in several places of a log, until all of it is read.
CREATE TABLE scattered_event (
    import_id uuid NOT NULL,
    case_name text NOT NULL,
    trace int NOT NULL,
    place int NOT NULL,
    event json NOT NULL,
    PRIMARY KEY (import_id, case_name, trace, place)
);
