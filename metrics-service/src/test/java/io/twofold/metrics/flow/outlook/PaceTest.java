package io.twofold.metrics.flow.outlook;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.inject.Instance;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.twofold.events.workgroup.CaseCancelled;
import io.twofold.events.workgroup.CaseOutcome;
import io.twofold.events.workgroup.CaseRemoved;
import io.twofold.events.workgroup.WorkCalendar;
import io.twofold.events.workgroup.WorkHours;
import io.twofold.kit.Backends;
import io.twofold.metrics.Publisher;
import io.twofold.metrics.Told;
import io.twofold.web.identity.Tokens;

import static io.restassured.RestAssured.given;
import static io.twofold.events.workgroup.BlockerReason.APPROVAL;
import static io.twofold.events.workgroup.BlockerReason.TOOL;
import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

/** What is about the period rather than about its cases, and which time counts. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class PaceTest {

    private static final Instant MONDAY_NINE = Instant.parse("2026-03-02T09:00:00Z");

    private final Publisher publisher;
    private final Instance<Told> processes;

    private Told told;

    PaceTest(Publisher publisher, Instance<Told> processes) {
        this.publisher = publisher;
        this.processes = processes;
    }

    @BeforeEach
    void define() {
        told = processes.get();
    }

    @Test
    void aPeriodHasItsArrivalsDeliveriesAndWorkInProgress() {
        told.delivered(day(-1), day(1));
        told.delivered(day(1), day(3));
        told.opened(day(2));
        publisher.publish(new CaseCancelled(told.process(), told.opened(day(0)), 1, day(1), Told.NOBODY));

        var flow = figures("/flow?from=2026-03-02T09:00:00Z&to=2026-03-06T09:00:00Z");

        assertThat(flow.getMap("throughput")).isEqualTo(Map.of("n", 2, "perDay", 0.5f, "perWeek", 3.5f));
        assertThat(flow.getInt("arrivals.n")).isEqualTo(3);
        assertThat(flow.getInt("workInProgress.n")).isEqualTo(1);
        assertThat(flow.getDouble("workInProgress.age.p85Seconds")).isEqualTo(4 * 86_400 - 2 * 86_400);
        // 1 + 2 + 2 + 1 case-days in 4 days, against 2 deliveries of 2 days each.
        assertThat(flow.getDouble("littlesLaw.meanWorkInProgress")).isEqualTo(1.5);
        assertThat(flow.getDouble("littlesLaw.throughputTimesLeadTime")).isEqualTo(1);
        assertThat(flow.getString("littlesLaw.reason")).isEqualTo("NOT_STEADY");
    }

    @Test
    void aCaseHasUntilItsDueTimeElseTheTarget() {
        told.change(Duration.ofDays(2), null, List.of());
        told.delivered(told.opened(day(0), day(1)), day(1), null);
        told.delivered(told.opened(day(0), day(9)), day(5), null);
        told.delivered(day(0), day(3));
        told.delivered(told.opened(day(0)), day(1), CaseOutcome.FAILED);

        var flow = figures("/flow");

        assertThat(flow.getMap("onTime")).isEqualTo(Map.of("n", 4, "count", 3, "share", 0.75f));
        assertThat(flow.getMap("firstTimeRight")).isEqualTo(Map.of("n", 4, "count", 3, "share", 0.75f));
    }

    @Test
    void blockersThatOverlapAreCountedOnce() {
        var mine = told.delivered(day(0), day(4));
        told.blocked(mine, APPROVAL, day(1), day(2));
        told.blocked(mine, TOOL, day(1), day(3));
        told.blocked(mine, TOOL, day(3), day(9)); // longer than the case

        var blocked = figures("/flow").getMap("blockedTime");

        assertThat(blocked)
                .containsEntry("cases", 1)
                .containsEntry("meanSeconds", 3 * 86_400f)
                .containsEntry("share", 0.75f);
        assertThat(blocked.get("byReason"))
                .isEqualTo(Map.of(
                        "TOOL", Map.of("cases", 1, "seconds", 3 * 86_400f, "share", 0.75f),
                        "APPROVAL", Map.of("cases", 1, "seconds", 86_400f, "share", 0.25f)));
    }

    @Test
    void waitingIsWhatIsNoTouchTime() {
        var mine = told.delivered(day(0), day(4));
        told.step(mine, "check", Told.NOBODY, day(1), day(2));

        var flow = figures("/flow");

        assertThat(flow.getDouble("waitingTime.meanSeconds")).isEqualTo(3 * 86_400);
        assertThat(flow.getInt("waitingTime.n")).isEqualTo(1);
    }

    @Test
    void workingTimeFollowsTheCalendarAlsoWhenItComesLater() {
        var mine = told.delivered(MONDAY_NINE, MONDAY_NINE.plus(Duration.ofDays(7)));
        told.step(mine, "check", Told.NOBODY, MONDAY_NINE, MONDAY_NINE.plus(Duration.ofHours(26)));
        told.step(mine, "decide", Told.NOBODY, null, MONDAY_NINE.plus(Duration.ofDays(5)));
        told.blocked(mine, TOOL, MONDAY_NINE.plus(Duration.ofDays(4)), MONDAY_NINE.plus(Duration.ofDays(5)));
        mark();
        told.change(
                null,
                new WorkCalendar(
                        "UTC",
                        List.of(new WorkHours(MONDAY, "08:00", "16:00"), new WorkHours(FRIDAY, "08:00", "12:00")),
                        List.of()),
                List.of());

        var working = figures("/flow?time=working");
        var steps = figures("/step-flow?time=working");

        // Monday 9 to 16, Friday 8 to 12, Monday 8 to 9.
        assertThat(working.getDouble("leadTime.meanSeconds")).isEqualTo(12 * 3600);
        assertThat(working.getDouble("touchTime.meanSeconds")).isEqualTo(7 * 3600);
        assertThat(working.getDouble("blockedTime.byReason.TOOL.seconds")).isEqualTo(3 * 3600);
        assertThat(steps.getDouble("items[0].p50WaitSeconds")).isEqualTo(4 * 3600);
        assertThat(figures("/flow").getDouble("leadTime.meanSeconds")).isEqualTo(7 * 86_400);
    }

    @Test
    void aSeriesHasWholeStretchesWithoutGaps() {
        told.delivered(day(0), day(1));
        told.delivered(day(0), day(15));
        told.opened(day(8));

        var weeks = figures("/flow?every=week").getList("series");

        assertThat(weeks)
                .extracting("from")
                .containsExactly("2026-03-02T00:00:00Z", "2026-03-09T00:00:00Z", "2026-03-16T00:00:00Z");
        assertThat(weeks).extracting("arrivals").containsExactly(2, 1, 0);
        assertThat(weeks).extracting("deliveries").containsExactly(1, 0, 1);
        assertThat(weeks).extracting("workInProgress").containsExactly(1, 2, 1);
        assertThat(figures("/cumulative-flow?every=week").getList("items.delivered"))
                .isEqualTo(List.of(1, 1, 2));
    }

    @Test
    void aCaseOfAllTimesHidesNoFigure() {
        told.delivered(Instant.parse("0001-01-02T00:00:00Z"), Instant.parse("9999-12-30T00:00:00Z"));
        told.delivered(day(0), day(2));

        var recent = figures("/flow?from=2026-03-02T09:00:00Z&to=2026-03-06T09:00:00Z");
        var late = figures("/flow?from=9999-01-01T00:00:00Z&to=9999-01-02T00:00:00Z&time=elapsed");

        assertThat(recent.getInt("workInProgress.n")).isEqualTo(1);
        assertThat(recent.getDouble("littlesLaw.meanWorkInProgress")).isEqualTo(1.5);
        assertThat(late.getInt("arrivals.n")).isZero();
        assertThat(figures("/flow").getInt("counts.cases")).isEqualTo(2);
    }

    @Test
    void theHistogramHasEveryLeadTime() {
        told.delivered(day(0), day(1));
        told.delivered(day(0), day(1).plusSeconds(1));
        told.delivered(day(0), day(3));

        var flow = figures("/flow");

        assertThat(flow.getInt("leadTimeHistogram.cases.sum()")).isEqualTo(3);
        assertThat(flow.getDouble("leadTimeHistogram[-1].toSeconds")).isGreaterThan(3 * 86_400);
    }

    @Test
    void openCasesAreListedTheOldestFirst() {
        var young = told.opened(day(2));
        var old = told.opened(day(0), day(1));
        told.step(old, "check", Told.NOBODY, null, day(1));
        told.delivered(day(0), day(1));

        var first = figures("/ageing?to=2026-03-06T09:00:00Z&limit=1");
        var second = figures("/ageing?to=2026-03-06T09:00:00Z&limit=1&cursor=" + first.getString("nextCursor"));

        assertThat(first.getMap("items[0]"))
                .containsEntry("caseId", old.toString())
                .containsEntry("ageSeconds", 4 * 86_400f)
                .containsEntry("step", "check")
                .containsEntry("overdue", true);
        assertThat(second.getList("items.caseId")).isEqualTo(List.of(young.toString()));
        assertThat(second.getString("nextCursor")).isNull();
    }

    @Test
    void aForecastIsDrawnFromTheLastNinetyDays() {
        for (var day = 0; day < 90; day++) {
            told.delivered(day(day - 1), day(day));
        }

        var forecast = figures("/forecast?to=2026-05-31T00:00:00Z&cases=10&by=2026-06-05");

        assertThat(forecast.getInt("n")).isEqualTo(90);
        assertThat(forecast.getString("when.p95")).isEqualTo("2026-06-09");
        assertThat(forecast.getInt("howMany.p50")).isEqualTo(6);
        assertThat(forecast.getList("warnings")).isEmpty();
    }

    @Test
    void whereNothingWasDeliveredNothingIsForecast() {
        told.opened(day(0));

        assertThat(figures("/forecast?to=2026-05-31T00:00:00Z").getString("reason"))
                .isEqualTo("NO_DATA");
    }

    @Test
    void aCaseThatNeverWasCountsInNothing() {
        var wrong = told.delivered(day(0), day(1));
        mark();
        publisher.publish(new CaseRemoved(told.process(), wrong, 2, Told.NOBODY, null));

        assertThat(figures("/flow").getInt("counts.cases")).isZero();
    }

    @Test
    void figuresAreAlsoCsv() {
        told.delivered(day(0), day(1));
        mark();

        assertThat(csv("/flow")).contains("figure,value\r\n").contains("leadTime.p50Seconds,86400.0\r\n");
        assertThat(csv("/cumulative-flow?every=week"))
                .isEqualTo("from,to,opened,delivered,cancelled\r\n2026-03-02T00:00:00Z,2026-03-09T00:00:00Z,1,1,0\r\n");
    }

    private static Instant day(int days) {
        return MONDAY_NINE.plus(Duration.ofDays(days));
    }

    private JsonPath figures(String path) {
        var answer = get(path + (path.contains("?") ? "&" : "?") + "minAsOf=" + mark(), "application/json");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    private String csv(String path) {
        var answer = get(path, "text/csv");
        assertThat(answer.contentType()).startsWith("text/csv");
        assertThat(answer.header("Vary")).isEqualTo("Accept");
        return answer.asString();
    }

    private Response get(String path, String accept) {
        return given().auth().oauth2(Tokens.of("bob")).accept(accept).get("/v1/processes/" + told.process() + path);
    }

    /** Until here everything is folded. */
    private Instant mark() {
        var at = publisher.mark("workgroup-service");
        get("/flow?minAsOf=" + at, "application/json");
        return at;
    }
}
