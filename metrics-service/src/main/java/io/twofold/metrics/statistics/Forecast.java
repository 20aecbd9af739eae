package io.twofold.metrics.statistics;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Monte Carlo over the deliveries of past days: each day to come is one of them, drawn at random (Vacanti, Actionable
 * Agile Metrics).
 */
public final class Forecast {

    /** Beyond it no forecast reaches. */
    public static final int MOST_DAYS = 3_650;

    private static final int RUNS = 10_000;

    private final int[] daily;
    private final long seed;

    /**
     * @param daily how many cases were delivered on each day, at least one on some day
     */
    public Forecast(int[] daily) {
        this.daily = daily.clone();
        seed = new Seed().with(Arrays.stream(daily).asDoubleStream().toArray()).value();
    }

    /** In how many days so many cases are delivered, of each run, the soonest first; never more than the most. */
    public int[] daysUntil(int cases) {
        var random = new SplittableRandom(seed ^ cases);
        var days = new int[RUNS];
        for (var run = 0; run < RUNS; run++) {
            var done = 0;
            while (done < cases && days[run] < MOST_DAYS) {
                done += daily[random.nextInt(daily.length)];
                days[run]++;
            }
        }
        Arrays.sort(days);
        return days;
    }

    /** How many cases are delivered within so many days, of each run, the fewest first. */
    public int[] casesWithin(int days) {
        var random = new SplittableRandom(seed ^ ~days);
        var cases = new int[RUNS];
        for (var run = 0; run < RUNS; run++) {
            for (var day = 0; day < days; day++) {
                cases[run] += daily[random.nextInt(daily.length)];
            }
        }
        Arrays.sort(cases);
        return cases;
    }

    /** The smallest of the sorted runs that at least this share of them does not exceed. */
    public static int atMost(int[] runs, double share) {
        return runs[(int) Math.ceil(share * runs.length) - 1];
    }

    /** The largest of the sorted runs that at least this share of them reaches. */
    public static int atLeast(int[] runs, double share) {
        return runs[runs.length - (int) Math.ceil(share * runs.length)];
    }
}
