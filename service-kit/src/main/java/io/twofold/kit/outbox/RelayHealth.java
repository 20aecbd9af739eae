package io.twofold.kit.outbox;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;

/** What operations see of the outbox: how much waits, for how long, and whether it has stopped. */
@ApplicationScoped
@Startup
class RelayHealth {

    private static final String BACKLOG = "SELECT coalesce(sum(events), 0) FROM outbox";

    private static final String AGE =
            "SELECT coalesce(extract(epoch FROM clock_timestamp() - min(time)), 0) FROM outbox";

    private final DataSource database;
    private final AtomicBoolean stopped = new AtomicBoolean();

    RelayHealth(DataSource database, MeterRegistry metrics) {
        this.database = database;
        Gauge.builder("twofold.outbox.events", () -> value(BACKLOG))
                .description("Events that wait to be published")
                .register(metrics);
        Gauge.builder("twofold.outbox.age", () -> value(AGE))
                .description("How long the oldest of them has waited")
                .baseUnit("seconds")
                .register(metrics);
        Gauge.builder("twofold.outbox.stopped", () -> stopped.get() ? 1 : 0)
                .description("1 when an event cannot be sent, and all behind it wait")
                .register(metrics);
    }

    void works() {
        stopped.set(false);
    }

    /** Whether it worked until now. */
    boolean stops() {
        return stopped.compareAndSet(false, true);
    }

    private double value(String query) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var result = statement.executeQuery(query)) {
            return result.next() ? result.getDouble(1) : Double.NaN;
        } catch (SQLException e) {
            return Double.NaN;
        }
    }
}
