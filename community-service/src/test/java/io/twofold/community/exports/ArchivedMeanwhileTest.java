package io.twofold.community.exports;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import javax.sql.DataSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import io.twofold.kit.Backends;

import static io.twofold.community.Calls.assertProblem;
import static io.twofold.community.Calls.community;
import static io.twofold.community.Calls.get;
import static io.twofold.community.Calls.post;
import static io.twofold.community.exports.Travelling.importing;
import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Communities that are closed while somebody writes into them. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class ArchivedMeanwhileTest {

    private static final List<String> STAY =
            List.of("{\"type\": \"stay\", \"personId\": \"Ann\", \"joinedAt\": \"2020-01-01T00:00:00Z\"}");

    private final DataSource database;

    ArchivedMeanwhileTest(DataSource database) {
        this.database = database;
    }

    @Test
    void nothingIsWrittenIntoACommunityThatIsArchivedMeanwhile() throws Exception {
        var community = community("alice");
        CompletableFuture<Response> asked;
        Response begun;
        try (var steward = database.getConnection();
                var archive = steward.createStatement()) {
            steward.setAutoCommit(false);
            archive.execute(
                    "SELECT pg_advisory_xact_lock(hashtextextended('twofold.community %s', 0))".formatted(community));
            archive.execute("UPDATE community SET state = 'ARCHIVED' WHERE id = '%s'".formatted(community));
            begun = importing("alice", community, STAY);
            asked = supplyAsync(() -> post("alice", "/v1/communities/" + community + "/contributions", """
                    {"kind": "QUESTION", "title": "Why?", "body": "I wonder."}"""));
            Thread.sleep(2_000); // both are under way, and wait
            steward.commit();
        }

        assertProblem(asked.get(), 409, "read-only");
        await().untilAsserted(() -> assertThat(
                        get("alice", begun.header("Location")).jsonPath().getString("state"))
                .isEqualTo("FAILED"));
        assertThat(get("alice", begun.header("Location")).jsonPath().getString("problems[0].detail"))
                .contains("read-only");
        assertThat(get("alice", "/v1/communities/" + community + "/contributions")
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
    }
}
