package io.twofold.community;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.twofold.kit.Backends;
import io.twofold.web.identity.PersonIds;
import io.twofold.web.identity.Tokens;

import static io.twofold.community.Calls.answer;
import static io.twofold.community.Calls.by;
import static io.twofold.community.Calls.community;
import static io.twofold.community.Calls.join;
import static io.twofold.community.Calls.made;
import static io.twofold.community.Calls.post;
import static io.twofold.community.Calls.question;
import static io.twofold.web.identity.Role.ADMIN;
import static io.twofold.web.identity.Role.FEED;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** The table of who may what, cell by cell: OPEN is read by everyone, SHUT by its members. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class WhoMayTest {

    private static final List<String> WHO = List.of("steward", "member", "author", "stranger", "admin", "feed");

    private static final String TABLE = """
                GET   | /v1/communities/OPEN                     |                            | 200 200 200 200 200 200
                GET   | /v1/communities/SHUT                     |                            | 200 200 200 200 200 200
                PATCH | /v1/communities/OPEN                     | {}                         | 200 403 403 403 200 403
                PUT   | /v1/communities/NEW/archive              |                            | 200 403 403 403 200 403
                POST  | /v1/communities/NEW/reshape              | {"processId": "ID"}        | 202 403 403 403 202 403
                GET   | /v1/communities/OPEN/members             |                            | 200 200 200 200 200 403
                GET   | /v1/communities/SHUT/members             |                            | 200 200 200 403 200 403
                PATCH | /v1/communities/OPEN/members/MEMBER      | {"role": "MEMBER"}         | 200 403 403 403 200 403
                GET   | /v1/communities/OPEN/requests            |                            | 200 403 403 403 200 403
                PUT   | /v1/communities/OPEN/requests/ID         | {"approved": true}         | 404 403 403 403 404 403
                POST  | /v1/communities/OPEN/invitations         | {"personId": "ID"}         | 201 403 403 403 201 403
                POST  | /v1/communities/OPEN/members:batch       | {"items": [{"sub": "u"}]}  | 200 403 403 403 200 200
            POST  | /v1/communities/OPEN/members:batch       | {"items": [{"sub": "u", "role": "STEWARD"}]} | 200 403 403 403 200 403
            PUT   | /v1/communities/NEW/members/me           |                            | 200 200 200 200 200 403
            GET   | /v1/communities/OPEN/imports             |                            | 200 403 403 403 200 200
            POST  | /v1/communities/OPEN/imports?format=ndjson | LINES                    | 202 403 403 403 202 202
            DELETE | /v1/communities/OPEN/imports/ID         |                            | 404 403 403 403 404 403
            GET   | /v1/communities/OPEN/people              |                            | 200 403 403 403 200 403
            POST  | /v1/communities/OPEN/people              | {"items": [{"name": "ndjson/x"}]} | 200 403 403 403 200 200
            GET   | /v1/communities/people/me                |                            | 200 200 200 200 200 200
                GET   | /v1/communities/OPEN/contributions       |                            | 200 200 200 200 200 403
                GET   | /v1/communities/SHUT/contributions       |                            | 200 200 200 403 200 403
                POST  | /v1/communities/OPEN/contributions       | ASK                        | 201 201 201 403 403 403
                POST  | /v1/communities/SHUT/contributions       | ASK                        | 201 201 201 403 403 403
                GET   | /v1/contributions/QUESTION               |                            | 200 200 200 200 200 404
                GET   | /v1/contributions/SECRET                 |                            | 200 200 200 404 200 404
                GET   | /v1/contributions/SECRET/revisions       |                            | 200 200 200 404 200 404
                GET   | /v1/contributions/SECRET/comments        |                            | 200 200 200 404 200 404
                POST  | /v1/contributions/QUESTION/answers       | {"body": "a"}              | 201 201 201 403 403 404
                POST  | /v1/contributions/SECRET/comments        | {"body": "a"}              | 201 201 201 404 403 404
                PATCH | /v1/contributions/QUESTION               | {}                         | 403 403 200 403 403 404
                PUT   | /v1/contributions/QUESTION/acceptance    | {"answerId": "ANSWER"}     | 200 403 200 403 200 404
                PUT   | /v1/contributions/QUESTION/duplicate-of  | {"contributionId": "PAST"} | 200 403 200 403 200 404
                PUT   | /v1/contributions/FRESH/removal          | {"reason": "OTHER"}        | 200 403 200 403 200 404
                PUT   | /v1/contributions/QUESTION/endorsement   |                            | 200 200 403 200 200 404
                PUT   | /v1/contributions/SECRET/endorsement     |                            | 200 200 403 404 200 404
                POST  | /v1/contributions/QUESTION/readings:batch | {"items": [{}]}           | 200 200 200 200 200 404
                POST  | /v1/contributions/QUESTION/applications  | {}                         | 201 201 201 201 201 404
                GET   | /v1/applications/HIDDEN                  |                            | 200 200 200 404 200 404
                PATCH | /v1/applications/APPLICATION             | {"outcome": "HELPED"}      | 403 403 200 403 403 404
                POST  | /v1/communities/OPEN/stories             | TELL                       | 201 201 201 403 403 403
                GET   | /v1/communities/SHUT/stories             |                            | 200 200 200 403 200 403
                PATCH | /v1/stories/STORY                        | {}                         | 403 403 200 403 403 404
                PUT   | /v1/stories/STORY/confirmation           |                            | 200 200 403 403 403 404
                GET   | /v1/stories/LEGEND                       |                            | 200 200 200 404 200 404
                GET   | /v1/topics/tax/experts                   |                            | 200 200 200 200 200 200
                GET   | /v1/communities/OPEN/export              |                            | 200 403 403 403 200 403
                DELETE | /v1/people/NOBODY                       |                            | 403 403 403 403 202 403
            """;

    private static final String SOMEBODY = "01a20d2b-4fa6-7000-b7c4-891773e62124";
    private static final String ASK = """
            {"kind": "QUESTION", "title": "Why?", "body": "?"}""";
    private static final String TELL = """
            {"title": "An hour", "narrative": "Saved", "cycles": ["APPLIED"]}""";

    private static final Map<String, String> THINGS = new LinkedHashMap<>();

    private final PersonIds people;

    WhoMayTest(PersonIds people) {
        this.people = people;
    }

    static Stream<Arguments> cells() {
        return TABLE.lines().map(line -> line.split("\\|", -1)).flatMap(row -> {
            var answers = row[3].strip().split(" ", -1);
            return IntStream.range(0, WHO.size())
                    .mapToObj(who -> Arguments.of(
                            WHO.get(who),
                            row[0].strip(),
                            row[1].strip(),
                            row[2].strip(),
                            Integer.parseInt(answers[who])));
        });
    }

    @ParameterizedTest(name = "{0}: {1} {2} is {4}")
    @MethodSource("cells")
    void whoMayWhat(String who, String method, String path, String body, int expected) {
        var request = caller(who).header("If-Match", "*");
        if (!body.isEmpty()) {
            request = request.contentType(type(method, body)).body(body(body).getBytes(UTF_8));
        }

        var answer = request.request(method, resolved(path).replace("/ID", "/" + SOMEBODY));

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(expected);
    }

    private static String type(String method, String body) {
        return body.equals("LINES")
                ? "application/x-ndjson"
                : method.equals("PATCH") ? "application/merge-patch+json" : "application/json";
    }

    private String body(String body) {
        return switch (body) {
            case "LINES" -> "{\"type\": \"person\", \"id\": \"u\"}";
            case "ASK" -> ASK;
            case "TELL" -> TELL;
            default -> resolved(body).replace("\"ID\"", "\"%s\"".formatted(SOMEBODY));
        };
    }

    private String resolved(String text) {
        if (THINGS.isEmpty()) {
            prepare();
        }
        var resolved = text;
        for (var thing : THINGS.entrySet()) {
            resolved = resolved.replace(thing.getKey(), thing.getValue());
        }
        return resolved.replace(
                        "FRESH", text.contains("FRESH") ? question("author", THINGS.getOrDefault("OPEN", "")) : "")
                .replace("NEW", text.contains("NEW") ? populated("{\"name\": \"New\", \"kind\": \"PRACTICE\"}") : "");
    }

    /** Made once, and not changed by what is tried on them. */
    private void prepare() {
        var open = populated("{\"name\": \"Open\", \"kind\": \"PRACTICE\"}");
        var shut = populated("{\"name\": \"Shut\", \"kind\": \"PRACTICE\"}");
        by("steward")
                .header("If-Match", "*")
                .contentType("application/merge-patch+json")
                .body("{\"access\": \"APPROVAL\"}")
                .patch("/v1/communities/" + shut);
        var question = question("author", open);
        var secret = question("author", shut);
        THINGS.put("ANSWER", answer("member", question));
        THINGS.put("PAST", question("author", open));
        THINGS.put("APPLICATION", applied(question));
        THINGS.put("HIDDEN", applied(secret));
        THINGS.put("STORY", made(post("author", "/v1/communities/" + open + "/stories", TELL)));
        THINGS.put("LEGEND", made(post("author", "/v1/communities/" + shut + "/stories", TELL)));
        THINGS.put("/MEMBER", "/" + id("member"));
        THINGS.put("NOBODY", id("nobody").toString());
        THINGS.put("/QUESTION", "/" + question);
        THINGS.put("SECRET", secret);
        THINGS.put("OPEN", open);
        THINGS.put("SHUT", shut);
    }

    private static String applied(String contribution) {
        return made(post("author", "/v1/contributions/" + contribution + "/applications", "{}"));
    }

    private static String populated(String settings) {
        var community = made(post("steward", "/v1/communities", settings));
        join("member", community);
        join("author", community);
        return community;
    }

    private static RequestSpecification caller(String who) {
        return switch (who) {
            case "admin" -> by(who, ADMIN);
            case "feed" -> by(who, FEED);
            default -> by(who);
        };
    }

    private UUID id(String person) {
        return people.person(Tokens.ISSUER, person);
    }
}
