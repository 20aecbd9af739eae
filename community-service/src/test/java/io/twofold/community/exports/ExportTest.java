package io.twofold.community.exports;

import java.io.OutputStream;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.twofold.community.lines.LineJson;
import io.twofold.kit.Backends;
import io.twofold.kit.database.UnpooledConnections;
import io.twofold.kit.exports.ExportSettings;
import io.twofold.kit.exports.Exports;

import static io.twofold.community.Calls.assertProblem;
import static io.twofold.community.Calls.community;
import static io.twofold.community.Calls.get;
import static io.twofold.community.Calls.made;
import static io.twofold.community.Calls.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class ExportTest {

    private final ExportedLines lines;
    private final ExportSettings settings;
    private final UnpooledConnections connections;
    private final LineJson json;

    ExportTest(ExportedLines lines, ExportSettings settings, UnpooledConnections connections, LineJson json) {
        this.lines = lines;
        this.settings = settings;
        this.connections = connections;
        this.json = json;
    }

    @Test
    void onlySoManyAreSentAtATime() throws Exception {
        var community = community("alice");
        var begun = new CountDownLatch(settings.atOnce());
        var read = new CountDownLatch(1);
        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var reader = 0; reader < settings.atOnce(); reader++) {
                var _ = readers.submit(() -> {
                    lines.write(UUID.fromString(community), slow(begun, read));
                    return community;
                });
            }
            begun.await();

            var refused = get("alice", "/v1/communities/" + community + "/export");
            read.countDown();

            assertProblem(refused, 503, "too-many-exports");
            assertThat(refused.header("Retry-After")).isNotNull();
        }
        await().untilAsserted(() -> assertThat(
                        get("alice", "/v1/communities/" + community + "/export").statusCode())
                .isEqualTo(200));
    }

    @Test
    void aFailureBeforeTheFirstLineIsAProblem() throws SQLException {
        var community = community("alice");
        var path = "/v1/communities/" + community + "/export";
        execute("REVOKE SELECT ON value_story FROM CURRENT_USER");
        try {
            assertProblem(get("alice", path), 500, "internal");
        } finally {
            execute("GRANT SELECT ON value_story TO CURRENT_USER");
        }
    }

    @Test
    void oneThatIsReadTooSlowlyBreaksOff() {
        var community = community("alice");
        made(post("alice", "/v1/communities/" + community + "/contributions", """
                {"kind": "ARTICLE", "title": "Long", "body": "%s"}""".formatted("x".repeat(20_000))));
        var impatient = new ExportedLines(new Exports(connections, new Impatient()), json);
        var reader = new OutputStream() {
            @Override
            public void write(int one) {
                await().pollDelay(Duration.ofSeconds(2)).until(() -> true);
            }

            @Override
            public void write(byte[] some, int from, int length) {
                write(0);
            }
        };

        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> impatient.write(UUID.fromString(community), reader));
    }

    private void execute(String sql) throws SQLException {
        try (var connection = connections.open("test");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static OutputStream slow(CountDownLatch begun, CountDownLatch read) {
        return new OutputStream() {
            @Override
            public void write(int one) {
                begun.countDown();
                try {
                    read.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
        };
    }

    private record Impatient(int atOnce, Duration longest) implements ExportSettings {

        Impatient() {
            this(1, Duration.ofSeconds(1));
        }
    }
}
