package io.twofold.community.stories;

import java.util.List;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import io.twofold.community.Topic;
import io.twofold.events.community.StoryChanged;
import io.twofold.events.community.StoryConfirmationWithdrawn;
import io.twofold.events.community.StoryConfirmed;
import io.twofold.events.community.StoryRemoved;
import io.twofold.events.community.StoryTold;
import io.twofold.kit.Backends;

import static io.twofold.community.Calls.assertProblem;
import static io.twofold.community.Calls.by;
import static io.twofold.community.Calls.community;
import static io.twofold.community.Calls.get;
import static io.twofold.community.Calls.join;
import static io.twofold.community.Calls.made;
import static io.twofold.community.Calls.post;
import static io.twofold.community.Calls.question;
import static io.twofold.events.community.ValueCycle.APPLIED;
import static io.twofold.events.community.ValueCycle.REALISED;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class StoryResourceTest {

    private static final String STORY = """
            {"title": "An hour", "narrative": "We *saved* it", "cycles": ["APPLIED", "REALISED"],
             "indicators": ["timeToFirstAnswer"], "contributionIds": ["%s"], "applicationIds": ["%s"]}""";

    private final Topic topic;

    StoryResourceTest(Topic topic) {
        this.topic = topic;
    }

    @Test
    void aMemberTellsWhatCameOfKnowledge() {
        var community = community("alice");
        var question = question("alice", community);
        var application = made(post("bob", "/v1/contributions/" + question + "/applications", "{}"));

        var told = post("alice", stories(community), STORY.formatted(question, application));
        var id = made(told);

        assertThat(told.header("Location")).isEqualTo(path(id));
        assertThat(get("carol", path(id)).jsonPath().getString("html")).isEqualTo("<p>We <em>saved</em> it</p>\n");
        assertThat(told.jsonPath().getList("allowed")).containsExactly("change", "remove");
        assertThat(get("carol", stories(community)).jsonPath().getList("items.id"))
                .containsExactly(id);
        topic.awaitKey(
                community,
                events -> assertThat(events.getLast()).isInstanceOfSatisfying(StoryTold.class, event -> {
                    assertThat(event.cycles()).containsExactly(APPLIED, REALISED);
                    assertThat(event.indicators()).containsExactly("timeToFirstAnswer");
                    assertThat(event.applicationIds()).hasSize(1);
                }));
    }

    @Test
    void aStoryTellsOfItsOwnCommunity() {
        var community = community("alice");
        var elsewhere = question("alice", community("alice"));

        var application = made(post("bob", "/v1/contributions/" + elsewhere + "/applications", "{}"));

        assertProblem(
                post("alice", stories(community), STORY.formatted(question("alice", community), application)),
                409,
                "not-of-this-community");
        assertProblem(
                post("alice", stories(community), "{\"title\": \"a\", \"narrative\": \"b\", \"cycles\": []}"),
                400,
                "invalid-request");
        assertProblem(post("bob", stories(community), simple()), 403, "not-a-member");
    }

    @Test
    void itIsToldInAnotherWayAlsoWhenWhatItLinksToIsGone() {
        var community = community("alice");
        var question = question("alice", community);
        var other = question("alice", community);
        var id = made(post("alice", stories(community), """
                {"title": "An hour", "narrative": "Saved", "cycles": ["APPLIED"], "contributionIds": ["%s"]}""".formatted(question)));
        for (var gone : List.of(question, other)) {
            by("alice")
                    .contentType("application/json")
                    .body("{\"reason\": \"OTHER\"}")
                    .put("/v1/contributions/" + gone + "/removal");
        }

        var changed = change("alice", id, "{\"title\": \"Two hours\"}");

        assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(200);
        assertProblem(
                change("alice", id, "{\"contributionIds\": [\"%s\"]}".formatted(other)), 409, "not-of-this-community");
    }

    @Test
    void itsTellerChangesItAndOthersConfirmIt() {
        var community = community("alice");
        join("bob", community);
        var id = made(post("alice", stories(community), simple()));

        var changed = change("alice", id, "{\"title\": \"Two hours\"}");
        by("bob").put(path(id) + "/confirmation");
        var confirmed = by("bob").put(path(id) + "/confirmation");

        assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(200);
        assertThat(confirmed.jsonPath().getBoolean("confirmed")).isTrue();
        assertThat(get("bob", path(id)).jsonPath().getInt("confirmations")).isEqualTo(1);
        assertProblem(change("bob", id, "{\"title\": \"No\"}"), 403, "not-the-teller");
        assertProblem(by("alice").put(path(id) + "/confirmation"), 403, "own-story");
        assertProblem(by("carol").put(path(id) + "/confirmation"), 403, "not-a-member");
        by("bob").delete(path(id) + "/confirmation");
        assertThat(get("bob", path(id)).jsonPath().getInt("confirmations")).isZero();
        topic.awaitKey(community, events -> {
            var told = events.subList(events.size() - 3, events.size());
            assertThat(told.get(0))
                    .isInstanceOfSatisfying(
                            StoryChanged.class,
                            event -> assertThat(event.revision()).isEqualTo(2));
            assertThat(told.get(1)).isInstanceOf(StoryConfirmed.class);
            assertThat(told.get(2)).isInstanceOf(StoryConfirmationWithdrawn.class);
        });
    }

    @Test
    void whatIsRemovedIsThereForItsTellerAndStewardsOnly() {
        var community = community("alice");
        join("bob", community);
        var id = made(post("bob", stories(community), simple()));

        var removed = by("alice").put(path(id) + "/removal");

        assertThat(removed.jsonPath().getList("allowed")).containsExactly("restore");
        assertProblem(get("carol", path(id)), 404, "story-not-found");
        assertThat(get("bob", path(id)).statusCode()).isEqualTo(200);
        assertThat(get("bob", stories(community)).jsonPath().getList("items")).isEmpty();
        assertThat(by("bob").delete(path(id) + "/removal").jsonPath().getBoolean("removed"))
                .isFalse();
        topic.awaitKey(community, events -> {
            assertThat(events.get(events.size() - 2)).isInstanceOf(StoryRemoved.class);
            assertThat(events.getLast()).isInstanceOf(StoryChanged.class);
        });
    }

    private static String simple() {
        return "{\"title\": \"An hour\", \"narrative\": \"Saved\", \"cycles\": [\"APPLIED\"]}";
    }

    private static Response change(String person, String id, String json) {
        return by(person)
                .header("If-Match", "*")
                .contentType("application/merge-patch+json")
                .body(json)
                .patch(path(id));
    }

    private static String stories(String community) {
        return "/v1/communities/" + community + "/stories";
    }

    private static String path(String story) {
        return "/v1/stories/" + story;
    }
}
