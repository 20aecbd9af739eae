package io.twofold.stack.organisation;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import io.twofold.stack.organisation.Crew.Task;
import io.twofold.stack.organisation.Trace.Event;

/** What a crew did in half a year, drawn from its name: always the same. What was not finished then is not. */
final class HalfYear {

    static final LocalDateTime BEGIN = LocalDateTime.parse("2026-05-04T08:00");
    static final LocalDateTime END = LocalDateTime.parse("2026-10-31T00:00");

    private static final long MINUTES = 25 * 5 * WorkingTime.MINUTES_A_DAY;
    private static final int BLOCKED_PERCENT = 6;
    private static final int BLOCKED_HOURS = 14;
    private static final int STAND_IN_PERCENT = 8;

    private final Crew crew;
    private final Random random;

    private HalfYear(Crew crew) {
        this.crew = crew;
        random = new Random(crew.name().hashCode());
    }

    static List<Trace> of(Crew crew) {
        var year = new HalfYear(crew);
        return IntStream.range(0, crew.cases()).mapToObj(year::trace).toList();
    }

    private Trace trace(int number) {
        var events = new ArrayList<Event>();
        var at = WorkingTime.later(BEGIN, MINUTES * number / crew.cases() + random.nextInt(120));
        for (var place = 0; place < crew.tasks().size(); place += next(place)) {
            at = perform(crew.tasks().get(place), at, events);
        }
        events.removeIf(event -> event.at().isAfter(END));
        return new Trace("%s %d".formatted(crew.name(), number + 1), events);
    }

    /** On, or back to the task before; the first has none, and what is delivered stays so. */
    private int next(int place) {
        var between = place > 0 && place < crew.tasks().size() - 1;
        return between && happens(crew.backs()) ? -1 : 1;
    }

    /** When it was completed. */
    private LocalDateTime perform(Task task, LocalDateTime ready, List<Event> events) {
        var person = person(task.unit());
        var start = later(ready, task.waitHours());
        events.add(new Event(task.step(), person, "start", start));
        var at = later(start, task.workHours());
        if (happens(BLOCKED_PERCENT)) {
            events.add(new Event(task.step(), person, "suspend", at));
            at = later(at, BLOCKED_HOURS);
            events.add(new Event(task.step(), person, "resume", at));
            at = later(at, task.workHours());
        }
        events.add(new Event(task.step(), person, "complete", at));
        return at;
    }

    private Person person(Unit unit) {
        var those = crew.declared() && happens(STAND_IN_PERCENT) ? unit.people() : crew.of(unit);
        return those.get(random.nextInt(those.size()));
    }

    /** By an exponential distribution with this mean, by {@code StrictMath}: the same on every machine. */
    private LocalDateTime later(LocalDateTime from, double meanHours) {
        return WorkingTime.later(from, Math.round(-StrictMath.log(1 - random.nextDouble()) * meanHours * 60));
    }

    private boolean happens(int percent) {
        return random.nextInt(100) < percent;
    }
}
