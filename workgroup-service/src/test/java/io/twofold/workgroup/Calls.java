package io.twofold.workgroup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import io.twofold.web.identity.Role;
import io.twofold.web.identity.Tokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

/** Calls of the API. What a test only needs to be there is made in one word, and comes back as its id. */
public final class Calls {

    private Calls() {}

    public static RequestSpecification by(String person, Role... roles) {
        return given().auth().oauth2(Tokens.of(person, roles));
    }

    public static Response post(String person, String path, String json) {
        // A colon in a path is one: REST Assured would encode it.
        return by(person)
                .urlEncodingEnabled(false)
                .contentType("application/json")
                .body(json)
                .post(path);
    }

    public static Response get(String person, String path) {
        return by(person).get(path);
    }

    public static Response put(String person, String path, String json) {
        return by(person).contentType("application/json").body(json).put(path);
    }

    /** Whatever the version is. */
    public static Response patch(String person, String path, String json) {
        return by(person)
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body(json)
                .patch(path);
    }

    public static Response delete(String person, String path) {
        return by(person).header("If-Match", "*").delete(path);
    }

    public static String process(String owner) {
        return made(post(owner, "/v1/processes", """
                {"name": "Invoices"}"""));
    }

    public static String workgroup(String person, String process) {
        return made(post(person, "/v1/workgroups", """
                {"processId": "%s", "name": "Faster invoices"}""".formatted(process)));
    }

    public static String caseOf(String person, String process, String workgroup) {
        return made(post(person, "/v1/cases", """
                {"processId": "%s", "workgroupId": "%s"}""".formatted(process, workgroup)));
    }

    /** The answer that ends the job of this log. */
    public static Response imported(String person, String process, byte[] log) {
        return imported(person, process, "application/xml", "", log);
    }

    /**
     * The same for any format.
     *
     * @param query the parameters, as they stand in the address
     */
    public static Response imported(String person, String process, String type, String query, byte[] log) {
        var begun = importing(person, process, type, query, log);
        assertThat(begun.statusCode()).as(begun.asString()).isEqualTo(202);
        return ended(person, begun.header("Location"));
    }

    public static Response importing(String person, String process, String type, String query, byte[] log) {
        return by(person)
                .config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .urlEncodingEnabled(false)
                .contentType(type)
                .body(log)
                .post("/v1/processes/" + process + "/imports" + (query.isEmpty() ? "" : "?" + query));
    }

    public static Response takenBack(String person, String process, String importId) {
        var begun = by(person).delete("/v1/processes/" + process + "/imports/" + importId);
        assertThat(begun.statusCode()).as(begun.asString()).isEqualTo(202);
        return ended(person, begun.header("Location"));
    }

    public static Response ended(String person, String job) {
        return await().atMost(Duration.ofMinutes(1))
                .until(
                        () -> get(person, job),
                        answer -> !answer.asString().contains("\"state\":\"RUNNING\"")
                                && !answer.asString().contains("\"state\":\"QUEUED\""));
    }

    /** A real log; the test is skipped where the reference data is not. */
    public static byte[] log(String name) throws IOException {
        var file = Path.of(System.getProperty("twofold.reference.data"), "process", name + ".xes.gz");
        assumeThat(file).as("reference data").exists();
        return Files.readAllBytes(file);
    }

    public static void assertProblem(Response answer, int status, String type) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.jsonPath().getString("type")).isEqualTo("/problems/" + type);
    }

    /** The id of what was made. */
    public static String made(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return answer.jsonPath().getString("id");
    }
}
