package io.twofold.workgroup.processes;

import java.util.List;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.twofold.events.workgroup.ProcessChanged;
import io.twofold.events.workgroup.ProcessDefined;
import io.twofold.kit.Backends;
import io.twofold.web.identity.PersonIds;
import io.twofold.web.identity.Tokens;
import io.twofold.workgroup.Topic;

import static io.twofold.web.identity.Role.ADMIN;
import static io.twofold.workgroup.Calls.assertProblem;
import static io.twofold.workgroup.Calls.by;
import static io.twofold.workgroup.Calls.get;
import static io.twofold.workgroup.Calls.post;
import static io.twofold.workgroup.Calls.process;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class ProcessResourceTest {

    private final Topic topic;
    private final PersonIds people;

    ProcessResourceTest(Topic topic, PersonIds people) {
        this.topic = topic;
        this.people = people;
    }

    @Test
    void whoeverDefinesAProcessOwnsIt() {
        var defined = post("alice", "/v1/processes", """
                {"name": "Invoices", "targetLeadTimeSeconds": 86400}""");
        var id = defined.jsonPath().getString("id");

        assertThat(defined.statusCode()).isEqualTo(201);
        assertThat(defined.header("Location")).isEqualTo("/v1/processes/" + id);
        assertThat(get("alice", "/v1/processes/" + id).asString()).isEqualTo(defined.asString());
        assertThat(defined.jsonPath().getList("allowed")).isEqualTo(List.of("change", "import", "rates"));
        assertThat(get("bob", "/v1/processes/" + id).jsonPath().getList("allowed"))
                .isEmpty();
        topic.awaitKey(
                id,
                events -> assertThat(events)
                        .containsExactly(new ProcessDefined(
                                UUID.fromString(id),
                                1,
                                "Invoices",
                                List.of(people.person(Tokens.ISSUER, "alice")),
                                86_400L,
                                null,
                                List.of(),
                                List.of(),
                                null)));
    }

    @Test
    void anOwnerChangesWhatTheyHaveSeen() {
        var id = process("alice");
        var tag = get("alice", "/v1/processes/" + id).header("ETag");

        var changed = by("alice")
                .contentType("application/merge-patch+json")
                .header("If-Match", tag)
                .body("{\"name\": \"Bills\"}")
                .patch("/v1/processes/" + id);

        assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(200);
        assertThat(changed.jsonPath().getString("name")).isEqualTo("Bills");
        assertThat(changed.header("ETag"))
                .isEqualTo(get("alice", "/v1/processes/" + id).header("ETag"))
                .isNotEqualTo(tag);
        topic.awaitKey(
                id,
                events -> assertThat(events.getLast())
                        .isInstanceOfSatisfying(
                                ProcessChanged.class,
                                event -> assertThat(event.revision()).isEqualTo(2)));
    }

    @Test
    void onlyOwnersAndAdminsChangeIt() {
        var id = process("alice");
        var patch = "{\"name\": \"Bills\"}";

        var byBob = by("bob")
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body(patch)
                .patch("/v1/processes/" + id);
        var byAdmin = by("carol", ADMIN)
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body(patch)
                .patch("/v1/processes/" + id);

        assertProblem(byBob, 403, "not-an-owner");
        assertThat(byAdmin.statusCode()).isEqualTo(200);
    }

    @Test
    void whatIsWrongIsSaidAllAtOnce() {
        var answer = post("alice", "/v1/processes", """
                {"name": " ", "targetLeadTimeSeconds": 0}""");

        assertProblem(answer, 400, "invalid-request");
        assertThat(answer.jsonPath().getList("errors.pointer"))
                .containsExactlyInAnyOrder("/name", "/targetLeadTimeSeconds");
    }

    @Test
    void theListGoesOnWithItsCursor() {
        process("alice");
        var newest = process("alice");

        var first = get("bob", "/v1/processes?limit=1");
        var next = get("bob", "/v1/processes?limit=1&cursor=" + first.jsonPath().getString("nextCursor"));

        assertThat(first.jsonPath().getString("items[0].id")).isEqualTo(newest);
        assertThat(next.jsonPath().getString("items[0].id")).isLessThan(newest);
    }
}
