package io.twofold.metrics.value.people;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

import io.twofold.metrics.value.figures.Figure;
import io.twofold.metrics.value.figures.Reason;

import static java.time.ZoneOffset.UTC;

/**
 * Who came and contributed again within 30 days: of those months alone whose newcomers have all had these days, so that
 * no month is ever counted in part.
 */
record Newcomers(List<YearMonth> months, List<Cohort> cohorts, Instant to, int fewest) {

    private static final Duration TO_COME_AGAIN = Duration.ofDays(30);

    Figure kept() {
        var leftOut = new ArrayList<YearMonth>();
        var newcomers = 0L;
        var kept = 0L;
        for (var month : months) {
            var cohort =
                    cohorts.stream().filter(each -> each.month().equals(month)).findFirst();
            if (cohort.isEmpty() || cohort.get().newcomers() < fewest || !hasHadItsDays(month)) {
                leftOut.add(month);
            } else {
                newcomers += cohort.get().newcomers();
                kept += cohort.get().kept();
            }
        }
        return (newcomers == 0 ? Figure.none("share", Reason.TOO_FEW_PEOPLE) : Figure.share(kept, newcomers))
                .without(leftOut);
    }

    private boolean hasHadItsDays(YearMonth month) {
        var end = month.plusMonths(1).atDay(1).atStartOfDay().toInstant(UTC);
        return !end.plus(TO_COME_AGAIN).isAfter(to);
    }
}
