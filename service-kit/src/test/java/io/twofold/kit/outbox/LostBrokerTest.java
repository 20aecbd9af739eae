package io.twofold.kit.outbox;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.twofold.kit.Backends;
import io.twofold.kit.broker.Brokers;
import io.twofold.kit.database.UnpooledConnections;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A relay that does not find its broker. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class LostBrokerTest {

    private static final String HOLDERS = """
            FROM pg_locks JOIN pg_stat_activity USING (pid)
            WHERE locktype = 'advisory' AND granted AND application_name = 'outbox-relay'
            """;

    private final DataSource database;
    private final UnpooledConnections connections;

    LostBrokerTest(DataSource database, UnpooledConnections connections) {
        this.database = database;
        this.connections = connections;
    }

    @Test
    void aBrokerThatIsNotToBeReachedIsNoEventThatCannotBeSent() throws Exception {
        var health = new RelayHealth(database, new SimpleMeterRegistry());
        var reached = new AtomicInteger();
        var standBy =
                new Relay(connections, Brokers.lost(reached::incrementAndGet), new Bell(), health, "workgroup-service");
        standBy.start(new StartupEvent());
        try {
            await().atMost(60, SECONDS).until(() -> {
                run("SELECT count(pg_terminate_backend(pid)) " + HOLDERS);
                return reached.get() > 1;
            });
        } finally {
            standBy.stop(new ShutdownEvent());
        }

        assertThat(health.stops()).isTrue(); // it had not
    }

    private void run(String command) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
