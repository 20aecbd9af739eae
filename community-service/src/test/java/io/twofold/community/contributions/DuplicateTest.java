package io.twofold.community.contributions;

import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import io.twofold.community.Topic;
import io.twofold.events.community.ContributionMarkedDuplicate;
import io.twofold.kit.Backends;

import static io.twofold.community.Calls.assertProblem;
import static io.twofold.community.Calls.by;
import static io.twofold.community.Calls.community;
import static io.twofold.community.Calls.question;
import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;

/** Questions that were asked before. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class DuplicateTest {

    private final Topic topic;

    DuplicateTest(Topic topic) {
        this.topic = topic;
    }

    @Test
    void aQuestionThatWasAskedBeforeIsMarked() {
        var community = community("alice");
        var first = question("alice", community);
        var second = question("alice", community);
        var third = question("alice", community);

        var marked = mark("alice", second, first);

        assertThat(marked.jsonPath().getString("duplicateOf")).isEqualTo(first);
        assertProblem(mark("alice", third, second), 409, "not-the-first");
        assertProblem(mark("alice", third, third), 409, "not-the-first");
        assertProblem(mark("bob", third, first), 403, "not-the-asker");
        assertThat(by("alice").delete(path(second) + "/duplicate-of").jsonPath().getString("duplicateOf"))
                .isNull();
        topic.awaitKey(
                second,
                events -> assertThat(events.subList(1, events.size()))
                        .hasSize(2)
                        .allSatisfy(event -> assertThat(event).isInstanceOf(ContributionMarkedDuplicate.class)));
    }

    @Test
    void whatWasAskedAgainOrIsGoneIsMarkedFirst() {
        var community = community("alice");
        var first = question("alice", community);
        var second = question("alice", community);
        var third = question("alice", community);
        mark("alice", second, first);

        assertProblem(mark("alice", first, third), 409, "not-the-first");
        remove("alice", third);
        assertProblem(mark("alice", question("alice", community), third), 409, "removed");
    }

    @Test
    void twoThatAreMarkedAsEachOthersDuplicatesAtOnceAreNotBoth() throws Exception {
        var community = community("alice");
        for (var times = 0; times < 10; times++) {
            var one = question("alice", community);
            var other = question("alice", community);

            var marked = supplyAsync(() -> mark("alice", one, other));
            var back = mark("alice", other, one);

            assertThat(List.of(marked.get().statusCode(), back.statusCode())).containsExactlyInAnyOrder(200, 409);
        }
    }

    private static Response mark(String person, String id, String original) {
        return by(person)
                .contentType("application/json")
                .body(Map.of("contributionId", original))
                .put(path(id) + "/duplicate-of");
    }

    private static Response remove(String person, String id) {
        return by(person)
                .contentType("application/json")
                .body(Map.of("reason", "OUTDATED"))
                .put(path(id) + "/removal");
    }

    private static String path(String contribution) {
        return "/v1/contributions/" + contribution;
    }
}
