package io.twofold.metrics.facts.rows;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.twofold.metrics.facts.cases.StepFact;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;

/**
 * The completed steps of a case in their order. Hand-overs, subcontracting and ping-pong follow van der Aalst, Reijers,
 * Song: Discovering Social Networks from Event Logs.
 */
final class CaseSteps {

    // As the database has ids and texts in order: by their bytes.
    private static final Comparator<UUID> BY_ID = comparing(UUID::getMostSignificantBits, Long::compareUnsigned)
            .thenComparing(UUID::getLeastSignificantBits, Long::compareUnsigned);
    private static final Comparator<String> BY_NAME = comparing(name -> name.getBytes(UTF_8), Arrays::compareUnsigned);

    private final List<Done> steps;

    private record Done(
            StepFact fact,
            Instant at,
            @Nullable UUID person,
            @Nullable String unit) {

        static Done of(StepFact fact, StepPeople people) {
            var at = requireNonNull(fact.at()); // only what is removed may lack it
            var person = people.person(fact);
            return new Done(fact, at, person, people.unit(fact, person, at));
        }

        Instant begun() {
            var started = fact.startedAt();
            return started == null || started.isAfter(at) ? at : started;
        }
    }

    private CaseSteps(List<Done> steps) {
        this.steps = steps;
    }

    static CaseSteps of(Collection<StepFact> facts, StepPeople people) {
        return new CaseSteps(facts.stream()
                .filter(fact -> !fact.removed() && fact.transition() == null)
                .map(fact -> Done.of(fact, people))
                .sorted(comparing(Done::at)
                        .thenComparing(done -> done.fact.position())
                        .thenComparing(done -> done.fact.stepId(), BY_ID))
                .toList());
    }

    List<String> names() {
        return steps.stream().map(done -> done.fact.step()).toList();
    }

    List<Long> ends() {
        return steps.stream().map(done -> done.at.toEpochMilli()).toList();
    }

    /** At which they began and ended. */
    Stream<Instant> times() {
        return steps.stream().flatMap(done -> Stream.of(done.begun(), done.at));
    }

    /** Null in the place of whoever is not known. */
    List<@Nullable UUID> people() {
        return steps.stream().<@Nullable UUID>map(Done::person).toList();
    }

    List<@Nullable String> units() {
        return steps.stream().<@Nullable String>map(Done::unit).toList();
    }

    /** The length of the union of the intervals in which they were done; null where no start is known. */
    @Nullable
    Long touchMs(ToLongFunction<Intervals> length) {
        var busy = new Intervals();
        var known = false;
        for (var done : steps) {
            var started = done.fact.startedAt();
            if (started != null) {
                busy.add(started, done.at);
                known = true;
            }
        }
        return known ? length.applyAsLong(busy) : null;
    }

    /** How often each was done that was done twice or more, in the order of their names. */
    Map<String, Integer> reworked() {
        var times = new TreeMap<String, Integer>(BY_NAME);
        steps.forEach(done -> times.merge(done.fact.step(), 1, Integer::sum));
        times.values().removeIf(each -> each == 1);
        return times;
    }

    int handovers() {
        return count((one, next, _) -> differ(one.person, next.person));
    }

    int handoversWithUnits() {
        return count((one, next, _) -> differ(one.person, next.person) && one.unit != null && next.unit != null);
    }

    int handoversAcrossUnits() {
        return count((one, next, _) -> differ(one.person, next.person) && differ(one.unit, next.unit));
    }

    int pingPong() {
        return count((one, next, third) ->
                differ(one.unit, next.unit) && third != null && Objects.equals(one.unit, third.unit));
    }

    int subcontracting() {
        return count((one, next, third) ->
                differ(one.person, next.person) && third != null && Objects.equals(one.person, third.person));
    }

    private int count(Passage passage) {
        var count = 0;
        for (var i = 0; i + 1 < steps.size(); i++) {
            var third = i + 2 < steps.size() ? steps.get(i + 2) : null;
            if (passage.is(steps.get(i), steps.get(i + 1), third)) {
                count++;
            }
        }
        return count;
    }

    /** Where both are known. */
    private static boolean differ(@Nullable Object one, @Nullable Object other) {
        return one != null && other != null && !one.equals(other);
    }

    /** From a step to the next, and the one after that where there is one. */
    @FunctionalInterface
    private interface Passage {
        boolean is(Done one, Done next, @Nullable Done third);
    }
}
