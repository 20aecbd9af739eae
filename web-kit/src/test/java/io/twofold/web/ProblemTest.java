package io.twofold.web;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import io.quarkus.test.junit.QuarkusTest;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static io.twofold.web.Requests.assertProblem;
import static io.twofold.web.Requests.by;
import static io.twofold.web.Requests.get;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class ProblemTest {

    @Test
    void aProblemSaysWhatToDoAndWhereItWas() {
        var answer = get("/v1/things/00000000-0000-0001-0000-000000000001");

        assertProblem(answer, 404, "no-thing");
        assertThat(answer.jsonPath().getString("title")).isEqualTo("There is no such thing");
        assertThat(answer.jsonPath().getString("detail")).isEqualTo("Look for another.");
        assertThat(answer.jsonPath().getString("instance")).endsWith("/00000000-0000-0001-0000-000000000001");
        assertThat(answer.header("Retry-After")).isEqualTo("7");
    }

    @Test
    void anUnknownPathIsNotFound() {
        assertProblem(get("/v1/nothings"), 404, "unknown-path");
        assertProblem(given().get("/elsewhere"), 404, "unknown-path");
    }

    @Test
    void aMethodThatAPathDoesNotTakeIsRefusedWithThoseThatItTakes() {
        var answer = by("alice").delete(Requests.THING);

        assertProblem(answer, 405, "method-not-allowed");
        assertThat(answer.header("Allow")).isEqualTo("GET, PATCH");
    }

    @Test
    void aFormThatCannotBeMadeIsNotAcceptable() {
        assertProblem(by("alice").accept("text/csv").get("/v1/things?limit=1"), 406, "not-acceptable");
    }

    @Test
    void aBodyOfAnotherKindIsUnsupported() {
        var answer = by("alice").contentType("text/plain").body("chair").post("/v1/things");

        assertProblem(answer, 415, "unsupported-media-type");
    }

    @Test
    void aRoleThatIsMissingIsForbidden() {
        assertProblem(get("/v1/things/feed"), 403, "forbidden");
    }

    @Test
    void aBugSaysNothingButItsTraceAndIsLoggedOnceWithIt() {
        var records = new ArrayList<ExtLogRecord>();
        var log = Logger.getLogger("");
        var collector = collector(records);
        log.addHandler(collector);

        var answer = get("/v1/things/broken");

        log.removeHandler(collector);
        assertProblem(answer, 500, "internal");
        assertThat(answer.asString()).doesNotContain("SELECT", "Exception", "io.twofold");
        assertThat(records)
                .singleElement()
                .satisfies(logged -> assertThat(logged.getMdc("traceId"))
                        .isEqualTo(answer.jsonPath().getString("traceId")));
    }

    @Test
    void anAnswerThatBreaksOurOwnRulesIsABug() {
        assertProblem(get("/v1/things/wrong"), 500, "internal");
        assertProblem(get("/v1/things/teapot"), 500, "internal");
    }

    private static Handler collector(List<ExtLogRecord> records) {
        return new Handler() {
            @Override
            public void publish(LogRecord logged) {
                if (logged.getLevel().intValue() >= Level.WARNING.intValue()) {
                    var copy = ExtLogRecord.wrap(logged);
                    copy.copyMdc();
                    records.add(copy);
                }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }
}
