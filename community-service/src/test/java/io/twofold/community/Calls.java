package io.twofold.community;

import java.util.Map;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import io.twofold.web.identity.Role;
import io.twofold.web.identity.Tokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** Calls of the API. What a test only needs to be there is made in one word, and comes back as its id. */
public final class Calls {

    private Calls() {}

    public static RequestSpecification by(String person, Role... roles) {
        return given().urlEncodingEnabled(false).auth().oauth2(Tokens.of(person, roles));
    }

    public static Response post(String person, String path, String json) {
        return by(person).contentType("application/json").body(json).post(path);
    }

    public static Response get(String person, String path) {
        return by(person).get(path);
    }

    public static String community(String steward) {
        return made(post(steward, "/v1/communities", """
                {"name": "Invoices", "kind": "PRACTICE"}"""));
    }

    public static void join(String person, String community) {
        var joined = by(person).put("/v1/communities/" + community + "/members/me");
        assertThat(joined.statusCode()).as(joined.asString()).isEqualTo(200);
    }

    public static String question(String asker, String community) {
        return made(post(asker, "/v1/communities/" + community + "/contributions", """
                {"kind": "QUESTION", "title": "Why?", "body": "I wonder."}"""));
    }

    public static String answer(String answerer, String question) {
        return made(post(answerer, "/v1/contributions/" + question + "/answers", """
                {"body": "Because."}"""));
    }

    public static Response accept(RequestSpecification caller, String question, String answer) {
        return caller.contentType("application/json")
                .body(Map.of("answerId", answer))
                .put("/v1/contributions/" + question + "/acceptance");
    }

    public static void assertProblem(Response answer, int status, String type) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.jsonPath().getString("type")).isEqualTo("/problems/" + type);
    }

    public static String made(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return answer.jsonPath().getString("id");
    }
}
