package io.twofold.kit.inbound;

import java.lang.management.ManagementFactory;
import java.util.concurrent.CompletionException;

import javax.management.ObjectName;
import javax.sql.DataSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.twofold.kit.Backends;
import io.twofold.kit.broker.Broker;
import io.twofold.kit.time.Ids;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class ReplaysTest {

    private final Broker broker;
    private final DataSource database;
    private final Ids ids;

    ReplaysTest(Broker broker, DataSource database, Ids ids) {
        this.broker = broker;
        this.database = database;
        this.ids = ids;
    }

    @Test
    void whatCannotBeginLeavesNoReaderOpen() throws Exception {
        try (var ground = new Ground("test-" + ids.next(), broker, database)) {
            var replays = new Replays(broker, ground.refusing(1), "test");

            assertThatThrownBy(() -> replays.open(new Tally(ground.topic))).isInstanceOf(CompletionException.class);

            var readers = new ObjectName("kafka.consumer:client-id=consumer-test.%s-*,*".formatted(ground.topic));
            assertThat(ManagementFactory.getPlatformMBeanServer().queryNames(readers, null))
                    .isEmpty();
        }
    }
}
