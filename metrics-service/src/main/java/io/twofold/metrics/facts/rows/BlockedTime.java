package io.twofold.metrics.facts.rows;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.twofold.events.workgroup.BlockerReason;
import io.twofold.metrics.facts.cases.BlockerFact;

/**
 * How long a case stood still before it was delivered.
 *
 * @param ms the length of the union of its blockers' intervals
 */
record BlockedTime(long ms, Map<BlockerReason, Long> msByReason) {

    static BlockedTime of(
            Collection<BlockerFact> blockers,
            Instant opened,
            @Nullable Instant delivered,
            ToLongFunction<Intervals> length) {
        if (delivered == null || blockers.isEmpty()) {
            return new BlockedTime(0, Map.of());
        }
        var all = new Intervals();
        var byReason = new EnumMap<BlockerReason, Intervals>(BlockerReason.class);
        for (var blocker : blockers) {
            var from = later(blocker.raisedAt(), opened);
            var cleared = blocker.clearedAt();
            var until = cleared == null || cleared.isAfter(delivered) ? delivered : cleared;
            if (from.isBefore(until)) {
                all.add(from, until);
                byReason.computeIfAbsent(blocker.reason(), _ -> new Intervals()).add(from, until);
            }
        }
        return new BlockedTime(
                length.applyAsLong(all),
                byReason.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, each -> length.applyAsLong(each.getValue()))));
    }

    /** Of each reason. */
    String json() {
        return msByReason.entrySet().stream()
                .map(each -> "\"%s\":%d".formatted(each.getKey(), each.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
