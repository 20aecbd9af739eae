package io.twofold.metrics.facts;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** What is known of a case, or told of it at once: the newest revision of each thing. */
final class CaseFacts {

    private final CaseKey key;
    private final Map<UUID, StepFact> steps = new LinkedHashMap<>();
    private final Map<UUID, BlockerFact> blockers = new LinkedHashMap<>();

    private @Nullable CaseFact fact;
    private @Nullable DeliveryFact delivery;

    CaseFacts(CaseKey key) {
        this.key = key;
    }

    void add(CaseFact other) {
        if (fact == null || other.revision() > fact.revision()) {
            fact = other;
        }
    }

    void add(DeliveryFact other) {
        if (delivery == null || other.revision() > delivery.revision()) {
            delivery = other;
        }
    }

    void add(StepFact other) {
        steps.merge(other.stepId(), other, (one, two) -> two.revision() > one.revision() ? two : one);
    }

    void add(BlockerFact other) {
        blockers.merge(other.blockerId(), other, (one, two) -> two.revision() > one.revision() ? two : one);
    }

    /** The erased among those who did its steps. */
    void replace(Map<UUID, UUID> erased) {
        steps.replaceAll((_, step) -> step.by(erased));
    }

    CaseKey key() {
        return key;
    }

    @Nullable
    CaseFact fact() {
        return fact;
    }

    @Nullable
    DeliveryFact delivery() {
        return delivery;
    }

    Collection<StepFact> steps() {
        return steps.values();
    }

    Collection<BlockerFact> blockers() {
        return blockers.values();
    }
}
