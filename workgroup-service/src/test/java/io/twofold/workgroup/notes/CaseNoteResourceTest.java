package io.twofold.workgroup.notes;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.twofold.events.workgroup.CaseNoted;
import io.twofold.events.workgroup.CaseOpened;
import io.twofold.kit.Backends;
import io.twofold.workgroup.Topic;

import static io.twofold.workgroup.Calls.assertProblem;
import static io.twofold.workgroup.Calls.caseOf;
import static io.twofold.workgroup.Calls.get;
import static io.twofold.workgroup.Calls.post;
import static io.twofold.workgroup.Calls.process;
import static io.twofold.workgroup.Calls.workgroup;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class CaseNoteResourceTest {

    private final Topic topic;

    CaseNoteResourceTest(Topic topic) {
        this.topic = topic;
    }

    @Test
    void whatANoteSaysStaysHere() {
        var process = process("alice");
        var id = caseOf("bob", process, workgroup("bob", process));

        post("bob", "/v1/cases/" + id + "/notes", "{\"text\": \"Called them\"}");
        post("bob", "/v1/cases/" + id + "/notes", "{\"text\": \"They called back\"}");

        assertThat(get("bob", "/v1/cases/" + id + "/notes").jsonPath().getList("items.text"))
                .containsExactly("They called back", "Called them");
        assertProblem(get("carol", "/v1/cases/" + id + "/notes"), 403, "not-a-participant");
        topic.awaitKey(
                id,
                events -> assertThat(events)
                        .extracting(Object::getClass)
                        .containsExactly(CaseOpened.class, CaseNoted.class, CaseNoted.class));
    }
}
