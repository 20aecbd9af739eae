package io.twofold.metrics.facts.rows;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.twofold.kit.database.CopyRows;
import io.twofold.metrics.facts.cases.BlockerFact;
import io.twofold.metrics.facts.cases.CaseFact;
import io.twofold.metrics.facts.cases.CaseFacts;
import io.twofold.metrics.facts.cases.DeliveryFact;
import io.twofold.metrics.workinghours.WorkingHours;

import static java.util.Objects.requireNonNull;

/** What figures of flow count of a case, by all that is known of it. */
final class CaseRow {

    static final String COLUMNS = "process_id, case_id, workgroup_id, opened_at, due_at, delivered_at, outcome,"
            + " cancelled_at, lead_ms, blocked_ms, blocked_by, touch_ms, events, steps, ends, people, few_people, units,"
            + " reworked, repeated, handovers, handovers_with_units, handovers_across_units, ping_pong, subcontracting,"
            + " lead_work_ms, touch_work_ms, blocked_work_ms, blocked_work_by, ends_work";

    private static final int OF_WORK = 5; // the last of them

    // More are too many for an index.
    private static final int FEW_PEOPLE = 64;

    private final CaseFact fact;
    private final @Nullable DeliveryFact delivery;
    private final int events;
    private final CaseSteps steps;
    private final Collection<BlockerFact> blockers;

    private CaseRow(CaseFact fact, CaseFacts known, StepPeople people) {
        this.fact = fact;
        delivery = known.delivery();
        events = (int) known.steps().stream().filter(step -> !step.removed()).count();
        steps = CaseSteps.of(known.steps(), people);
        blockers = known.blockers();
    }

    /** Of cases that are removed, or whose opening is not known yet, there is none. */
    static Stream<CaseRow> of(CaseFacts known, StepPeople people) {
        var fact = known.fact();
        return fact == null || fact.removed() ? Stream.empty() : Stream.of(new CaseRow(fact, known, people));
    }

    UUID processId() {
        return fact.processId();
    }

    /** Between the first and the last of these lies all that has a length. */
    Stream<Instant> times() {
        return Stream.concat(Stream.of(opened()), Stream.concat(Stream.ofNullable(delivered()), steps.times()));
    }

    Way way() {
        return new Way(
                fact.processId(), steps.names(), List.copyOf(steps.reworked().keySet()));
    }

    /**
     * @param hours of its process, where that has a calendar
     */
    void write(CopyRows copy, @Nullable WorkingHours hours) {
        copy.with(fact.processId())
                .with(fact.caseId())
                .with(fact.workgroupId())
                .with(fact.openedAt())
                .with(fact.dueAt());
        writeDelivery(copy);
        writeSteps(copy);
        if (hours == null) {
            copy.without(OF_WORK);
        } else {
            writeWork(copy, hours);
        }
    }

    private void writeDelivery(CopyRows copy) {
        var delivered = delivered();
        var blocked = BlockedTime.of(blockers, opened(), delivered, Intervals::ms);
        copy.with(delivered)
                .with(delivery == null ? null : delivery.outcome())
                .with(delivery == null ? null : delivery.cancelledAt())
                .with(delivered == null ? null : Intervals.ms(opened(), delivered))
                .with(delivered == null ? null : blocked.ms())
                .withJson(blocked.json());
    }

    private void writeSteps(CopyRows copy) {
        var people = steps.people();
        var reworked = steps.reworked();
        copy.with(steps.touchMs(Intervals::ms))
                .with(events)
                .withTexts(steps.names())
                .withLongs(steps.ends())
                .withIds(people)
                .withIds(people.size() <= FEW_PEOPLE ? known(people) : null)
                .withTexts(steps.units())
                .withTexts(reworked.keySet())
                .with(reworked.values().stream().mapToInt(times -> times - 1).sum())
                .with(steps.handovers())
                .with(steps.handoversWithUnits())
                .with(steps.handoversAcrossUnits())
                .with(steps.pingPong())
                .with(steps.subcontracting());
    }

    private void writeWork(CopyRows copy, WorkingHours hours) {
        var opened = opened();
        var delivered = delivered();
        var blocked = BlockedTime.of(blockers, opened, delivered, stops -> stops.workMs(hours));
        copy.with(delivered == null ? null : Intervals.workMs(hours, opened, delivered))
                .with(steps.touchMs(busy -> busy.workMs(hours)))
                .with(delivered == null ? null : blocked.ms())
                .withJson(blocked.json())
                .withLongs(steps.ends().stream()
                        .map(end -> Intervals.workMs(hours, opened, Instant.ofEpochMilli(end)))
                        .toList());
    }

    private Instant opened() {
        return requireNonNull(fact.openedAt()); // only what is removed may lack it
    }

    private @Nullable Instant delivered() {
        return delivery == null ? null : delivery.deliveredAt();
    }

    private static Collection<UUID> known(List<@Nullable UUID> people) {
        var known = new HashSet<>(people);
        known.remove(null);
        return known;
    }
}
