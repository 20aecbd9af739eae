package io.twofold.bench;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Rebuilds of an event log during which metrics-service is killed again and again, each time after another share of all
 * records: what is said of it afterwards is compared with what was said before, digit by digit.
 */
final class Deaths {

    private static final String LOG = "../shared/data/process/bpic2013-incidents.xes.gz";

    // Of a period that is over, or the age of what is open would change from one moment to the next.
    private static final String PERIOD = "from=2010-01-01T00:00:00Z&to=2013-01-01T00:00:00Z";

    private static final List<String> FIGURES = List.of(
            "flow?every=week",
            "step-flow?",
            "variants?limit=200",
            "handovers?by=unit&limit=200",
            "handovers?by=person&limit=200",
            "working-together?limit=200",
            "cumulative-flow?every=day",
            "ageing?limit=200",
            "forecast?cases=100",
            "knowledge-effect?");

    private static final Pattern DONE = Pattern.compile("\"progress\":\\{\"done\":(\\d+),\"total\":(\\d+)}");
    private static final double KILLS_OF_A_REBUILD = 10;
    private static final int BETWEEN_WORDS_OF_PROGRESS = 500;
    private static final int FOUND = 200;

    private final RunningSuite suite;
    private final TimedCalls admin;
    private final String process;
    private final Random random = new Random(1);

    private Process metrics;
    private int different;
    private int begunAgain;

    private Deaths(RunningSuite suite, String process) throws IOException {
        this.suite = suite;
        this.process = process;
        admin = new TimedCalls(suite.port("gateway"), suite.token("root", "admin"));
        suite.stop("metrics");
        metrics = suite.startAlone("metrics");
    }

    static List<Figure> during(RunningSuite suite, Path sources, int kills) throws IOException, InterruptedException {
        var calls = new Calls(suite.port("gateway"), suite.token("alice"));
        var process = calls.defineProcess("Incidents");
        var job = calls.imported(process, BodyPublishers.ofFile(sources.resolve(LOG)));
        calls.flow(process, job.path("completedAt").asText());
        var deaths = new Deaths(suite, process);
        try {
            deaths.die(kills);
        } finally {
            deaths.metrics.destroyForcibly();
        }
        return List.of(
                Figure.atMost("figures different after %d deaths".formatted(kills), deaths.different, 0, ""),
                Figure.atMost("rebuilds that began again", deaths.begunAgain, 0, ""));
    }

    private void die(int kills) throws IOException, InterruptedException {
        awaitAnswer();
        var before = figures();
        for (var killed = 0; killed < kills; ) {
            var job = begin();
            var done = 0L;
            for (var share = next(0); killed < kills && share < 1; share = next(share)) {
                done = awaitShare(job, share, done);
                if (done < 0) {
                    break;
                }
                Thread.sleep(random.nextInt(BETWEEN_WORDS_OF_PROGRESS));
                metrics.destroyForcibly().waitFor();
                metrics = suite.startAlone("metrics");
                killed++;
                awaitAnswer();
            }
            awaitShare(job, 2, 0);
            var after = figures();
            different += (int) before.entrySet().stream()
                    .filter(figure -> !figure.getValue().equals(after.get(figure.getKey())))
                    .count();
            System.err.printf("  %d deaths, %d figures different%n", killed, different);
        }
    }

    private double next(double share) {
        return share + random.nextDouble() * 2 / KILLS_OF_A_REBUILD;
    }

    /** Its job. */
    private String begin() throws IOException, InterruptedException {
        var answer = admin.post("/v1/rebuilds", "");
        return answer.headers().firstValue("Location").orElseThrow(() -> new IllegalStateException(answer.body()));
    }

    /** How many records are done then; −1 where the job has ended. */
    private long awaitShare(String job, double share, long before) throws IOException, InterruptedException {
        while (true) {
            var said = admin.get(job).body();
            if (said.matches(".*\"state\":\"(FAILED|CANCELLED)\".*")) {
                throw new IllegalStateException(said);
            }
            if (said.contains("\"state\":\"COMPLETED\"")) {
                return -1;
            }
            var progress = DONE.matcher(said);
            if (progress.find()) {
                var done = Long.parseLong(progress.group(1));
                if (done < before) {
                    begunAgain++;
                    return done;
                }
                if (done > share * Long.parseLong(progress.group(2))) {
                    return done;
                }
            }
            Thread.sleep(20);
        }
    }

    private void awaitAnswer() throws IOException, InterruptedException {
        while (admin.get("/v1/processes/%s/flow".formatted(process)).statusCode() != FOUND) {
            Thread.sleep(50);
        }
    }

    private Map<String, String> figures() throws IOException, InterruptedException {
        var figures = new TreeMap<String, String>();
        for (var name : FIGURES) {
            var answer = admin.get("/v1/processes/%s/%s&%s".formatted(process, name, PERIOD));
            if (answer.statusCode() != FOUND) {
                throw new IllegalStateException(answer.body());
            }
            figures.put(name, answer.body().replaceAll("\"asOf\":\"[^\"]*\"", ""));
        }
        return figures;
    }
}
