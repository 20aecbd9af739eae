package io.twofold.workgroup.processes;

import java.time.DayOfWeek;
import java.util.List;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import io.twofold.events.workgroup.WorkHours;
import io.twofold.web.input.Consistent;
import io.twofold.web.problem.FieldProblem;

/**
 * Hours of a day of the week in which work is done.
 *
 * @param to after {@code from}; 24:00 is the end of the day
 */
@Consistent
record WorkingHours(
        @NotNull DayOfWeek day,

        @NotNull @Pattern(regexp = WorkingHours.TIME, message = "must be a time of the day, as 09:00")
        String from,

        @NotNull @Pattern(regexp = WorkingHours.END, message = "must be a time of the day, as 17:30, or 24:00")
        String to)
        implements Consistent.Parts {

    static final String TIME = "([01]\\d|2[0-3]):[0-5]\\d";
    static final String END = TIME + "|24:00";

    @Override
    public List<FieldProblem> conflicts() {
        return !isWhole() || from.compareTo(to) < 0 ? List.of() : List.of(new FieldProblem("to", "must be after from"));
    }

    /** Constraints are checked in no order: others say what is missing or malformed. */
    boolean isWhole() {
        return day != null && from != null && to != null && from.matches(TIME) && to.matches(END);
    }

    boolean overlaps(WorkingHours other) {
        return day == other.day && from.compareTo(other.to) < 0 && other.from.compareTo(to) < 0;
    }

    WorkHours published() {
        return new WorkHours(day, from, to);
    }
}
