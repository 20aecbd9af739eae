package io.twofold.bench;

import java.io.IOException;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A rebuild whose metrics-service is killed again and again, each time after another share of all records: what is said
 * of the processes afterwards is compared with what was said before, digit by digit.
 */
final class Deaths {

    private static final Pattern DONE = Pattern.compile("\"progress\":\\{\"done\":(\\d+),\"total\":(\\d+)}");

    private final RunningSuite suite;
    private final TimedCalls admin;
    private final int processes;
    private final Random random = new Random(1);

    private Process metrics;

    Deaths(RunningSuite suite, TimedCalls admin, int processes) throws IOException {
        this.suite = suite;
        this.admin = admin;
        this.processes = processes;
        suite.kill("metrics");
        metrics = suite.startAlone("metrics");
    }

    /** How many figures were different after so many deaths. */
    int differencesAfter(int kills) throws IOException, InterruptedException {
        awaitAnswer();
        var before = figures();
        var different = 0;
        for (var killed = 0; killed < kills; ) {
            var job = admin.post("/v1/rebuilds", "")
                    .headers()
                    .firstValue("Location")
                    .orElseThrow();
            for (var share = random.nextDouble() / 5; killed < kills && share < 1; share += random.nextDouble() / 5) {
                if (!awaitShare(job, share)) {
                    break;
                }
                metrics.destroyForcibly().waitFor();
                metrics = suite.startAlone("metrics");
                killed++;
                awaitAnswer();
            }
            awaitShare(job, 2);
            var after = figures();
            different += (int) before.entrySet().stream()
                    .filter(figure -> !figure.getValue().equals(after.get(figure.getKey())))
                    .count();
            System.err.printf("  %d deaths, %d figures different%n", killed, different);
        }
        return different;
    }

    /** False where the job ended before. */
    private boolean awaitShare(String job, double share) throws IOException, InterruptedException {
        while (true) {
            var said = admin.get(job).body();
            if (!said.matches(".*\"state\":\"(QUEUED|RUNNING)\".*")) {
                return false;
            }
            var progress = DONE.matcher(said);
            if (progress.find() && Long.parseLong(progress.group(1)) > share * Long.parseLong(progress.group(2))) {
                return true;
            }
            Thread.sleep(50);
        }
    }

    private void awaitAnswer() throws IOException, InterruptedException {
        while (admin.get("/v1/processes/%s/flow".formatted(MadeCases.process(0)))
                        .statusCode()
                != 200) {
            Thread.sleep(100);
        }
    }

    private Map<String, String> figures() throws IOException, InterruptedException {
        var figures = new TreeMap<String, String>();
        for (var process = 0; process < processes; process++) {
            for (var name : new String[] {"flow", "step-flow", "variants", "handovers", "cumulative-flow"}) {
                var path = "/v1/processes/%s/%s?to=2026-06-01T00:00:00Z".formatted(MadeCases.process(process), name);
                figures.put(path, admin.get(path).body().replaceAll("\"asOf\":\"[^\"]*\"", ""));
            }
        }
        return figures;
    }
}
