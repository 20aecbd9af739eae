package io.twofold.metrics.facts.rows;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import io.twofold.events.workgroup.BlockerReason;
import io.twofold.metrics.facts.cases.BlockerFact;
import io.twofold.metrics.facts.cases.CaseKey;

import static org.assertj.core.api.Assertions.assertThat;

class BlockedTimeTest {

    private static final BlockerReason ONE = BlockerReason.values()[0];
    private static final BlockerReason OTHER = BlockerReason.values()[1];

    private final List<BlockerFact> blockers = new ArrayList<>();

    @Test
    void overlapsCountOnceInAllAndForEachReason() {
        blocked(ONE, 10, 30L);
        blocked(ONE, 20, 40L);
        blocked(OTHER, 35, 50L);

        assertThat(until(100L).ms()).isEqualTo(40);
        assertThat(until(100L).msByReason()).containsOnly(entry(ONE, 30), entry(OTHER, 15));
    }

    @Test
    void aCaseIsBlockedFromItsOpeningToItsDeliveryAtMost() {
        blocked(ONE, -20, 10L);
        blocked(OTHER, 90, null);
        blocked(OTHER, 120, 130L);

        assertThat(until(100L).ms()).isEqualTo(20);
        assertThat(until(100L).msByReason()).containsOnly(entry(ONE, 10), entry(OTHER, 10));
    }

    @Test
    void aReasonThatBlockedNothingIsNotTold() {
        blocked(ONE, -20, -10L);

        assertThat(until(100L).json()).isEqualTo("{}");
    }

    @Test
    void whatIsNotDeliveredHasNone() {
        blocked(ONE, 10, 30L);

        assertThat(until(null)).isEqualTo(new BlockedTime(0, Map.of()));
    }

    private static Map.Entry<BlockerReason, Long> entry(BlockerReason reason, long ms) {
        return Map.entry(reason, ms);
    }

    private BlockedTime until(@Nullable Long delivered) {
        return BlockedTime.of(blockers, at(0), delivered == null ? null : at(delivered), Intervals::ms);
    }

    private void blocked(BlockerReason reason, long raised, @Nullable Long cleared) {
        blockers.add(new BlockerFact(
                new CaseKey(new UUID(0, 1), new UUID(0, 2)),
                new UUID(0, blockers.size()),
                1,
                null,
                reason,
                false,
                at(raised),
                cleared == null ? null : at(cleared)));
    }

    private static Instant at(long ms) {
        return Instant.ofEpochMilli(ms);
    }
}
