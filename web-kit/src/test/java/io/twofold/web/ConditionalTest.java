package io.twofold.web;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static io.twofold.web.Requests.THING;
import static io.twofold.web.Requests.assertProblem;
import static io.twofold.web.Requests.by;
import static io.twofold.web.Requests.errors;
import static io.twofold.web.Requests.get;
import static io.twofold.web.Requests.patch;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

@QuarkusTest
class ConditionalTest {

    private static final String TAG = "\"" + ThingResource.ID + "-3\"";

    @Test
    void aThingCarriesAStrongTag() {
        assertThat(get(THING).header("ETag")).isEqualTo(TAG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "\"other\", %s", "W/%s", "*"})
    void whoHasThisStateAlreadyIsNotSentItAgain(String known) {
        var answer = by("alice").header("If-None-Match", known.formatted(TAG)).get(THING);

        assertThat(answer.statusCode()).isEqualTo(304);
        assertThat(answer.header("ETag")).isEqualTo(TAG);
        assertThat(answer.asString()).isEmpty();
    }

    @Test
    void whoHasAnotherStateIsSentThisOne() {
        assertThat(by("alice").header("If-None-Match", "\"other\"").get(THING).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aFigureCarriesAWeakTagOverEverythingButItsTime() {
        var first = get("/v1/things/figures?count=1");
        var later = get("/v1/things/figures?count=1");
        var other = get("/v1/things/figures?count=2");

        assertThat(later.jsonPath().getString("asOf"))
                .isNotEqualTo(first.jsonPath().getString("asOf"));
        assertThat(first.header("ETag")).startsWith("W/\"").isEqualTo(later.header("ETag"));
        assertThat(other.header("ETag")).isNotEqualTo(first.header("ETag"));
        assertThat(by("alice")
                        .header("If-None-Match", first.header("ETag"))
                        .get("/v1/things/figures?count=1")
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void aChangeNamesTheVersionThatItChanges() {
        var request = by("alice").contentType("application/merge-patch+json").body("{}");

        assertProblem(request.patch(THING), 428, "match-required");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"other\"", "W/%s"})
    void aChangeOfAnotherVersionIsStale(String named) {
        var answer = by("alice")
                .header("If-Match", named.formatted(TAG))
                .contentType("application/merge-patch+json")
                .body("{}")
                .patch(THING);

        assertProblem(answer, 412, "stale");
        assertThat(answer.header("ETag")).isEqualTo(TAG);
    }

    @Test
    void aPatchChangesWhatItNamesAndTakesOutWhatIsNull() {
        var changed = patch("""
                {"colour": null, "size": 5, "details": {"note": null, "open": false}}""").jsonPath();

        assertThat(changed.getString("name")).isEqualTo("chair");
        assertThat(changed.getInt("size")).isEqualTo(5);
        assertThat(changed.getString("colour")).isNull();
        assertThat(changed.getString("details.note")).isNull();
        assertThat(changed.getBoolean("details.open")).isFalse();
    }

    @Test
    void aPatchCannotBringWhatAThingCannotHave() {
        assertThat(errors(patch("""
                {"colour": "GREEN", "details": {"lost": 1}}""")))
                .containsOnly(
                        entry("/colour", "must be one of RED, BLUE"),
                        entry("/details/lost", "is unknown here; known are note, open"));
        assertThat(errors(patch("""
                {"name": null, "size": 70}"""))).containsOnlyKeys("/name", "/size");
        assertProblem(patch("[]"), 400, "malformed-body");
    }

    @Test
    void theDocumentSaysWhatAPatchIsAndNothingOfItsParser() {
        var schemas = given().get("/q/openapi?format=json").jsonPath().getMap("components.schemas");

        assertThat(schemas).containsKeys("MergePatch", "Thing").doesNotContainKeys("ObjectMapper", "ObjectNode");
    }
}
