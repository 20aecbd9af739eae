package io.twofold.metrics.effects;

import java.time.Instant;
import java.util.UUID;

/**
 * What a delivered case contributes to figures: what is not known of it is no number.
 *
 * @param touchMillis known where a start is
 * @param reworked    1 or 0; known where it has steps, as what follows
 * @param repeated    steps done again
 * @param handovers   between people
 * @param onTime      1 or 0; known where it has a due time, or its process a target
 */
public record DeliveredCase(
        UUID caseId,
        Instant openedAt,
        Instant deliveredAt,
        double leadMillis,
        double touchMillis,
        double reworked,
        double repeated,
        double handovers,
        double onTime) {}
