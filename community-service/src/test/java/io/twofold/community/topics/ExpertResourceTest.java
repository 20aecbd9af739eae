package io.twofold.community.topics;

import java.util.List;
import java.util.stream.Stream;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.twofold.kit.Backends;
import io.twofold.web.identity.PersonIds;
import io.twofold.web.identity.Role;
import io.twofold.web.identity.Tokens;

import static io.twofold.community.Calls.accept;
import static io.twofold.community.Calls.answer;
import static io.twofold.community.Calls.by;
import static io.twofold.community.Calls.community;
import static io.twofold.community.Calls.join;
import static io.twofold.community.Calls.made;
import static io.twofold.community.Calls.post;
import static io.twofold.web.identity.Role.ADMIN;
import static io.twofold.web.identity.Role.FEED;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class ExpertResourceTest {

    private final PersonIds people;

    ExpertResourceTest(PersonIds people) {
        this.people = people;
    }

    @Test
    void whoGaveKnowledgeThatHelpedIsFoundIfTheyAllowIt() {
        var community = populated("alice");
        var question = asked("alice", community, "vat");
        var accepted = answer("grace", question);
        accept(by("alice"), question, accepted);
        var endorsed = answer("henry", question);
        by("alice").put("/v1/contributions/" + endorsed + "/endorsement");
        answer("irene", question);
        var shy = answer("jack", question);
        by("alice").put("/v1/contributions/" + shy + "/endorsement");
        Stream.of("grace", "henry", "irene").forEach(ExpertResourceTest::show);

        assertThat(experts("zoe", "vat"))
                .containsExactlyElementsOf(
                        Stream.of(id("grace"), id("henry")).sorted().toList());
        assertThat(experts("zoe", "customs")).isEmpty();

        by("alice")
                .contentType("application/json")
                .body("{\"reason\": \"WRONG\"}")
                .put("/v1/contributions/" + accepted + "/removal");
        change("henry", false);

        assertThat(experts("zoe", "vat")).isEmpty();
    }

    @Test
    void whoHelpsThemselvesIsNoExpert() {
        var community = populated("alice");
        var question = asked("grace", community, "self-service");
        accept(by("grace"), question, answer("grace", question));
        show("grace");

        assertThat(experts("alice", "self-service")).isEmpty();
    }

    @Test
    void nobodyLearnsOfACommunityThatTheyMayNotRead() {
        var community = populated("alice");
        var question = asked("alice", community, "secret");
        accept(by("alice"), question, answer("grace", question));
        show("grace");
        by("alice")
                .header("If-Match", "*")
                .contentType("application/merge-patch+json")
                .body("{\"access\": \"APPROVAL\"}")
                .patch("/v1/communities/" + community);

        assertThat(experts("alice", "secret")).containsExactly(id("grace"));
        assertThat(experts("henry", "secret")).containsExactly(id("grace"));
        assertThat(experts("zoe", "secret")).isEmpty();
        assertThat(experts("root", "secret", ADMIN)).containsExactly(id("grace"));
        assertThat(experts("sync", "secret", FEED)).isEmpty();
    }

    private static String populated(String steward) {
        var community = community(steward);
        Stream.of("grace", "henry", "irene", "jack").forEach(person -> join(person, community));
        return community;
    }

    private static String asked(String asker, String community, String topic) {
        return made(post(asker, "/v1/communities/" + community + "/contributions", """
                {"kind": "QUESTION", "title": "Why?", "body": "?", "topics": ["%s"]}""".formatted(topic)));
    }

    private static void show(String person) {
        change(person, true);
    }

    private static void change(String person, boolean shows) {
        var changed = by(person)
                .header("If-Match", "*")
                .contentType("application/merge-patch+json")
                .body("{\"showsKnowledge\": %s}".formatted(shows))
                .patch("/v1/people/me");
        assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(200);
    }

    private static List<String> experts(String person, String topic, Role... roles) {
        return by(person, roles)
                .get("/v1/topics/" + topic + "/experts")
                .jsonPath()
                .getList("items.personId");
    }

    private String id(String person) {
        return people.person(Tokens.ISSUER, person).toString();
    }
}
