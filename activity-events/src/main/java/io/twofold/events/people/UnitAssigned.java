package io.twofold.events.people;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Somebody belongs to a formal unit for a time.
 *
 * @param assignmentId one for each person and beginning
 * @param from the first day
 * @param to the day after the last
 */
public record UnitAssigned(
        UUID assignmentId,
        int revision,
        UUID personId,
        String unit,
        LocalDate from,
        @Nullable LocalDate to) implements PeopleEvent {

    @Override
    public UUID thingId() {
        return assignmentId;
    }

    @Override
    public UUID key() {
        return personId;
    }
}
