package io.twofold.metrics.knowledge;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.twofold.metrics.effects.DeliveredCase;
import io.twofold.metrics.effects.Metric;
import io.twofold.metrics.knowledge.KnowledgeEffectView.Compared;
import io.twofold.metrics.knowledge.KnowledgeEffectView.Figure;
import io.twofold.metrics.knowledge.KnowledgeEffectView.Strata;
import io.twofold.metrics.statistics.Interval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

class KnowledgeComparisonTest {

    private static final Instant NOON = Instant.parse("2024-03-04T12:00:00Z");

    @Test
    void strataAreWeightedByTheCasesWithKnowledge() {
        var comparison = new KnowledgeComparison(
                List.of(stratum(List.of(10, 20), List.of(30)), stratum(List.of(40), List.of(40, 60))));

        var leadTime = metric(comparison, Metric.leadTimeMean);

        assertThat(leadTime.used()).isEqualTo(new Figure(3, 70 / 3.0));
        assertThat(leadTime.others()).isEqualTo(new Figure(3, 110 / 3.0));
        assertThat(leadTime.difference()).isCloseTo((2 * (15 - 30) + (40 - 50)) / 3.0, offset(1e-9));
        assertThat(leadTime.reason()).isEqualTo("TOO_FEW_CASES");
    }

    @Test
    void whereThereIsNothingToCompareWithItIsLeftOutAndSaid() {
        var comparison = new KnowledgeComparison(List.of(
                stratum(List.of(10), List.of(20)),
                stratum(List.of(1, 2, 3), List.of()),
                stratum(List.of(), List.of(9))));

        assertThat(comparison.strata()).isEqualTo(new Strata(1, 2, 0.75, 0.5));
        assertThat(metric(comparison, Metric.leadTimeMean).difference()).isEqualTo(-10);
    }

    @Test
    void whatWasComputedOfTheSameCasesIsNotComputedAgain() {
        var known = new KnownComparisons();
        var cases = List.of(stratum(List.of(10, 20), List.of(30)));

        var first = known.metrics(new KnowledgeComparison(cases));

        assertThat(known.metrics(new KnowledgeComparison(cases))).isSameAs(first);
        assertThat(known.metrics(new KnowledgeComparison(List.of(stratum(List.of(10, 21), List.of(30))))))
                .isNotEqualTo(first);
    }

    @Test
    void withNoCaseThereIsNoFigure() {
        var comparison = new KnowledgeComparison(List.of());

        assertThat(comparison.strata()).isEqualTo(new Strata(0, 0, null, null));
        assertThat(metric(comparison, Metric.leadTimeMean).reason()).isEqualTo("NO_DATA");
        assertThat(metric(comparison, Metric.touchTimeMean).reason()).isEqualTo("START_TIMES_UNKNOWN");
    }

    @Test
    void whereAllOfAStratumAreAlikeTheIntervalIsAPoint() {
        var comparison = new KnowledgeComparison(
                List.of(stratum(times(20, 10), times(20, 15)), stratum(times(10, 100), times(30, 120))));

        var interval = metric(comparison, Metric.leadTimeMean).interval();

        assertThat(interval).isNotNull().satisfies(found -> {
            assertThat(found.low()).isCloseTo((20 * -5 + 10 * -20) / 30.0, offset(1e-9));
            assertThat(found.high()).isCloseTo(found.low(), offset(1e-9));
        });
    }

    @Test
    void theSameCasesGiveTheSameInterval() {
        var used = new ArrayList<Integer>();
        var others = new ArrayList<Integer>();
        for (var i = 0; i < 40; i++) {
            used.add(i * i % 37);
            others.add(5 + i * i % 41);
        }

        var first = interval(used, others);

        assertThat(first).isEqualTo(interval(used, others));
        assertThat(first.low()).isLessThan(first.high());
    }

    private static Interval interval(List<Integer> used, List<Integer> others) {
        var interval = metric(new KnowledgeComparison(List.of(stratum(used, others))), Metric.leadTimeMedian)
                .interval();
        return interval == null ? new Interval(Double.NaN, Double.NaN) : interval;
    }

    private static Compared metric(KnowledgeComparison comparison, Metric metric) {
        return comparison.metrics().stream()
                .filter(each -> each.metric() == metric)
                .findFirst()
                .orElseThrow();
    }

    private static List<Integer> times(int cases, int seconds) {
        return Collections.nCopies(cases, seconds);
    }

    /** Lead times in seconds. */
    private static Stratum stratum(List<Integer> used, List<Integer> others) {
        var stratum = new Stratum();
        used.forEach(seconds -> stratum.add(delivered(seconds), true));
        others.forEach(seconds -> stratum.add(delivered(seconds), false));
        return stratum;
    }

    private static DeliveredCase delivered(int seconds) {
        var none = Double.NaN;
        return new DeliveredCase(
                new UUID(0, seconds), NOON, NOON.plusSeconds(seconds), seconds * 1000.0, none, none, none, none, none);
    }
}
