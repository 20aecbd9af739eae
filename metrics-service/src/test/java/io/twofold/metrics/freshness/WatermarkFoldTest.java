package io.twofold.metrics.freshness;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.twofold.events.Watermark;
import io.twofold.events.Watermark.Offset;
import io.twofold.kit.Backends;
import io.twofold.kit.time.Ids;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class WatermarkFoldTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final WatermarkFold watermarks;
    private final Freshness freshness;
    private final DataSource database;
    private final Ids ids;

    private String service = "";
    private String topic = "";

    WatermarkFoldTest(WatermarkFold watermarks, Freshness freshness, DataSource database, Ids ids) {
        this.watermarks = watermarks;
        this.freshness = freshness;
        this.database = database;
        this.ids = ids;
    }

    @BeforeEach
    void begin() throws SQLException {
        service = "service-" + ids.next();
        topic = "topic-" + ids.next();
        try (var connection = database.getConnection()) {
            execute(connection, "INSERT INTO fold_offset VALUES ('facts', ?, 0, 0)");
        }
    }

    @AfterEach
    void end() throws SQLException {
        try (var connection = database.getConnection()) {
            execute(connection, "DELETE FROM fold_offset WHERE topic = ?"); // or a rebuild would never catch up with it
        }
    }

    @Test
    void figuresAreAsOldAsTheNewestWatermarkThatIsFolded() throws SQLException {
        keep(0, 10);

        foldUpTo(4);

        assertThat(asOf()).contains(at(3));
    }

    @Test
    void aLongRebuildEndsWithTheNewestWatermark() throws SQLException {
        keep(0, 2_500);
        assertThat(asOf()).isEmpty();

        foldUpTo(2_500);

        assertThat(asOf()).contains(at(2_499));
    }

    @Test
    void aRebuildMakesRoomForNewWatermarksAsItCatchesUp() throws SQLException {
        keep(0, 2_500);
        foldUpTo(800);
        assertThat(asOf()).contains(at(799));

        keep(2_500, 2_600);
        foldUpTo(2_550);

        assertThat(asOf()).contains(at(2_549));
    }

    private Optional<Instant> asOf() {
        return freshness.read(List.of(service), null, (connection, asOf) -> Optional.ofNullable(asOf));
    }

    private void keep(int from, int to) throws SQLException {
        var batch = IntStream.range(from, to)
                .mapToObj(number -> new Watermark(service, at(number), List.of(new Offset(topic, 0, number + 1))))
                .toList();
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            watermarks.keep(connection, batch);
            connection.commit();
            connection.setAutoCommit(true);
        }
    }

    private void foldUpTo(int next) throws SQLException {
        try (var connection = database.getConnection()) {
            execute(connection, "UPDATE fold_offset SET next_offset = %d WHERE topic = ?".formatted(next));
        }
    }

    private void execute(Connection connection, String command) throws SQLException {
        try (var statement = connection.prepareStatement(command)) {
            statement.setString(1, topic);
            statement.executeUpdate();
        }
    }

    private static Instant at(int number) {
        return NOON.plusSeconds(number);
    }
}
