package io.twofold.web;

import java.util.Map;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import io.twofold.web.identity.Role;
import io.twofold.web.identity.Tokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

final class Requests {

    static final String THING = "/v1/things/" + ThingResource.ID;

    private Requests() {}

    static RequestSpecification by(String sub, Role... roles) {
        return given().auth().oauth2(Tokens.of(sub, roles));
    }

    static Response get(String path) {
        return by("alice").get(path);
    }

    static Response post(String path, String json) {
        return by("alice").contentType("application/json").body(json).post(path);
    }

    static Response patch(String json) {
        return by("alice")
                .header("If-Match", "*")
                .contentType("application/merge-patch+json")
                .body(json)
                .patch(THING);
    }

    static void assertProblem(Response answer, int status, String type) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        assertThat(answer.jsonPath().getMap("$"))
                .containsAllEntriesOf(Map.of("type", "/problems/" + type, "status", status))
                .containsKeys("title", "detail", "instance", "traceId");
    }

    /** Pointer and detail of every error. */
    static Map<String, String> errors(Response answer) {
        assertProblem(answer, 400, "invalid-request");
        return answer.jsonPath().<Map<String, String>>getList("errors").stream()
                .collect(java.util.stream.Collectors.toMap(
                        error -> error.get("pointer"), error -> error.get("detail"), (first, again) -> first));
    }
}
