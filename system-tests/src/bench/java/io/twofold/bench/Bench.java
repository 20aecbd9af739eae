package io.twofold.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;

/** What is behind {@code ./twofold bench}: prints figures beside their limits, and ends with 1 when one does not hold. */
public final class Bench {

    private Bench() {}

    public static void main(String[] words) throws Exception {
        if (words.length == 0) {
            fail("A bench has a name: start, communities, import or metrics.");
        }
        try {
            var machine = ManagementFactory.getOperatingSystemMXBean();
            System.out.printf(
                    "%d processors, a load of %.1f before the bench%n",
                    machine.getAvailableProcessors(), machine.getSystemLoadAverage());
            var figures = run(words[0], new Options(List.of(words).subList(1, words.length)));
            System.out.printf("%n%-34s %13s %13s  holds%n", "figure", "value", "limit");
            figures.forEach(figure -> System.out.println(figure.line()));
            System.exit(figures.stream().allMatch(Figure::holds) ? 0 : 1);
        } catch (IllegalArgumentException e) {
            fail(String.valueOf(e.getMessage()));
        }
    }

    private static List<Figure> run(String name, Options options) throws Exception {
        var sources = Path.of(System.getProperty("twofold.root"));
        return switch (name) {
            case "start" -> StartBench.of(sources, options).run();
            case "communities" -> CommunityBench.of(sources, options).run();
            case "import" -> ImportBench.of(sources, options).run();
            case "metrics" -> MetricsBench.of(sources, options).run();
            default ->
                throw new IllegalArgumentException(
                        "There is no bench " + name + ", only: start, communities, import and metrics.");
        };
    }

    private static void fail(String sentence) {
        System.err.println(sentence);
        System.exit(1);
    }
}
