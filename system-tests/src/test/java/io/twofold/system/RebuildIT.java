package io.twofold.system;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Figures are the same to the last digit after a rebuild, however often that died on the way. */
class RebuildIT {

    private static final String LOG = "bpic2013-incidents";
    private static final int KILLS = 5;
    private static final long SEED = 2013;

    // Of a period that is over, or the age of what is open would change from one moment to the next.
    private static final String PERIOD = "from=2010-01-01T00:00:00Z&to=2013-01-01T00:00:00Z";

    @BeforeAll
    static void start() {
        Suite.start();
    }

    @AfterAll
    static void stop() {
        Suite.stop();
    }

    @Test
    void killedAgainAndAgainItChangesNoDigit() throws Exception {
        var alice = new Api("alice");
        var root = new Api("root", "admin");
        var process = alice.define(LOG).get("id").asText();
        var job = alice.completed(alice.startImport(
                process, ReferenceFigures.of(LOG).unitAttribute(), Api.data("process/" + LOG + ".xes.gz")));
        var completed = job.get("completedAt").asText();
        var records = job.at("/result/events").asLong();
        var figures = figures(alice, process, completed);
        var port = Suite.port("metrics");

        var begun = root.post("/v1/rebuilds", "application/json", new byte[0]);
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(202);
        var rebuild = begun.headers().firstValue("Location").orElseThrow();
        try (var metrics = new Restarted(port)) {
            for (var offset : offsets(records)) {
                await().atMost(Duration.ofMinutes(1)).until(() -> done(root, rebuild) >= offset);
                metrics.dieAndComeBack();
            }
            await().atMost(Duration.ofMinutes(1)).until(() -> done(root, rebuild) >= 0);

            var ended = root.completed(rebuild);
            assertThat(ended.at("/result/records").asLong()).isGreaterThan(records);
            assertThat(figures(alice, process, completed)).isEqualTo(figures);
            assertThat(Instant.parse(asOf(alice, process))).isAfterOrEqualTo(Instant.parse(completed));
        }
    }

    /** In the order of the rebuild, so that each death finds it further on. */
    private static long[] offsets(long records) {
        var random = new Random(SEED);
        return LongStream.generate(() -> random.nextLong(records))
                .limit(KILLS)
                .sorted()
                .toArray();
    }

    /** So many records; none while nobody answers. */
    private static long done(Api root, String rebuild) {
        try {
            return root.get(rebuild).at("/progress/done").asLong();
        } catch (UncheckedIOException | AssertionError e) {
            return -1;
        }
    }

    private static TreeMap<String, JsonNode> figures(Api api, String process, String minAsOf) {
        var figures = new TreeMap<String, JsonNode>();
        for (var name : new String[] {
            "flow?every=month",
            "step-flow?",
            "variants?limit=200",
            "handovers?by=unit&limit=200",
            "handovers?by=person&limit=200",
            "working-together?limit=200",
            "cumulative-flow?every=month"
        }) {
            var path = "/v1/processes/%s/%s&%s&minAsOf=%s".formatted(process, name, PERIOD, minAsOf);
            var found = (ObjectNode) api.get(path);
            figures.put(name, found.without("asOf"));
        }
        return figures;
    }

    private static String asOf(Api api, String process) {
        return api.get("/v1/processes/%s/flow".formatted(process)).get("asOf").asText();
    }

    /** metrics-service, which nobody starts again but this. */
    private static final class Restarted implements AutoCloseable {

        private final int port;
        private @Nullable Process process;

        Restarted(int port) {
            this.port = port;
        }

        void dieAndComeBack() throws Exception {
            if (process == null) {
                Suite.kill("metrics");
            } else {
                process.destroyForcibly().waitFor();
            }
            process = Suite.replica("metrics", port);
        }

        @Override
        public void close() throws InterruptedException {
            if (process != null) {
                process.destroyForcibly().waitFor();
            }
        }
    }
}
