package io.twofold.kit.activity;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.jwt.build.Jwt;
import org.junit.jupiter.api.Test;

import io.twofold.events.workgroup.ProcessChanged;
import io.twofold.kit.Backends;
import io.twofold.kit.LiveEvents;
import io.twofold.kit.outbox.Outbox;
import io.twofold.kit.time.Ids;
import io.twofold.web.identity.Tokens;

import static io.restassured.RestAssured.given;
import static java.util.stream.IntStream.rangeClosed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class ActivityStreamsTest {

    private final Outbox outbox;
    private final DataSource database;
    private final Ids ids;

    ActivityStreamsTest(Outbox outbox, DataSource database, Ids ids) {
        this.outbox = outbox;
        this.database = database;
        this.ids = ids;
    }

    @Test
    void manyActivitiesComeOnceAndInOrderAndThoseOfAnImportNot() throws Exception {
        var wall = ids.next();
        try (var live = follow(wall, Tokens.of("alice"))) {
            QuarkusTransaction.requiringNew().run(() -> {
                outbox.appendAll(
                        rangeClosed(1, 1_500).mapToObj(it -> changed(wall, it)).toList());
                outbox.appendUntold(List.of(changed(wall, 1_501)));
                outbox.append(changed(wall, 1_502));
            });

            await().untilAsserted(() -> assertThat(live.events())
                    .last()
                    .satisfies(event -> assertThat(event.data()).contains("\"revision\":1502")));
            assertThat(live.events()).hasSize(1_501);
            assertThat(live.events())
                    .extracting(event -> Long.parseLong(event.id()))
                    .isSorted();
            assertThat(live.events().subList(0, 1_500))
                    .zipSatisfy(
                            rangeClosed(1, 1_500).boxed().toList(),
                            (event, revision) -> assertThat(event.data()).contains("\"revision\":" + revision + ","));
        }
    }

    @Test
    void aQuietStreamShowsThatItLives() throws Exception {
        try (var live = follow(ids.next(), Tokens.of("alice"))) {
            await().untilAsserted(() -> assertThat(live.comments()).hasSizeGreaterThan(2));
            assertThat(live.hasEnded()).isFalse();
        }
    }

    @Test
    void aStreamEndsWithItsToken() throws Exception {
        var token = Jwt.issuer(Tokens.ISSUER)
                .subject("alice")
                .expiresAt(Instant.now().plusSeconds(5))
                .sign("twofold-test-issuer/private.pem");

        try (var live = follow(ids.next(), token)) {
            assertThat(live.hasEnded()).isFalse();
            await().atMost(Duration.ofSeconds(15))
                    .untilAsserted(() -> assertThat(live.hasEnded()).isTrue());
        }
    }

    @Test
    void beyondTheMostNoneIsOpenedUntilAnotherHasGone() throws Exception {
        var open = new ArrayList<LiveEvents>();
        try {
            await().until(() -> opens(open), isOpen -> !isOpen);

            var refused = given().auth().oauth2(Tokens.of("alice")).get(path(ids.next()));
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.jsonPath().getString("type")).isEqualTo("/problems/too-many-streams");
            assertThat(refused.header("Retry-After")).isEqualTo("5");
            open.removeFirst().close();
            await().until(() -> opens(open));
        } finally {
            open.forEach(LiveEvents::close);
        }
    }

    @Test
    void whatIsOlderThanThirtyDaysIsForgotten() throws Exception {
        var wall = ids.next();
        var table = new ActivityTable(database);
        QuarkusTransaction.requiringNew().run(() -> outbox.append(changed(wall, 1)));
        await().until(() -> table.after(wall, 0, 10).size() == 1);
        execute("UPDATE activity SET time = now() - interval '31 days'");
        QuarkusTransaction.requiringNew().run(() -> outbox.append(changed(wall, 2)));
        await().until(() -> table.after(wall, 0, 10).size() == 2);

        table.prune();

        assertThat(table.after(wall, 0, 10))
                .singleElement()
                .satisfies(activity -> assertThat(activity.data()).contains("\"revision\":2"));
    }

    private boolean opens(List<LiveEvents> open) throws InterruptedException {
        try {
            open.add(new LiveEvents(path(ids.next()), Tokens.of("alice"), null));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** As soon as the streams of the test before have gone. */
    private static LiveEvents follow(UUID wall, String token) {
        return await().ignoreException(IOException.class)
                .until(() -> new LiveEvents(path(wall), token, null), live -> true);
    }

    private static String path(UUID wall) {
        return "/v1/walls/" + wall + "/activity";
    }

    private static ProcessChanged changed(UUID id, int revision) {
        return new ProcessChanged(id, revision, "Loan", List.of(), null, null, List.of(), List.of(), null);
    }

    private void execute(String command) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
