package io.twofold.metrics.value;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What a community is worth, as far as it is measured: the immediate value of its activity.
 *
 * @param asOf every write up to that instant is counted
 */
record ValueView(
        @Nullable Instant asOf,
        @Nullable Instant from,
        @Nullable Instant to,
        Immediate immediate) {

    /**
     * Activity and interaction.
     *
     * @param members at the end of the period
     */
    record Immediate(long members, Questions questions, FirstAnswers timeToFirstAnswer) {}

    /**
     * Questions of the period; an answer counts where somebody else gave it.
     *
     * @param asked the {@code n} of both shares
     */
    record Questions(
            long asked,
            long answered,
            @Nullable Double answeredShare,
            long accepted,
            @Nullable Double acceptedShare) {}

    /**
     * From a question to the first answer by somebody else.
     *
     * @param n          questions with one
     * @param unanswered those without are counted, not timed
     * @param reason     {@code NO_DATA} where no question has one
     */
    record FirstAnswers(
            long n,
            long unanswered,
            @Nullable Double p50Seconds,
            @Nullable Double p85Seconds,
            @Nullable Double p95Seconds,
            @Nullable String reason) {}
}
