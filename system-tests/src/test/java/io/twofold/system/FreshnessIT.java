package io.twofold.system;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FreshnessIT {

    private static final int PROBES = 2_000;
    private static final int AT_ONCE = 20;

    @BeforeAll
    static void start() {
        Suite.start();
    }

    @AfterAll
    static void stop() {
        Suite.stop();
    }

    @Test
    void aWriteIsAlwaysInTheFiguresThatAreAskedForIt() throws Exception {
        var alice = new Api("alice");
        var ended = new AtomicBoolean();
        var slow = Thread.ofPlatform().start(() -> writeSlowly(ended));
        var busy = Thread.ofPlatform().start(() -> writeOn(new Api("bob"), ended));

        try (var probes = Executors.newFixedThreadPool(AT_ONCE)) {
            var found = new ArrayList<Callable<Integer>>();
            for (var i = 0; i < PROBES; i++) {
                found.add(() -> probe(alice));
            }
            for (var status : probes.invokeAll(found)) {
                assertThat(status.get()).isEqualTo(200);
            }
        }

        ended.set(true);
        slow.join();
        busy.join();
    }

    private static int probe(Api api) {
        var written = api.define("Probe");
        return api.status("/v1/processes/%s/flow?minAsOf=%s"
                .formatted(written.get("id").asText(), written.get("updatedAt").asText()));
    }

    private static void writeOn(Api api, AtomicBoolean ended) {
        while (!ended.get()) {
            api.define("Beside");
        }
    }

    /** Transactions that write and then stay open for up to 5 s, in the database of the service that is probed. */
    private static void writeSlowly(AtomicBoolean ended) {
        var url = "jdbc:postgresql://localhost:%d/workgroup".formatted(Suite.port("database"));
        try (var connection = DriverManager.getConnection(url, "twofold", "twofold");
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS slow_writer (number int)");
            connection.setAutoCommit(false);
            for (var seconds = 1; !ended.get(); seconds = seconds % 5 + 1) {
                statement.executeUpdate("INSERT INTO slow_writer VALUES (%d)".formatted(seconds));
                statement.execute("SELECT pg_sleep(%d)".formatted(seconds));
                connection.commit();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
