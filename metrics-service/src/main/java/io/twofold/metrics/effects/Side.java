package io.twofold.metrics.effects;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

import io.twofold.metrics.statistics.Seed;

/**
 * The delivered cases of one side of a comparison, in the order of their delivery.
 *
 * @param span the period that they were delivered in
 */
public record Side(Span span, List<DeliveredCase> cases) {

    public Side {
        cases = List.copyOf(cases);
    }

    public int n() {
        return cases.size();
    }

    /** One number of each case. */
    public double[] values(ToDoubleFunction<DeliveredCase> value) {
        return cases.stream().mapToDouble(value).toArray();
    }

    /** How many were delivered in each whole week. */
    public double[] perWeek() {
        var weeks = new double[span.weeks()];
        for (var each : cases) {
            var week = span.weekOf(each.deliveredAt());
            if (week < weeks.length) {
                weeks[week]++;
            }
        }
        return weeks;
    }

    /** The mean lead time of each whole week in milliseconds; no number where nothing was delivered. */
    public double[] leadTimePerWeek() {
        var counts = perWeek();
        var sums = new double[counts.length];
        for (var each : cases) {
            var week = span.weekOf(each.deliveredAt());
            if (week < sums.length) {
                sums[week] += each.leadMillis();
            }
        }
        for (var week = 0; week < sums.length; week++) {
            sums[week] = counts[week] == 0 ? Double.NaN : sums[week] / counts[week];
        }
        return sums;
    }

    /** The instant at which a whole week begins. */
    public Instant beginOf(int week) {
        return span.from().plusSeconds(week * 7L * 24 * 3600);
    }

    /** Adds all that a figure of it can depend on. */
    public void seed(Seed seed) {
        seed.with(span.from().toEpochMilli(), span.to().toEpochMilli());
        for (var value : Arrays.<ToDoubleFunction<DeliveredCase>>asList(
                each -> each.deliveredAt().toEpochMilli(),
                DeliveredCase::leadMillis,
                DeliveredCase::touchMillis,
                DeliveredCase::reworked,
                DeliveredCase::repeated,
                DeliveredCase::handovers,
                DeliveredCase::onTime)) {
            seed.with(values(value));
        }
    }
}
