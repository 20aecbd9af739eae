package io.twofold.metrics.value.work;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.twofold.metrics.statistics.KaplanMeier;
import io.twofold.metrics.statistics.Percentile;
import io.twofold.metrics.value.figures.Figure;
import io.twofold.metrics.value.figures.Reason;

/**
 * The questions of a period, and what others did about them.
 *
 * @param answeredMillis how long those with an answer waited for the first, the shortest first
 * @param openMillis     how long the others had waited at {@code seenAt}
 * @param endedMillis    of those with an answer, how long they waited where that was before {@code seenAt}
 * @param seenAt         the period's end, or the community's last contribution; null where there is none
 */
public record Questions(
        double[] answeredMillis,
        long[] endedMillis,
        long[] openMillis,
        long asked,
        long accepted,
        @Nullable Instant seenAt) {

    private static final double SECONDS = 0.001;

    public long answered() {
        return answeredMillis.length;
    }

    public Map<String, Figure> figures() {
        var figures = new LinkedHashMap<String, Figure>();
        figures.put("asked", Figure.count("questions", asked));
        figures.put("answered", Figure.share(answered(), asked));
        figures.put("accepted", Figure.share(accepted, asked));
        figures.put("timeToFirstAnswer", percentile(0.5));
        figures.put("timeToFirstAnswerP85", percentile(0.85));
        figures.put("timeToFirstAnswerP95", percentile(0.95));
        figures.put("timeToFirstAnswerWithOpen", withOpen());
        return figures;
    }

    /** The median by Kaplan and Meier: questions still open are not left out. */
    private Figure withOpen() {
        var median = KaplanMeier.median(endedMillis, openMillis);
        return median == null ? Figure.none("seconds", Reason.NO_DATA) : Figure.of("seconds", asked, median * SECONDS);
    }

    private Figure percentile(double share) {
        return answered() == 0
                ? Figure.none("seconds", Reason.NO_DATA)
                : Figure.of("seconds", answered(), Percentile.ofSorted(answeredMillis, share) * SECONDS);
    }
}
