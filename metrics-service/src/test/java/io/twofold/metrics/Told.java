package io.twofold.metrics;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.Dependent;

import org.jspecify.annotations.Nullable;

import io.twofold.events.Actor;
import io.twofold.events.workgroup.BlockerCleared;
import io.twofold.events.workgroup.BlockerReason;
import io.twofold.events.workgroup.CaseDelivered;
import io.twofold.events.workgroup.CaseOpened;
import io.twofold.events.workgroup.CaseOutcome;
import io.twofold.events.workgroup.ProcessChanged;
import io.twofold.events.workgroup.ProcessDefined;
import io.twofold.events.workgroup.ProcessRates;
import io.twofold.events.workgroup.StepCompleted;
import io.twofold.events.workgroup.WorkCalendar;
import io.twofold.kit.time.Ids;
import io.twofold.web.identity.PersonIds;
import io.twofold.web.identity.Tokens;

/** A process, which Alice owns, and what is told of it. */
@Dependent
public class Told {

    public static final Actor NOBODY = new Actor(null, null);

    private final Publisher publisher;
    private final Ids ids;
    private final PersonIds people;
    private final UUID process;

    private int revision = 1;

    Told(Publisher publisher, Ids ids, PersonIds people) {
        this.publisher = publisher;
        this.ids = ids;
        this.people = people;
        process = ids.next();
        publisher.publish(new ProcessDefined(process, 1, "Invoices", owners(), null, null, List.of(), List.of(), null));
    }

    public UUID process() {
        return process;
    }

    public Actor actor(String person, @Nullable String unit) {
        return new Actor(people.person(Tokens.ISSUER, person), unit);
    }

    public void change(@Nullable Duration target, @Nullable WorkCalendar calendar, List<ProcessRates> rates) {
        publisher.publish(new ProcessChanged(
                process,
                ++revision,
                "Invoices",
                owners(),
                target == null ? null : target.toSeconds(),
                calendar,
                rates,
                List.of(),
                null));
    }

    public UUID opened(Instant at, @Nullable Instant due) {
        var id = ids.next();
        publisher.publish(new CaseOpened(process, id, 1, null, null, at, due, NOBODY, null));
        return id;
    }

    public UUID opened(Instant at) {
        return opened(at, null);
    }

    public void delivered(UUID id, Instant at, @Nullable CaseOutcome outcome) {
        publisher.publish(new CaseDelivered(process, id, 1, at, outcome, NOBODY, null));
    }

    public UUID delivered(Instant opened, Instant at) {
        var id = opened(opened);
        delivered(id, at, null);
        return id;
    }

    public StepCompleted step(UUID id, String name, Actor actor, @Nullable Instant started, Instant at) {
        var step = new StepCompleted(process, ids.next(), 1, id, null, name, actor, started, at, 0, null);
        publisher.publish(step);
        return step;
    }

    public void blocked(UUID id, BlockerReason reason, Instant from, Instant to) {
        publisher.publish(new BlockerCleared(process, ids.next(), 1, id, null, null, reason, false, NOBODY, from, to));
    }

    private List<UUID> owners() {
        return List.of(people.person(Tokens.ISSUER, "alice"));
    }
}
