package io.twofold.metrics.effects;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.inject.Instance;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.twofold.events.Topics;
import io.twofold.events.value.EffectMeasured;
import io.twofold.events.value.MeasuredMetric;
import io.twofold.events.workgroup.WorkCalendar;
import io.twofold.events.workgroup.WorkHours;
import io.twofold.kit.Backends;
import io.twofold.kit.Published;
import io.twofold.kit.broker.Broker;
import io.twofold.metrics.ManyCases;
import io.twofold.metrics.Publisher;
import io.twofold.metrics.Told;
import io.twofold.web.identity.Tokens;

import static io.restassured.RestAssured.given;
import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class EffectResourceTest {

    private static final Instant FIRST = Instant.parse("2026-01-05T00:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    private final Publisher publisher;
    private final Instance<Told> processes;
    private final Broker broker;
    private final ManyCases manyCases;

    private Told told;

    EffectResourceTest(Publisher publisher, Instance<Told> processes, Broker broker, ManyCases manyCases) {
        this.manyCases = manyCases;
        this.broker = broker;
        this.publisher = publisher;
        this.processes = processes;
    }

    @BeforeEach
    void aChangeThatHalvedLeadTimes() {
        told = processes.get();
        for (var day = 0; day < 40; day++) {
            deliver(told, day, Duration.ofHours(20 + day % 5));
            deliver(told, 70 + day, Duration.ofHours(10 + day % 5));
        }
    }

    @Test
    void aChangeIsSeenWithItsInterval() {
        var effect = measured("").jsonPath();

        var lead = "metrics.find { it.metric == 'leadTimeMean' }.";
        assertThat(effect.getInt(lead + "baseline.n")).isEqualTo(40);
        assertThat(effect.getDouble(lead + "baseline.value")).isEqualTo(22 * 3600);
        assertThat(effect.getDouble(lead + "difference")).isEqualTo(-10 * 3600);
        assertThat(effect.getDouble(lead + "relative")).isCloseTo(-10 / 22.0, within(1e-6));
        // ± 1.96 standard errors of a difference of two means, each of variance 2 hours² over 40 cases.
        var half = 1.96 * Math.sqrt(2 * 2 / 40.0) * 3600;
        assertThat(effect.getDouble(lead + "interval[0]")).isCloseTo(-36_000 - half, within(half / 10));
        assertThat(effect.getDouble(lead + "interval[1]")).isCloseTo(-36_000 + half, within(half / 10));
        assertThat(effect.getDouble(lead + "test.cliffsDelta")).isEqualTo(-1);
        assertThat(effect.getString("metrics.find { it.metric == 'throughputPerWeek' }.reason"))
                .isEqualTo("TOO_FEW_WEEKS");
        assertThat(effect.getString("metrics.find { it.metric == 'touchTimeMean' }.reason"))
                .isEqualTo("START_TIMES_UNKNOWN");
        assertThat(effect.getList("warnings")).isEmpty();
    }

    @Test
    void theSameMeasuredAgainIsTheSame() {
        assertThat(measured("").jsonPath().getList("metrics"))
                .isEqualTo(measured("").jsonPath().getList("metrics"));
    }

    @Test
    void aControlTakesAwayWhatHappenedAnyway() {
        var control = processes.get();
        for (var day = 0; day < 40; day++) {
            deliver(control, day, Duration.ofHours(30 + day % 5));
            deliver(control, 70 + day, Duration.ofHours(26 + day % 5));
        }

        var effect = measured(", \"control\": {\"process\": \"%s\"}".formatted(control.process()))
                .jsonPath();

        var lead = "metrics.find { it.metric == 'leadTimeMean' }.";
        assertThat(effect.getDouble(lead + "control.difference")).isEqualTo(-4 * 3600);
        assertThat(effect.getDouble(lead + "differenceInDifferences.value")).isEqualTo(-6 * 3600);
        assertThat(effect.getDouble(lead + "differenceInDifferences.interval[1]"))
                .isBetween(-6 * 3600.0, 0.0);
    }

    @Test
    void lateEventsAreANewRevision() {
        var id = measured("").jsonPath().getString("id");
        assertThat(as("bob").get("/v1/effects/" + id).jsonPath().getInt("revision"))
                .isEqualTo(1);

        deliver(told, 75, Duration.ofHours(500));
        var again = as("bob").get("/v1/effects/" + id + "?minAsOf=" + mark()).jsonPath();

        assertThat(again.getInt("revision")).isEqualTo(2);
        assertThat(again.getInt("metrics[0].period.n")).isEqualTo(41);
        assertThat(as("bob").get("/v1/effects/" + id + "/revisions").jsonPath().getList("items.revision"))
                .isEqualTo(List.of(2, 1));
    }

    @Test
    void whatLateEventsChangeIsToldThoughNobodyAsks() {
        var effect = UUID.fromString(measured("").jsonPath().getString("id"));

        deliver(told, 75, Duration.ofHours(500));

        await().untilAsserted(() -> assertThat(toldOf(effect))
                .extracting(
                        EffectMeasured::revision,
                        each -> each.processId(),
                        each -> lead(each).period().n())
                .containsExactly(tuple(1, told.process(), 40), tuple(2, told.process(), 41)));
        var lead = lead(toldOf(effect).getLast());
        assertThat(lead.difference()).isCloseTo((40 * 12 + 500) / 41.0 * 3600 - 22 * 3600, within(1e-6));
        assertThat(lead.interval()).isNotNull();
    }

    @Test
    void fewCasesHaveNoInterval() {
        var other = processes.get();
        deliver(other, 1, DAY);
        deliver(other, 71, DAY);

        var effect = measure(other.process(), "").jsonPath();

        assertThat(effect.getString("metrics[0].reason")).isEqualTo("TOO_FEW_CASES");
        assertThat(effect.getDouble("metrics[0].difference")).isZero();
        assertThat(effect.getObject("metrics[0].interval", List.class)).isNull();
        assertThat(measure(processes.get().process(), "").jsonPath().getString("metrics[0].reason"))
                .isEqualTo("NO_DATA");
    }

    @Test
    void casesAreForOwnersAndAnalysts() {
        var id = measured("").jsonPath().getString("id");
        var path = "/v1/effects/" + id + "/cases?limit=1";

        var first = as("alice").get(path).jsonPath();

        assertThat(first.getString("items[0].side")).isEqualTo("BASELINE");
        assertThat(first.getDouble("items[0].leadTimeSeconds")).isEqualTo(20 * 3600);
        assertThat(as("alice")
                        .get(path + "&cursor=" + first.getString("nextCursor"))
                        .jsonPath()
                        .getDouble("items[0].leadTimeSeconds"))
                .isEqualTo(21 * 3600);
        assertThat(as("carol").get(path).statusCode()).isEqualTo(403);
        assertThat(as("carol").get("/v1/effects/" + id).jsonPath().getList("allowed"))
                .isEmpty();
    }

    @Test
    void itsAuthorRenamesAndRemovesIt() {
        var id = measured(", \"name\": \"Before\"").jsonPath().getString("id");
        var tag = as("bob").get("/v1/effects/" + id).header("ETag");

        assertThat(rename("carol", id, tag).statusCode()).isEqualTo(403);
        var renamed = rename("bob", id, tag);
        assertThat(renamed.jsonPath().getString("name")).isEqualTo("After");
        assertThat(as("bob").header("If-Match", tag).delete("/v1/effects/" + id).statusCode())
                .isEqualTo(412);
        assertThat(as("bob")
                        .header("If-Match", renamed.header("ETag"))
                        .delete("/v1/effects/" + id)
                        .statusCode())
                .isEqualTo(204);
        assertThat(as("bob").get("/v1/effects/" + id).statusCode()).isEqualTo(404);
        assertThat(as("bob").get("/v1/effects?of=" + told.process()).jsonPath().getList("items"))
                .isEmpty();
    }

    @Test
    void workingTimeLeavesOutWhatIsNoWork() {
        var office = new WorkCalendar("UTC", List.of(new WorkHours(MONDAY, "09:00", "17:00")), List.of());
        var other = processes.get();
        other.change(null, office, List.of());
        other.delivered(FIRST.plus(Duration.ofHours(10)), FIRST.plus(DAY.multipliedBy(8)));

        var elapsed = measure(other.process(), "").jsonPath();
        var working = measure(other.process(), ", \"time\": \"working\"").jsonPath();

        assertThat(elapsed.getDouble("metrics[0].baseline.value"))
                .isEqualTo(DAY.multipliedBy(8).minusHours(10).toSeconds());
        assertThat(working.getDouble("metrics[0].baseline.value")).isEqualTo((7 + 8) * 3600);
        assertThat(working.getString("time")).isEqualTo("working");
    }

    @Test
    void aSpanOfMoreThanTenYearsIsRefused() {
        var answer = ask(told.process(), Instant.parse("1990-01-01T00:00:00Z"), day(50), "");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.asString()).contains("/baseline", "at most ten years");
    }

    @Test
    void whatWasSaidStaysWhereThereAreTooManyCases() throws SQLException {
        var id = measured("").jsonPath().getString("id");
        var path = "/v1/effects/" + id;

        manyCases.deliveredOn(told.process(), day(45));
        try {
            var now = as("bob").get(path);
            assertThat(now.jsonPath().getInt("metrics[0].baseline.n")).isEqualTo(40);
            assertThat(rename("bob", id, now.header("ETag")).jsonPath().getString("name"))
                    .isEqualTo("After");
            assertThat(as("alice").get(path + "/cases").statusCode()).isEqualTo(422);
            assertThat(ask(told.process(), day(0), day(50), "").jsonPath().getString("type"))
                    .endsWith("too-many-cases");
        } finally {
            manyCases.remove(told.process());
        }
    }

    private List<EffectMeasured> toldOf(UUID effect) {
        return Published.on(Topics.VALUE, broker).stream()
                .filter(told -> told.event().thingId().equals(effect))
                .map(told -> (EffectMeasured) told.event())
                .toList();
    }

    private static MeasuredMetric lead(EffectMeasured effect) {
        return effect.metrics().getFirst();
    }

    private Response rename(String person, String id, String tag) {
        return as(person)
                .header("If-Match", tag)
                .contentType("application/merge-patch+json")
                .body("{\"name\": \"After\"}")
                .patch("/v1/effects/" + id);
    }

    private Response measured(String more) {
        return measure(told.process(), more);
    }

    private Response measure(UUID process, String more) {
        var answer = ask(process, day(0), day(50), more);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return answer;
    }

    private Response ask(UUID process, Instant from, Instant to, String more) {
        return as("bob")
                .contentType("application/json")
                .body("""
                        {"process": "%s", "baseline": {"from": "%s", "to": "%s"}, "period": {"from": "%s", "to": "%s"}%s}
                        """.formatted(process, from, to, day(70), day(120), more))
                .post("/v1/effects?minAsOf=" + mark());
    }

    private static void deliver(Told process, int day, Duration leadTime) {
        process.delivered(day(day).minus(leadTime), day(day));
    }

    private static Instant day(int days) {
        return FIRST.plus(DAY.multipliedBy(days));
    }

    private static RequestSpecification as(String person) {
        return given().auth().oauth2(Tokens.of(person));
    }

    private Instant mark() {
        return publisher.mark("workgroup-service");
    }
}
