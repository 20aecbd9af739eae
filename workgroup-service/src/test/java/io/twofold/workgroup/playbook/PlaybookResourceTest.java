package io.twofold.workgroup.playbook;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.twofold.events.workgroup.CaseOpened;
import io.twofold.events.workgroup.PlaybookNoteRemoved;
import io.twofold.events.workgroup.PlaybookNoteRevised;
import io.twofold.events.workgroup.PlaybookNoteUsed;
import io.twofold.events.workgroup.PlaybookNoteWritten;
import io.twofold.events.workgroup.ProcessDefined;
import io.twofold.kit.Backends;
import io.twofold.web.identity.PersonIds;
import io.twofold.web.identity.Tokens;
import io.twofold.workgroup.Topic;

import static io.twofold.workgroup.Calls.assertProblem;
import static io.twofold.workgroup.Calls.by;
import static io.twofold.workgroup.Calls.caseOf;
import static io.twofold.workgroup.Calls.delete;
import static io.twofold.workgroup.Calls.get;
import static io.twofold.workgroup.Calls.made;
import static io.twofold.workgroup.Calls.patch;
import static io.twofold.workgroup.Calls.post;
import static io.twofold.workgroup.Calls.process;
import static io.twofold.workgroup.Calls.workgroup;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class PlaybookResourceTest {

    private final Topic topic;
    private final PersonIds people;
    private String process = "";
    private String workgroup = "";

    PlaybookResourceTest(Topic topic, PersonIds people) {
        this.topic = topic;
        this.people = people;
    }

    @BeforeEach
    void openAWorkgroupOfTwo() {
        process = process("alice");
        workgroup = workgroup("bob", process);
        by("carol").put("/v1/workgroups/" + workgroup + "/participants/me");
    }

    @Test
    void anybodyInTheGroupRevisesWhatAnotherWrote() {
        var note = note("bob", "check", "Ask Kim");
        var path = "/v1/playbook-notes/" + note;

        var revised = patch("carol", path, """
                {"text": "Ask Lee", "contributionIds": ["01a20d2b-52d5-7000-948e-cc3525c23acf"]}""");
        var removed = delete("alice", path);

        assertThat(revised.jsonPath().getString("text")).isEqualTo("Ask Lee");
        assertThat(revised.jsonPath().getString("authorId"))
                .isEqualTo(people.person(Tokens.ISSUER, "carol").toString());
        assertThat(removed.statusCode()).isEqualTo(204);
        assertProblem(get("bob", path), 404, "playbook-note-not-found");
        topic.awaitKey(process, events -> {
            assertThat(events)
                    .extracting(Object::getClass)
                    .containsExactly(
                            ProcessDefined.class,
                            PlaybookNoteWritten.class,
                            PlaybookNoteRevised.class,
                            PlaybookNoteRemoved.class);
            assertThat(events.get(2))
                    .isInstanceOfSatisfying(
                            PlaybookNoteRevised.class,
                            event -> assertThat(event.contributionIds()).hasSize(1));
        });
    }

    @Test
    void aUseOnACaseCountsOnce() {
        var note = note("bob", "check", "Ask Kim");
        var id = caseOf("bob", process, workgroup);
        var use = "{\"caseId\": \"%s\"}".formatted(id);

        var first = post("bob", "/v1/playbook-notes/" + note + "/uses", use);
        var again = post("carol", "/v1/playbook-notes/" + note + "/uses", use);

        assertThat(made(again)).isEqualTo(made(first));
        assertThat(get("carol", "/v1/playbook-notes/" + note).jsonPath().getInt("uses"))
                .isEqualTo(1);
        topic.awaitKey(
                id,
                events -> assertThat(events)
                        .extracting(Object::getClass)
                        .containsExactly(CaseOpened.class, PlaybookNoteUsed.class));
    }

    @Test
    void aNoteIsUsedOnCasesOfItsProcess() {
        var note = note("bob", "check", "Ask Kim");
        var other = process("alice");
        var id = caseOf("bob", other, workgroup("bob", other));

        assertProblem(
                post("bob", "/v1/playbook-notes/" + note + "/uses", "{\"caseId\": \"%s\"}".formatted(id)),
                409,
                "note-of-another-process");
    }

    @Test
    void aPlaybookIsReadStepByStep() {
        var later = note("bob", "check", "Ask Kim");
        var first = note("carol", "archive", "Blue folder");
        var path = "/v1/processes/" + process + "/playbook";

        var page = get("bob", path + "?limit=1").jsonPath();

        assertThat(page.getList("items.id")).containsExactly(first);
        assertThat(get("bob", path + "?limit=1&cursor=" + page.getString("nextCursor"))
                        .jsonPath()
                        .getList("items.id"))
                .containsExactly(later);
        assertThat(get("bob", path + "?step=check").jsonPath().getList("items.id"))
                .containsExactly(later);
        assertProblem(get("dave", path), 403, "not-your-playbook");
    }

    private String note(String person, String step, String text) {
        return made(post(person, "/v1/processes/" + process + "/playbook", """
                {"step": "%s", "text": "%s"}""".formatted(step, text)));
    }
}
