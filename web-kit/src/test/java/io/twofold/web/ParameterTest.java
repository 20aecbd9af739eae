package io.twofold.web;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.twofold.web.Requests.by;
import static io.twofold.web.Requests.errors;
import static io.twofold.web.Requests.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

@QuarkusTest
class ParameterTest {

    @ParameterizedTest
    @ValueSource(strings = {"nope", "1-1-1-1-1", "00000000-0000-7000-8000-00000000000g"})
    void aMalformedIdIsAnErrorAndNotAnUnknownThing(String id) {
        assertThat(errors(get("/v1/things/" + id))).containsOnly(entry("id", "must be an id, a UUID"));
    }

    @Test
    void everyParameterThatIsUnknownOrMalformedIsNamedAtOnce() {
        var errors = errors(get("/v1/things/found?from=1&of-colour=GREEN&ids=1,2&zoo=1&most=many"));

        assertThat(errors)
                .containsOnly(
                        entry("from", "must be an RFC 3339 time, as 2026-01-31T12:00:00Z"),
                        entry("of-colour", "must be one of RED, BLUE"),
                        entry("ids", "must be an id, a UUID"),
                        entry("most", "must be a whole number"),
                        entry("zoo", "is unknown: known are from, ids, most, of-colour"));
    }

    @Test
    void aTextThatNoDatabaseKeepsIsNone() {
        assertThat(errors(by("alice").urlEncodingEnabled(false).get("/v1/things/said?words=a%00b")))
                .containsOnly(entry("words", "must be a text"));
    }

    @Test
    void aParameterOfARequestThatTakesNoneIsUnknown() {
        assertThat(errors(get(Requests.THING + "?limit=5")))
                .containsOnly(entry("limit", "is unknown: this request takes no query parameters"));
    }

    @Test
    void constraintsOnParametersAreNamedByTheParameter() {
        assertThat(errors(get("/v1/things/found"))).containsOnly(entry("most", "must not be null"));
        assertThat(errors(get("/v1/things/found?most=7")))
                .containsOnly(entry("most", "must be less than or equal to 5"));
    }

    @Test
    void whatIsAsItShouldBeArrives() {
        var answer = get("/v1/things/found?most=3&from=2026-01-01T00:00:00Z&of-colour=RED&ids=" + ThingResource.ID + ","
                + ThingResource.ID);

        assertThat(answer.jsonPath().getInt("most")).isEqualTo(3);
        assertThat(answer.jsonPath().getList("ids")).hasSize(2);
    }
}
