package io.twofold.metrics.rebuilds;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import org.apache.kafka.clients.consumer.ConsumerRecord;

import io.twofold.events.TimedEvent;
import io.twofold.kit.inbound.Fold;
import io.twofold.metrics.facts.FactsFold;

/** What the fold of the facts makes of the topics, in tables of its own. */
record RebuiltFacts(FactsFold facts) implements Fold<TimedEvent> {

    static final String NAME = "facts-rebuild";

    // Fails where the schema is gone, lest the live tables are written. A crash of the database that loses facts loses
    // the places behind them as well.
    private static final String ASIDE = """
            SELECT CAST('rebuilding' AS regnamespace), set_config('search_path', 'rebuilding, public', true),
                set_config('synchronous_commit', 'off', true)
            """;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> topics() {
        return facts.topics();
    }

    @Override
    public TimedEvent read(ConsumerRecord<String, byte[]> record) {
        return facts.read(record);
    }

    @Override
    public boolean holdsOthersUp(TimedEvent event) {
        return facts.holdsOthersUp(event);
    }

    @Override
    public void keep(Connection connection, List<TimedEvent> batch) throws SQLException {
        try (var aside = connection.prepareStatement(ASIDE)) {
            aside.execute();
        }
        facts.keep(connection, batch);
    }
}
