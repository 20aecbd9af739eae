package io.twofold.metrics.facts.cases;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** What is known of a case, or told of it at once: the newest revision of each thing. */
public final class CaseFacts {

    private final CaseKey key;
    private final Map<UUID, StepFact> steps = new LinkedHashMap<>();
    private final Map<UUID, BlockerFact> blockers = new LinkedHashMap<>();

    private @Nullable CaseFact fact;
    private @Nullable DeliveryFact delivery;

    public CaseFacts(CaseKey key) {
        this.key = key;
    }

    public void add(CaseFact other) {
        if (fact == null || other.revision() > fact.revision()) {
            fact = other;
        }
    }

    public void add(DeliveryFact other) {
        if (delivery == null || other.revision() > delivery.revision()) {
            delivery = other;
        }
    }

    public void add(StepFact other) {
        steps.merge(other.stepId(), other, (one, two) -> two.revision() > one.revision() ? two : one);
    }

    public void add(BlockerFact other) {
        blockers.merge(other.blockerId(), other, (one, two) -> two.revision() > one.revision() ? two : one);
    }

    /** The erased among those who did its steps. */
    public void replace(Map<UUID, UUID> erased) {
        steps.replaceAll((_, step) -> step.by(erased));
    }

    public CaseKey key() {
        return key;
    }

    public @Nullable CaseFact fact() {
        return fact;
    }

    public @Nullable DeliveryFact delivery() {
        return delivery;
    }

    public Collection<StepFact> steps() {
        return steps.values();
    }

    public Collection<BlockerFact> blockers() {
        return blockers.values();
    }
}
