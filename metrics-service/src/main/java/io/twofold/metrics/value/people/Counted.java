package io.twofold.metrics.value.people;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.twofold.metrics.value.figures.Figure;
import io.twofold.metrics.value.figures.Reason;

import static java.time.ZoneOffset.UTC;

/**
 * What a figure about people counts: rows of those months in which enough people did it. So two periods differ by
 * whole months, each with the doing of that many people.
 *
 * @param leftOut the other months
 * @param end     of the last month that counts
 */
record Counted<R>(List<R> rows, List<YearMonth> leftOut, Instant end) {

    /**
     * @param people tells who did what a row counts
     */
    static <R> Counted<R> of(
            List<YearMonth> months,
            List<R> rows,
            Function<R, YearMonth> month,
            BiConsumer<R, Set<UUID>> people,
            int fewest) {
        var byMonth = rows.stream().collect(Collectors.groupingBy(month));
        var counted = new ArrayList<R>();
        var leftOut = new ArrayList<YearMonth>();
        var end = Instant.EPOCH;
        for (var each : months) {
            var candidates = byMonth.getOrDefault(each, List.of());
            var who = new HashSet<UUID>();
            candidates.forEach(row -> people.accept(row, who));
            if (who.size() < fewest) {
                leftOut.add(each);
            } else {
                counted.addAll(candidates);
                end = each.plusMonths(1).atDay(1).atStartOfDay().toInstant(UTC);
            }
        }
        return new Counted<>(counted, leftOut, end);
    }

    Figure figure(String unit, Function<List<R>, Figure> value) {
        return (rows.isEmpty() ? Figure.none(unit, Reason.TOO_FEW_PEOPLE) : value.apply(rows)).without(leftOut);
    }
}
