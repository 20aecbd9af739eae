package io.twofold.workgroup.asks;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.twofold.events.workgroup.CaseOpened;
import io.twofold.events.workgroup.HelpAsked;
import io.twofold.events.workgroup.HelpGiven;
import io.twofold.kit.Backends;
import io.twofold.web.identity.PersonIds;
import io.twofold.web.identity.Tokens;
import io.twofold.workgroup.Topic;

import static io.twofold.workgroup.Calls.assertProblem;
import static io.twofold.workgroup.Calls.by;
import static io.twofold.workgroup.Calls.caseOf;
import static io.twofold.workgroup.Calls.get;
import static io.twofold.workgroup.Calls.made;
import static io.twofold.workgroup.Calls.post;
import static io.twofold.workgroup.Calls.process;
import static io.twofold.workgroup.Calls.workgroup;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class AskResourceTest {

    private final Topic topic;
    private final PersonIds people;
    private String id = "";

    AskResourceTest(Topic topic, PersonIds people) {
        this.topic = topic;
        this.people = people;
    }

    @BeforeEach
    void openACaseOfTwo() {
        var process = process("alice");
        var workgroup = workgroup("bob", process);
        by("carol").put("/v1/workgroups/" + workgroup + "/participants/me");
        id = caseOf("bob", process, workgroup);
    }

    @Test
    void somebodyElseGivesHelp() {
        var ask = made(post("bob", "/v1/cases/" + id + "/asks", "{\"step\": \"check\", \"text\": \"Which form?\"}"));
        var path = "/v1/cases/" + id + "/asks/" + ask;

        var own = by("bob").put(path + "/help");
        var given = by("carol").put(path + "/help");
        by("carol").put(path + "/help");
        var givenBack = by("carol").delete(path + "/help");

        assertProblem(own, 409, "own-ask");
        assertThat(given.jsonPath().getString("helperId"))
                .isEqualTo(people.person(Tokens.ISSUER, "carol").toString());
        assertThat(givenBack.jsonPath().getString("helperId")).isNull();
        topic.awaitKey(id, events -> {
            assertThat(events)
                    .extracting(Object::getClass)
                    .containsExactly(CaseOpened.class, HelpAsked.class, HelpGiven.class, HelpAsked.class);
            assertThat(events.get(2)).isInstanceOfSatisfying(HelpGiven.class, event -> {
                assertThat(event.actor().personId()).isEqualTo(people.person(Tokens.ISSUER, "carol"));
                assertThat(event.askerId()).isEqualTo(people.person(Tokens.ISSUER, "bob"));
            });
        });
    }

    @Test
    void nobodyGivesBackTheHelpOfAnother() {
        var ask = made(post("bob", "/v1/cases/" + id + "/asks", "{\"text\": \"Which form?\"}"));
        var path = "/v1/cases/" + id + "/asks/" + ask;
        by("carol").put(path + "/help");

        var answer = by("bob").delete(path + "/help");

        assertProblem(answer, 403, "not-your-help");
        assertThat(get("bob", path).jsonPath().getString("helperId"))
                .isEqualTo(people.person(Tokens.ISSUER, "carol").toString());
    }

    @Test
    void anAskIsFoundOnItsOwnCaseOnly() {
        var ask = made(post("bob", "/v1/cases/" + id + "/asks", "{\"text\": \"Which form?\"}"));
        var process = process("alice");
        var other = caseOf("bob", process, workgroup("bob", process));

        assertProblem(by("bob").put("/v1/cases/" + other + "/asks/" + ask + "/help"), 404, "ask-not-found");
        assertThat(get("carol", "/v1/cases/" + id + "/asks").jsonPath().getList("items.id"))
                .containsExactly(ask);
    }
}
