package io.twofold.community.endorsements;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.twofold.community.Topic;
import io.twofold.events.ActivityEvent;
import io.twofold.events.community.ContributionEndorsed;
import io.twofold.events.community.EndorsementWithdrawn;
import io.twofold.kit.Backends;
import io.twofold.web.identity.PersonIds;
import io.twofold.web.identity.Tokens;

import static io.twofold.community.Calls.assertProblem;
import static io.twofold.community.Calls.by;
import static io.twofold.community.Calls.community;
import static io.twofold.community.Calls.get;
import static io.twofold.community.Calls.question;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class EndorsementResourceTest {

    private final Topic topic;
    private final PersonIds people;

    EndorsementResourceTest(Topic topic, PersonIds people) {
        this.topic = topic;
        this.people = people;
    }

    @Test
    void whoeverReadsItSaysThatItHelpedAndTakesThatBack() {
        var question = question("alice", community("alice"));
        var endorsement = "/v1/contributions/" + question + "/endorsement";

        var endorsed = by("bob").put(endorsement);
        by("bob").put(endorsement);

        assertThat(endorsed.jsonPath().getBoolean("endorsed")).isTrue();
        assertThat(get("carol", "/v1/contributions/" + question).jsonPath().getInt("endorsements"))
                .isEqualTo(1);
        assertThat(get("carol", endorsement).jsonPath().getBoolean("endorsed")).isFalse();

        assertThat(by("bob").delete(endorsement).statusCode()).isEqualTo(204);
        by("bob").delete(endorsement);
        by("carol").delete(endorsement);
        by("bob").put(endorsement);

        assertThat(get("carol", "/v1/contributions/" + question).jsonPath().getInt("endorsements"))
                .isEqualTo(1);
        topic.awaitKey(question, events -> {
            assertThat(events.subList(1, events.size()))
                    .extracting(ActivityEvent::revision)
                    .containsExactly(1, 2, 3);
            assertThat(events.get(2)).isInstanceOf(EndorsementWithdrawn.class);
            assertThat(events.get(3)).isInstanceOfSatisfying(ContributionEndorsed.class, event -> {
                assertThat(event.actor().personId()).isEqualTo(people.person(Tokens.ISSUER, "bob"));
                assertThat(event.authorId()).isEqualTo(people.person(Tokens.ISSUER, "alice"));
            });
        });
    }

    @Test
    void nobodyEndorsesTheirOwn() {
        var question = question("alice", community("alice"));

        assertProblem(by("alice").put("/v1/contributions/" + question + "/endorsement"), 403, "own-contribution");
    }
}
