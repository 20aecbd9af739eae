package io.twofold.community.applications;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import io.twofold.community.Topic;
import io.twofold.events.community.ApplicationOutcome;
import io.twofold.events.community.ApplicationOutcomeReported;
import io.twofold.events.community.ApplicationWithdrawn;
import io.twofold.events.community.ContributionApplied;
import io.twofold.kit.Backends;

import static io.twofold.community.Calls.assertProblem;
import static io.twofold.community.Calls.by;
import static io.twofold.community.Calls.community;
import static io.twofold.community.Calls.get;
import static io.twofold.community.Calls.made;
import static io.twofold.community.Calls.post;
import static io.twofold.community.Calls.question;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class ApplicationResourceTest {

    private static final String CASE = "01a20d2b-4fa6-7000-b7c4-891773e62124";

    private final Topic topic;

    ApplicationResourceTest(Topic topic) {
        this.topic = topic;
    }

    @Test
    void whoeverReadsItAppliesItAndSaysWhatCameOfIt() {
        var question = question("alice", community("alice"));
        var applied = post("bob", applications(question), "{\"caseId\": \"%s\"}".formatted(CASE));
        var id = made(applied);

        var reported = report("bob", id, """
                {"outcome": "HELPED", "timeSavedSeconds": 3600, "words": "An *hour*"}""");

        assertThat(applied.header("Location")).isEqualTo("/v1/applications/" + id);
        assertThat(applied.jsonPath().getList("allowed")).containsExactly("report", "withdraw");
        assertThat(reported.statusCode()).as(reported.asString()).isEqualTo(200);
        assertThat(reported.jsonPath().getString("html")).contains("<em>hour</em>");
        assertThat(get("carol", "/v1/applications/" + id).jsonPath().getList("allowed"))
                .isEmpty();
        assertThat(get("carol", applications(question)).jsonPath().getList("items.id"))
                .containsExactly(id);
        assertThat(get("carol", "/v1/contributions/" + question).jsonPath().getInt("applications"))
                .isEqualTo(1);
        assertProblem(report("carol", id, "{\"outcome\": \"HELPED\"}"), 403, "not-the-applier");
        topic.awaitKey(question, events -> {
            assertThat(events.get(1))
                    .isInstanceOfSatisfying(
                            ContributionApplied.class,
                            event -> assertThat(event.caseId()).hasToString(CASE));
            assertThat(events.getLast()).isInstanceOfSatisfying(ApplicationOutcomeReported.class, event -> {
                assertThat(event.outcome()).isEqualTo(ApplicationOutcome.HELPED);
                assertThat(event.timeSavedSeconds()).isEqualTo(3600);
                assertThat(event.revision()).isEqualTo(2);
            });
        });
    }

    @Test
    void applyingNeedsNoMoreThanSayingSo() {
        var question = question("alice", community("alice"));

        assertThat(post("bob", applications(question), "{}").statusCode()).isEqualTo(201);
        assertProblem(
                post("bob", applications(question), "{\"caseId\": \"%s\", \"reference\": \"4711\"}".formatted(CASE)),
                400,
                "invalid-request");
    }

    @Test
    void whatWasWithdrawnIsGone() {
        var question = question("alice", community("alice"));
        var id = made(post("bob", applications(question), "{\"reference\": \"4711\"}"));

        assertProblem(by("bob").delete("/v1/applications/" + id), 428, "match-required");
        assertProblem(by("carol").header("If-Match", "*").delete("/v1/applications/" + id), 403, "not-the-applier");
        assertThat(by("bob")
                        .header("If-Match", "*")
                        .delete("/v1/applications/" + id)
                        .statusCode())
                .isEqualTo(204);

        assertProblem(get("bob", "/v1/applications/" + id), 404, "application-not-found");
        assertThat(get("bob", applications(question)).jsonPath().getList("items"))
                .isEmpty();
        assertThat(get("bob", "/v1/contributions/" + question).jsonPath().getInt("applications"))
                .isZero();
        topic.awaitKey(question, events -> assertThat(events.getLast()).isInstanceOf(ApplicationWithdrawn.class));
    }

    @Test
    void anOutcomeIsSaidAndNotUnsaid() {
        var id = made(post("bob", applications(question("alice", community("alice"))), "{}"));

        assertProblem(report("bob", id, "{\"timeSavedSeconds\": 5}"), 400, "invalid-request");
        assertProblem(report("bob", id, "{\"outcome\": \"HELPED\", \"timeSavedSeconds\": -5}"), 400, "invalid-request");
    }

    private static Response report(String person, String id, String json) {
        return by(person)
                .header("If-Match", "*")
                .contentType("application/merge-patch+json")
                .body(json)
                .patch("/v1/applications/" + id);
    }

    private static String applications(String contribution) {
        return "/v1/contributions/" + contribution + "/applications";
    }
}
