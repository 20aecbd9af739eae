package io.twofold.metrics.knowledge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.Stream;

import io.twofold.metrics.effects.Measurement;
import io.twofold.metrics.effects.Metric;
import io.twofold.metrics.effects.Sample;
import io.twofold.metrics.knowledge.KnowledgeEffectView.Compared;
import io.twofold.metrics.knowledge.KnowledgeEffectView.Figure;
import io.twofold.metrics.knowledge.KnowledgeEffectView.Strata;
import io.twofold.metrics.statistics.Bootstrap;
import io.twofold.metrics.statistics.Seed;

/**
 * Cases that used knowledge against those that did not, stratum by stratum, each stratum weighted by its cases that used
 * it. Those that have not both kinds are left out.
 */
final class KnowledgeComparison {

    private final List<Stratum> compared;
    private final Strata strata;

    KnowledgeComparison(Collection<Stratum> all) {
        compared = all.stream().filter(Stratum::hasBoth).toList();
        strata = strata(all);
    }

    /** Changes when anything changes that the metrics depend on. */
    long seed() {
        var seed = new Seed();
        compared.forEach(stratum -> stratum.seed(seed));
        return seed.value();
    }

    Strata strata() {
        return strata;
    }

    List<Compared> metrics() {
        var metrics = new EnumMap<Metric, Weighted>(Metric.class);
        Stream.of(Metric.values())
                .filter(metric -> !metric.isOfWeeks())
                .forEach(metric -> metrics.put(metric, new Weighted()));
        for (var stratum : compared) {
            var seed = stratum.seed();
            var used = new Sample(stratum.sideOfUsed(), seed);
            var others = new Sample(stratum.sideOfOthers(), seed + 1);
            metrics.forEach((metric, weighted) -> weighted.add(metric, used, others));
        }
        var found = new ArrayList<Compared>();
        metrics.forEach((metric, weighted) -> found.add(weighted.compared(metric)));
        return found;
    }

    private Strata strata(Collection<Stratum> all) {
        var used = all.stream().mapToLong(stratum -> stratum.used().size()).sum();
        var others = all.stream().mapToLong(stratum -> stratum.others().size()).sum();
        var usedCompared =
                compared.stream().mapToLong(stratum -> stratum.used().size()).sum();
        var othersCompared =
                compared.stream().mapToLong(stratum -> stratum.others().size()).sum();
        return new Strata(
                compared.size(),
                all.size() - compared.size(),
                used == 0 ? null : 1 - (double) usedCompared / used,
                others == 0 ? null : 1 - (double) othersCompared / others);
    }

    /** Sums over strata, also for each resample. */
    private static final class Weighted {

        private final double[] resampled = new double[Bootstrap.RESAMPLES];
        private double used;
        private double others;
        private int n;
        private int nOthers;

        void add(Metric metric, Sample with, Sample without) {
            var weight = with.n(metric);
            if (weight == 0 || without.n(metric) == 0) {
                return;
            }
            n += weight;
            nOthers += without.n(metric);
            used += weight * with.figure(metric);
            others += weight * without.figure(metric);
            for (var i = 0; i < resampled.length; i++) {
                resampled[i] += weight * (with.resampled(metric, i) - without.resampled(metric, i));
            }
        }

        Compared compared(Metric metric) {
            if (n == 0) {
                var reason = metric == Metric.touchTimeMean ? "START_TIMES_UNKNOWN" : "NO_DATA";
                return new Compared(
                        metric, metric.unit(), new Figure(0, null), new Figure(0, null), null, null, null, reason);
            }
            var enough = Math.min(n, nOthers) >= Measurement.FEWEST_CASES;
            return new Compared(
                    metric,
                    metric.unit(),
                    new Figure(n, used / n),
                    new Figure(nOthers, others / n),
                    (used - others) / n,
                    others == 0 ? null : (used - others) / others,
                    enough ? Bootstrap.interval(i -> resampled[i] / n) : null,
                    enough ? null : "TOO_FEW_CASES");
        }
    }
}
