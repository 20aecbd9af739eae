package io.twofold.kit.database;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import javax.sql.DataSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.twofold.kit.Backends;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class CopyRowsTest {

    private static final UUID ID = UUID.fromString("ffffffff-0000-4000-8000-000000000001");

    private final DataSource database;

    CopyRowsTest(DataSource database) {
        this.database = database;
    }

    @Test
    void everyTypeArrivesAsItIs() throws SQLException {
        var rows = written(
                "id uuid, at timestamptz, name text, number int, size bigint, yes boolean, rest jsonb",
                copy -> copy.with(ID)
                        .with(Instant.parse("1969-12-31T23:59:59.999999Z"))
                        .with("naïve 😀")
                        .with(-1)
                        .with(Long.valueOf(Long.MIN_VALUE))
                        .with(true)
                        .withJson("{\"a\": 1}"));

        assertThat(rows)
                .isEqualTo(
                        "(ffffffff-0000-4000-8000-000000000001,\"1969-12-31 23:59:59.999999+00\",\"naïve 😀\",-1,-9223372036854775808,t,\"{\"\"a\"\": 1}\")");
    }

    @Test
    void arraysMayBeEmptyLongAndHaveGaps() throws SQLException {
        var many = LongStream.range(0, 50_000).boxed().toList();
        var rows = written(
                "names text[], none bigint[], ids uuid[], absent uuid[], numbers bigint[]",
                copy -> copy.withTexts(Arrays.asList("a,b", null, "\"", ""))
                        .withLongs(List.of())
                        .withIds(Arrays.asList(null, ID))
                        .withIds(null)
                        .withLongs(many));

        assertThat(rows)
                .startsWith("(\"{\"\"a,b\"\",NULL,\"\"\\\\\"\"\"\",\"\"\"\"}\",{},\"{NULL,%s}\",,".formatted(ID))
                .contains(many.toString().replace(" ", "").replace('[', '{').replace(']', '}'));
    }

    /** The only row, as text. */
    private String written(String columns, Consumer<CopyRows> row) throws SQLException {
        var names = Stream.of(columns.split(", "))
                .map(column -> column.substring(0, column.indexOf(' ')))
                .collect(joining(", "));
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("SET LOCAL TIME ZONE 'UTC'");
            statement.execute("CREATE TEMP TABLE copied (%s) ON COMMIT DROP".formatted(columns));
            CopyRows.write(connection, "copied", names, List.of(row), (copy, it) -> it.accept(copy));
            try (var found = statement.executeQuery("SELECT CAST(copied AS text) FROM copied")) {
                found.next();
                return found.getString(1);
            } finally {
                connection.rollback();
            }
        }
    }
}
