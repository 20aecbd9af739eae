package io.twofold.metrics.rebuilds;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.twofold.kit.Backends;
import io.twofold.kit.time.Ids;
import io.twofold.metrics.Publisher;
import io.twofold.metrics.Told;
import io.twofold.web.identity.Role;
import io.twofold.web.identity.Tokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class RebuildFinishTest {

    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final String INDEXES = """
            SELECT replace(pg_get_indexdef(indexrelid), ' ON %1$s.', ' ON ')
            FROM pg_index JOIN pg_class ON pg_class.oid = indexrelid
            WHERE relnamespace = CAST('%1$s' AS regnamespace) AND indrelid = CAST('%1$s.case_row' AS regclass)
                AND indisvalid AND indisready ORDER BY 1
            """;
    private static final String LOCK = "SELECT pg_advisory_lock(hashtext('rebuild finish'), 1)";
    private static final String UNLOCK = "SELECT pg_advisory_unlock_all()";
    private static final String WAITING =
            "SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND objsubid = 2 AND NOT granted";

    private final RebuildTables tables;
    private final RebuildFinish finish;
    private final DataSource database;
    private final Ids ids;
    private final Told told;
    private final Publisher publisher;

    RebuildFinishTest(
            RebuildTables tables, RebuildFinish finish, DataSource database, Ids ids, Told told, Publisher publisher) {
        this.tables = tables;
        this.finish = finish;
        this.database = database;
        this.ids = ids;
        this.told = told;
        this.publisher = publisher;
    }

    @AfterEach
    void drop() {
        tables.dropAbandoned();
    }

    @Test
    void whatADeathLeftUndoneIsDoneByTheNext() throws SQLException {
        assertThat(tables.begin(ids.next())).isTrue();
        var steps = new AtomicInteger();
        assertThatThrownBy(() -> finish.make(() -> {
                    if (steps.incrementAndGet() == 3) {
                        throw new IllegalStateException("dead");
                    }
                }))
                .hasMessage("dead");
        var left = column(INDEXES.formatted("rebuilding"));
        assertThat(left).hasSizeBetween(2, column(INDEXES.formatted("public")).size() - 1);

        finish.make(() -> {});

        assertThat(column(INDEXES.formatted("rebuilding"))).isEqualTo(column(INDEXES.formatted("public")));
    }

    @Test
    void anIndexThatTheServerIsStillMakingForTheDeadIsWaitedFor() throws SQLException {
        assertThat(tables.begin(ids.next())).isTrue();
        try (var dead = database.getConnection()) {
            execute(dead, LOCK);
            dead.setAutoCommit(false);
            execute(dead, "CREATE INDEX case_row_case_id_idx ON rebuilding.case_row (case_id)");

            var next = CompletableFuture.runAsync(() -> finish.make(() -> {}));
            try {
                await().atMost(PATIENCE)
                        .untilAsserted(() -> assertThat(column(WAITING)).hasSize(1));
                assertThat(column(INDEXES.formatted("rebuilding"))).hasSize(1); // its key
            } finally {
                dead.rollback();
                execute(dead, UNLOCK);
                dead.commit();
            }
            next.join();
        }

        assertThat(column(INDEXES.formatted("rebuilding"))).isEqualTo(column(INDEXES.formatted("public")));
    }

    @Test
    void factsThatComeWhileIndexesAreMadeAreSeenAtOnceAndAfterwards() throws SQLException {
        told.delivered(NINE, NINE.plus(HOUR));
        String job;
        try (var slow = database.getConnection()) {
            execute(slow, LOCK);
            job = admin().post("/v1/rebuilds").header("Location");
            try {
                await().atMost(PATIENCE)
                        .untilAsserted(() -> assertThat(column(WAITING)).hasSize(1));
                var begin = Instant.now();

                for (var number = 0; number < 10; number++) {
                    told.delivered(NINE, NINE.plus(HOUR));
                    assertThat(cases()).isEqualTo(2 + number);
                }

                assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(20));
                assertThat(state(job)).isEqualTo("RUNNING");
            } finally {
                execute(slow, UNLOCK);
            }
        }
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(state(job)).isEqualTo("COMPLETED"));

        assertThat(cases()).isEqualTo(11);
    }

    private int cases() {
        return given().auth()
                .oauth2(Tokens.of("alice"))
                .get("/v1/processes/%s/flow?minAsOf=%s".formatted(told.process(), publisher.mark("workgroup-service")))
                .jsonPath()
                .getInt("counts.cases");
    }

    private static String state(String job) {
        return admin().get(job).jsonPath().getString("state");
    }

    private static RequestSpecification admin() {
        return given().auth().oauth2(Tokens.of("root", Role.ADMIN));
    }

    private List<String> column(String query) throws SQLException {
        try (var connection = database.getConnection();
                var row = connection.createStatement().executeQuery(query)) {
            var values = new ArrayList<String>();
            while (row.next()) {
                values.add(row.getString(1));
            }
            return values;
        }
    }

    private static void execute(Connection connection, String command) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
