package io.twofold.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How long {@code ./twofold up} takes, and what the suite takes of the memory while nobody asks anything of it.
 *
 * @param runs how often it is started again after the first time
 */
record StartBench(Path sources, int runs) {

    private static final int PORT = 9600;
    private static final Duration IDLE = Duration.ofSeconds(15);

    static StartBench of(Path sources, Options options) {
        var runs = options.number("--runs", 3);
        options.end();
        return new StartBench(sources, runs);
    }

    List<Figure> run() throws IOException, InterruptedException {
        var clone = Clone.of(sources);
        var first = start(clone);
        var later = new ArrayList<Start>();
        for (var run = 0; run < runs; run++) {
            later.add(start(clone));
        }
        return List.of(
                Figure.atMost("first start, with the build", first.seconds(), 90, "s"),
                Figure.atMost("later start, median of " + runs, median(later), 15, "s"),
                Figure.atMost("memory of all, idle, first start", first.mebibytes(), 1536, "MiB"),
                Figure.atMost("memory of all, idle, last start", later.getLast().mebibytes(), 1536, "MiB"));
    }

    private static Start start(Clone clone) throws IOException, InterruptedException {
        var suite = clone.up(PORT);
        Thread.sleep(IDLE);
        var start = new Start(suite.start().toMillis() / 1000.0, suite.memory());
        suite.down();
        return start;
    }

    private static double median(List<Start> starts) {
        var seconds = starts.stream().mapToDouble(Start::seconds).sorted().toArray();
        return (seconds[(seconds.length - 1) / 2] + seconds[seconds.length / 2]) / 2;
    }

    private record Start(double seconds, double mebibytes) {}
}
