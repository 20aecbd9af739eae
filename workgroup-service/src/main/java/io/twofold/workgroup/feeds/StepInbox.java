package io.twofold.workgroup.feeds;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;

import org.jspecify.annotations.Nullable;

import io.twofold.events.inbound.StepRecorded;
import io.twofold.kit.inbound.Inbox;

import static java.util.Comparator.comparing;
import static java.util.Comparator.nullsFirst;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

/** Takes the steps that other systems tell of live. Who may write there is the broker's matter: nobody is asked here. */
@ApplicationScoped
class StepInbox implements Inbox<StepRecorded> {

    private final ProcessSteps steps;
    private final KeptAttributes attributes;
    private final Validator validator;

    StepInbox(ProcessSteps steps, KeptAttributes attributes, Validator validator) {
        this.steps = steps;
        this.attributes = attributes;
        this.validator = validator;
    }

    @Override
    public String name() {
        return "steps";
    }

    @Override
    public Class<StepRecorded> message() {
        return StepRecorded.class;
    }

    @Override
    public void take(List<StepRecorded> messages) throws SQLException {
        var byOwner = messages.stream().collect(groupingBy(Owner::of, () -> new TreeMap<>(Owner.ORDER), toList()));
        for (var owner : byOwner.entrySet()) {
            take(owner.getKey(), owner.getValue());
        }
    }

    private void take(Owner owner, List<StepRecorded> messages) throws SQLException {
        var tellings = messages.stream().map(this::telling).toList();
        var recorded = steps.tell(owner.processId(), owner.workgroupId(), tellings, null);
        var kept = new ArrayList<KeptAttributes.OfStep>();
        for (var i = 0; i < recorded.size(); i++) {
            var told = messages.get(i).attributes();
            if (told != null && !told.isEmpty()) {
                kept.add(new KeptAttributes.OfStep(recorded.get(i).id(), told));
            }
        }
        attributes.keep(kept);
    }

    /** Ends with an exception where it breaks the limits of the API. */
    private Telling telling(StepRecorded told) {
        var step = new RecordProcessStep(
                told.caseRef(),
                told.step(),
                null,
                told.sub(),
                told.person(),
                told.unit(),
                told.startedAt(),
                told.completedAt(),
                false);
        var violations = validator.validate(step);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return new Telling(step, told.transition());
    }

    /** In one order, so that no two batches wait in a circle. */
    private record Owner(UUID processId, @Nullable UUID workgroupId) {

        static final Comparator<Owner> ORDER =
                comparing(Owner::processId).thenComparing(Owner::workgroupId, nullsFirst(Comparator.naturalOrder()));

        static Owner of(StepRecorded told) {
            return new Owner(told.processId(), told.workgroupId());
        }
    }
}
