package io.twofold.web;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.twofold.web.Requests.assertProblem;
import static io.twofold.web.Requests.errors;
import static io.twofold.web.Requests.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

@QuarkusTest
class BodyTest {

    private static final String LARGE = "[\"" + "x".repeat(10 << 20) + "\"]";

    @Test
    void everythingThatCannotBeReadIsNamedAtOnce() {
        var body = """
                {"name": 5, "size": "x", "colour": "GREEN", "at": "now", "owner": "me", "nope": 1, "neither": {},
                 "parts": [{"label": "a", "weight": 1.5}, {"label": true, "lost": 1}, 7],
                 "details": {"open": "yes", "a/b": 1}}""";

        var errors = errors(post("/v1/things", body));

        assertThat(errors)
                .containsOnly(
                        entry("/name", "must be a text"),
                        entry("/size", "must be a whole number"),
                        entry("/colour", "must be one of RED, BLUE"),
                        entry("/at", "must be an RFC 3339 time, as 2026-01-31T12:00:00Z"),
                        entry("/owner", "must be an id, a UUID"),
                        entry("/nope", "is unknown here; known are at, colour, details, name, owner, parts, size"),
                        entry("/neither", "is unknown here; known are at, colour, details, name, owner, parts, size"),
                        entry("/parts/0/weight", "must be a whole number"),
                        entry("/parts/1/label", "must be a text"),
                        entry("/parts/1/lost", "is unknown here; known are label, weight"),
                        entry("/parts/2", "must be an object"),
                        entry("/details/open", "must be true or false"),
                        entry("/details/a~1b", "is unknown here; known are note, open"));
    }

    @Test
    void aTextThatCannotBeKeptIsNoText() {
        var body = """
                {"name": "a\\u0000b", "parts": [{"label": "\\ud83d", "weight": 1}, {"label": "\\ud83d\\ude00", "weight": 1}]}""";

        assertThat(errors(post("/v1/things", body)))
                .containsOnly(entry("/name", "is not valid"), entry("/parts/0/label", "is not valid"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000-12-31T23:59:59Z", "-0001-01-01T00:00:00Z", "+10000-01-01T00:00:00Z"})
    void aTimeThatCannotBeKeptIsNoTime(String time) {
        assertThat(errors(post("/v1/things", "{\"name\": \"a\", \"at\": \"%s\"}".formatted(time))))
                .containsEntry("/at", "must be an RFC 3339 time, as 2026-01-31T12:00:00Z");
    }

    @Test
    void everyConstraintThatIsBrokenIsNamedAtOnce() {
        var body = """
                {"name": " ", "size": 11, "parts": [{"label": "a", "weight": 1}, {"label": ""}]}""";

        var errors = errors(post("/v1/things", body));

        assertThat(errors)
                .containsOnly(
                        entry("/name", "must not be blank"),
                        entry("/size", "must be less than or equal to 10"),
                        entry("/parts/1/label", "must not be blank"));
    }

    @Test
    void ofManyThingsTheWrongOnesAreNamed() {
        var errors = errors(post("/v1/things/all", """
                [{"name": "chair"}, {"name": "", "size": 11}]"""));

        assertThat(errors).containsOnlyKeys("/1/name", "/1/size");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "null", "{\"name\": }", "{\"name\": \"a\", \"name\": \"b\"}", "{\"name\": \"a\"} x", "{"})
    void whatIsNoJsonIsMalformed(String body) {
        assertProblem(post("/v1/things", body), 400, "malformed-body");
    }

    @Test
    void whereJsonBreaksOffIsSaid() {
        var answer = post("/v1/things", "{\"name\":\n \"chair\",}");

        assertThat(answer.jsonPath().getString("detail")).contains("line 2, column 10");
    }

    @Test
    void aBodyOfAnotherShapeIsNamedAsAWhole() {
        assertThat(errors(post("/v1/things", "[]"))).containsOnly(entry("", "must be an object"));
        assertThat(errors(post("/v1/things/all", "{}"))).containsOnly(entry("", "must be a list"));
    }

    @Test
    void aLargeJsonBodyIsRefusedButAnUploadOfTheSameIsNot() {
        assertProblem(post("/v1/things/all", LARGE), 413, "too-large");
        assertThat(post("/v1/things/upload", LARGE).asString()).isEqualTo(String.valueOf(LARGE.length()));
    }

    @Test
    void aLargePatchIsRefused() {
        assertProblem(Requests.patch(LARGE), 413, "too-large");
    }
}
