package io.twofold.workgroup.processes;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import io.twofold.events.workgroup.WorkCalendar;
import io.twofold.web.input.Consistent;
import io.twofold.web.problem.FieldProblem;

/**
 * When a process is worked on.
 *
 * @param timeZone    an IANA name, as Europe/Paris
 * @param weeklyHours of an ordinary week; those of a day do not overlap
 * @param holidays    days on which nobody works
 */
@Consistent
record WorkingCalendar(
        @NotNull String timeZone,
        @NotEmpty @Size(max = 100) List<@NotNull @Valid WorkingHours> weeklyHours,
        @Size(max = 1_000) @Nullable List<@NotNull LocalDate> holidays)
        implements Consistent.Parts {

    WorkingCalendar {
        holidays = holidays == null ? List.of() : holidays;
    }

    @Override
    public List<FieldProblem> conflicts() {
        var conflicts = new ArrayList<FieldProblem>();
        if (timeZone != null && !ZoneId.getAvailableZoneIds().contains(timeZone)) {
            conflicts.add(new FieldProblem("timeZone", "must be a time zone of IANA, as Europe/Paris"));
        }
        if (overlap()) {
            conflicts.add(new FieldProblem("weeklyHours", "must not overlap"));
        }
        return conflicts;
    }

    WorkCalendar published() {
        return new WorkCalendar(
                timeZone,
                weeklyHours.stream().map(WorkingHours::published).toList(),
                holidays == null ? List.of() : holidays);
    }

    /** Of those that are hours: what others lack is said of themselves. */
    private boolean overlap() {
        var whole = Stream.ofNullable(weeklyHours)
                .flatMap(List::stream)
                .filter(hours -> hours != null && hours.isWhole())
                .toList();
        return whole.stream().anyMatch(one -> whole.stream().anyMatch(other -> one != other && one.overlaps(other)));
    }
}
