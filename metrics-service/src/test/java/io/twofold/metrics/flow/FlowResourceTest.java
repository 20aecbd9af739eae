package io.twofold.metrics.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.twofold.events.Actor;
import io.twofold.events.workgroup.CaseDelivered;
import io.twofold.events.workgroup.CaseOpened;
import io.twofold.events.workgroup.ParticipantJoined;
import io.twofold.events.workgroup.ParticipationOrigin;
import io.twofold.events.workgroup.ProcessDefined;
import io.twofold.events.workgroup.StepCompleted;
import io.twofold.events.workgroup.StepCorrected;
import io.twofold.events.workgroup.StepRemoved;
import io.twofold.kit.Backends;
import io.twofold.kit.time.Ids;
import io.twofold.metrics.Publisher;
import io.twofold.web.identity.PersonIds;
import io.twofold.web.identity.Role;
import io.twofold.web.identity.Tokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class FlowResourceTest {

    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
    private static final Actor NOBODY = new Actor(null, null);

    private final Publisher publisher;
    private final Ids ids;
    private final PersonIds people;

    private UUID process = new UUID(0, 0);
    private UUID owner = new UUID(0, 0);

    FlowResourceTest(Publisher publisher, Ids ids, PersonIds people) {
        this.publisher = publisher;
        this.ids = ids;
        this.people = people;
    }

    @BeforeEach
    void define() {
        process = ids.next();
        owner = people.person(Tokens.ISSUER, "alice");
        publisher.publish(
                new ProcessDefined(process, 1, "Invoices", List.of(owner), null, null, List.of(), List.of(), null));
    }

    @Test
    void aCaseGivesItsFigures() {
        var mine = ids.next();
        publisher.publish(
                opened(mine),
                step(mine, "check", actor("ann", "A"), NINE, 1),
                step(mine, "decide", actor("bob", "B"), null, 3),
                step(mine, "check", actor("ann", "A"), NINE.plus(Duration.ofHours(3)), 5),
                delivered(mine, 5));

        var flow = flow();

        assertThat(flow.getMap("counts"))
                .isEqualTo(Map.of("cases", 1, "events", 3, "steps", 3, "activities", 2, "people", 2, "variants", 1));
        assertThat(flow.getDouble("leadTime.meanSeconds")).isEqualTo(5 * 3600);
        assertThat(flow.getDouble("touchTime.meanSeconds")).isEqualTo(3 * 3600);
        assertThat(flow.getDouble("flowEfficiency.share")).isEqualTo(0.6);
        assertThat(flow.getInt("rework.repeatedSteps")).isEqualTo(1);
        assertThat(flow.getMap("rework.bySteps")).isEqualTo(Map.of("check", 1));
        assertThat(flow.getInt("handovers.count")).isEqualTo(2);
        assertThat(flow.getDouble("handovers.crossUnit.share")).isEqualTo(1);
        assertThat(flow.getInt("handovers.pingPong")).isEqualTo(1);
        assertThat(flow.getInt("handovers.subcontracting")).isEqualTo(1);
        assertThat(flow.getMap("startSteps")).isEqualTo(Map.of("check", 1));
    }

    @Test
    void whatComesTwiceLateOrOutOfOrderCountsOnce() {
        var mine = ids.next();
        var first = step(mine, "check", actor("ann", "A"), null, 1);
        var corrected =
                new StepCorrected(process, first.stepId(), 2, mine, null, "inspect", NOBODY, null, NINE, 0, null);
        publisher.publish(delivered(mine, 5), corrected, first, opened(mine), first, opened(mine));

        var flow = flow();

        assertThat(flow.getInt("counts.steps")).isEqualTo(1);
        assertThat(flow.getMap("startSteps")).isEqualTo(Map.of("inspect", 1));
        assertThat(flow.getInt("leadTime.n")).isEqualTo(1);
    }

    @Test
    void aStepTakenBackCountsInNothing() {
        var mine = ids.next();
        var wrong = step(mine, "check", actor("ann", "A"), NINE, 1);
        publisher.publish(
                opened(mine), wrong, new StepRemoved(process, wrong.stepId(), 2, mine, null, "check", NOBODY));

        var flow = flow();

        assertThat(flow.getInt("counts.events")).isZero();
        assertThat(flow.getString("touchTime.reason")).isEqualTo("NO_DATA");
        assertThat(flow.getString("leadTime.reason")).isEqualTo("NO_DATA");
    }

    @Test
    void aPeriodHasTheCasesThatWereDeliveredInIt() {
        var early = ids.next();
        var late = ids.next();
        publisher.publish(opened(early), delivered(early, 1), opened(late), delivered(late, 9), opened(ids.next()));

        var flow = get("/flow?from=2026-03-02T09:30:00Z&to=2026-03-02T18:00:00Z&minAsOf=" + mark());

        assertThat(flow.jsonPath().getInt("counts.cases")).isEqualTo(1);
    }

    @Test
    void whoeverNamesAWriteWaitsForIt() {
        var written = publisher.later();
        var waiting = CompletableFuture.supplyAsync(() -> get("/flow?minAsOf=" + written));

        publisher.publish(opened(ids.next()));
        publisher.reached("workgroup-service", written);

        assertThat(waiting.join().statusCode()).isEqualTo(200);
        assertThat(waiting.join().jsonPath().getInt("counts.cases")).isEqualTo(1);
        assertThat(Instant.parse(waiting.join().jsonPath().getString("asOf"))).isAfter(written);
    }

    @Test
    void pairsOfPeopleAreForTheOwner() {
        var mine = ids.next();
        publisher.publish(
                opened(mine),
                step(mine, "check", actor("ann", "A"), null, 1),
                step(mine, "decide", actor("bob", "B"), null, 2));

        var hers = given().auth().oauth2(Tokens.of("alice")).get(path("/handovers?by=person&minAsOf=" + mark()));
        var others = given().auth().oauth2(Tokens.of("bob")).get(path("/handovers?by=person"));

        assertThat(hers.jsonPath().getInt("items[0].count")).isEqualTo(1);
        assertThat(others.statusCode()).isEqualTo(403);
    }

    @Test
    void figuresByUnitAreForThoseWhoWorkOnTheProcessAndForAnalysts() {
        var mine = ids.next();
        publisher.publish(
                opened(mine),
                step(mine, "check", actor("ann", "A"), null, 1),
                step(mine, "decide", actor("bob", "B"), null, 2),
                new ParticipantJoined(
                        process, ids.next(), ids.next(), 1, actor("peter", "A"), ParticipationOrigin.JOINED));
        var minAsOf = "minAsOf=" + mark();

        for (var path : List.of("/handovers?by=unit&" + minAsOf, "/flow?unit=A&" + minAsOf)) {
            assertThat(get("alice", path).statusCode()).isEqualTo(200);
            assertThat(get("peter", path).statusCode()).isEqualTo(200);
            assertThat(get("anna", path, Role.ANALYST).statusCode()).isEqualTo(200);
            assertThat(get("carol", path).statusCode()).isEqualTo(403);
            assertThat(get("carol", path).jsonPath().getString("type")).isEqualTo("/problems/not-your-units");
        }
        assertThat(get("alice", "/handovers?by=unit&" + minAsOf).jsonPath().getMap("items[0]"))
                .isEqualTo(Map.of("from", "A", "to", "B", "count", 1));
    }

    @Test
    void whatNobodyHasToldOfIsNotFound() {
        var answer = given().auth().oauth2(Tokens.of("alice")).get("/v1/processes/" + ids.next() + "/flow");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.jsonPath().getString("type")).isEqualTo("/problems/nothing-known");
    }

    @Test
    void longVariantsArePagedThroughToo() {
        for (var variant : List.of("a", "b", "b")) {
            var mine = ids.next();
            publisher.publish(opened(mine));
            for (var place = 0; place < 60; place++) {
                publisher.publish(step(mine, variant.repeat(100) + place, NOBODY, null, place));
            }
        }

        var first = get("/variants?limit=1&minAsOf=" + mark()).jsonPath();
        var second = get("/variants?limit=1&cursor=" + first.getString("nextCursor"));

        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(first.getInt("items[0].cases")).isEqualTo(2);
        assertThat(second.jsonPath().getInt("items[0].cases")).isEqualTo(1);
        assertThat(second.jsonPath().getString("items[0].steps[0]")).startsWith("a");
        assertThat(second.jsonPath().getString("nextCursor")).isNull();
    }

    @Test
    void equallyFrequentVariantsArePagedByName() {
        for (var variant : List.of("c", "a", "b")) {
            var mine = ids.next();
            publisher.publish(opened(mine), step(mine, variant, NOBODY, null, 1));
        }

        var shown = new ArrayList<String>();
        var cursor = "";
        do {
            var page = get("/variants?limit=1&minAsOf=" + mark() + cursor).jsonPath();
            shown.add(page.getString("items[0].steps[0]"));
            cursor = page.getString("nextCursor") == null ? "" : "&cursor=" + page.getString("nextCursor");
        } while (!cursor.isEmpty());

        assertThat(shown).containsExactly("a", "b", "c");
    }

    private JsonPath flow() {
        var answer = get("/flow?minAsOf=" + mark());
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    private Response get(String figure) {
        return get("bob", figure);
    }

    private Response get(String person, String figure, Role... roles) {
        return given().auth().oauth2(Tokens.of(person, roles)).get(path(figure));
    }

    private String path(String figure) {
        return "/v1/processes/" + process + figure;
    }

    private Instant mark() {
        return publisher.mark("workgroup-service");
    }

    private CaseOpened opened(UUID id) {
        return new CaseOpened(process, id, 1, null, null, NINE, null, NOBODY, null);
    }

    private CaseDelivered delivered(UUID id, int hours) {
        return new CaseDelivered(process, id, 1, NINE.plus(Duration.ofHours(hours)), null, NOBODY, null);
    }

    private StepCompleted step(UUID id, String name, Actor actor, @Nullable Instant started, int hours) {
        var done = NINE.plus(Duration.ofHours(hours));
        return new StepCompleted(process, ids.next(), 1, id, null, name, actor, started, done, 0, null);
    }

    private Actor actor(String person, String unit) {
        return new Actor(people.person(Tokens.ISSUER, person), unit);
    }
}
