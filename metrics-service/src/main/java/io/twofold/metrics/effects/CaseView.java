package io.twofold.metrics.effects;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** A case behind an effect or a return, on one side of it. */
public record CaseView(
        UUID caseId,
        SideName side,
        Instant openedAt,
        Instant deliveredAt,
        double leadTimeSeconds,
        @Nullable Double touchTimeSeconds,
        @Nullable Double repeatedSteps,
        @Nullable Double handovers,
        @Nullable Boolean onTime) {

    /** Which one. */
    public enum SideName {
        BASELINE,
        PERIOD,
        CONTROL_BASELINE,
        CONTROL_PERIOD
    }

    static CaseView of(DeliveredCase delivered, SideName side) {
        return new CaseView(
                delivered.caseId(),
                side,
                delivered.openedAt(),
                delivered.deliveredAt(),
                delivered.leadMillis() / 1000,
                known(delivered.touchMillis() / 1000),
                known(delivered.repeated()),
                known(delivered.handovers()),
                Double.isNaN(delivered.onTime()) ? null : delivered.onTime() == 1);
    }

    private static @Nullable Double known(double value) {
        return Double.isNaN(value) ? null : value;
    }
}
