package io.twofold.community.exports;

import java.time.Duration;
import java.util.List;

import io.restassured.response.Response;

import io.twofold.web.identity.Role;

import static io.twofold.community.Calls.by;
import static io.twofold.community.Calls.get;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Communities on their way out and in. */
public final class Travelling {

    private Travelling() {}

    public static List<String> exported(String steward, String community, Role... roles) {
        var export = by(steward, roles).get("/v1/communities/" + community + "/export");
        assertThat(export.statusCode()).as(export.asString()).isEqualTo(200);
        return export.asString().lines().toList();
    }

    /** The job at its end. */
    public static Response imported(String person, String community, List<String> lines, Role... roles) {
        var begun = importing(person, community, lines, roles);
        assertThat(begun.statusCode()).as(begun.asString()).isEqualTo(202);
        return await().atMost(Duration.ofMinutes(1))
                .until(
                        () -> by(person, roles).get(begun.header("Location")),
                        job -> !job.jsonPath().getString("state").matches("QUEUED|RUNNING"));
    }

    static Response importing(String person, String community, List<String> lines, Role... roles) {
        return by(person, roles)
                .contentType("application/x-ndjson")
                .body(String.join("\n", lines).getBytes(UTF_8))
                .post("/v1/communities/" + community + "/imports?format=ndjson");
    }

    public static void assertCompleted(Response job) {
        assertThat(job.jsonPath().getString("state")).as(job.asString()).isEqualTo("COMPLETED");
    }

    static Response takenBack(String person, String community, String id) {
        var begun = by(person).delete("/v1/communities/" + community + "/imports/" + id);
        assertThat(begun.statusCode()).as(begun.asString()).isEqualTo(202);
        var job = await().atMost(Duration.ofMinutes(1))
                .until(
                        () -> get(person, begun.header("Location")),
                        answer -> !answer.jsonPath().getString("state").matches("QUEUED|RUNNING"));
        assertCompleted(job);
        return job;
    }

    static String newestImport(String steward, String community) {
        return get(steward, "/v1/communities/" + community + "/imports")
                .jsonPath()
                .getString("items[0].id");
    }
}
