package io.twofold.metrics.people;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.inject.Instance;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.twofold.events.Actor;
import io.twofold.events.people.PersonErased;
import io.twofold.events.people.PersonIdentified;
import io.twofold.events.people.UnitAssigned;
import io.twofold.kit.Backends;
import io.twofold.kit.time.Ids;
import io.twofold.metrics.Publisher;
import io.twofold.metrics.Told;
import io.twofold.web.identity.Tokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class IdentificationTest {

    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

    private final Publisher publisher;
    private final Instance<Told> processes;
    private final Ids ids;

    private Told told;
    private UUID ann = new UUID(0, 0);
    private UUID alias = new UUID(0, 0);

    IdentificationTest(Publisher publisher, Instance<Told> processes, Ids ids) {
        this.publisher = publisher;
        this.processes = processes;
        this.ids = ids;
    }

    @BeforeEach
    void twoSteps() {
        told = processes.get();
        ann = ids.next();
        alias = ids.next();
        var mine = told.opened(NINE);
        told.step(mine, "check", new Actor(ann, null), null, NINE.plus(Duration.ofHours(1)));
        told.step(mine, "decide", new Actor(alias, null), null, NINE.plus(Duration.ofHours(2)));
    }

    @Test
    void anAliasIsSomebodyUntilItIsKnownWho() {
        assertThat(flow().getInt("counts.people")).isEqualTo(2);
        assertThat(flow().getInt("handovers.count")).isEqualTo(1);
    }

    @Test
    void figuresFollowTheAliasAlsoForWhatWasFoldedBefore() {
        flow();
        publisher.publish(new PersonIdentified(alias, 1, ann, false));

        assertThat(flow("counts.people", 1).getInt("handovers.count")).isZero();

        publisher.publish(new PersonIdentified(alias, 2, alias, false));

        assertThat(flow("counts.people", 2).getInt("handovers.count")).isEqualTo(1);
    }

    @Test
    void aMachineIsNobody() {
        publisher.publish(new PersonIdentified(alias, 1, null, true));

        assertThat(flow("counts.people", 1).getInt("handovers.count")).isZero();
    }

    @Test
    void whereAStepNamesNoUnitTheAssignedOneCounts() {
        publisher.publish(
                new UnitAssigned(ids.next(), 1, ann, "A", LocalDate.parse("2026-01-01"), null),
                new UnitAssigned(
                        ids.next(), 1, alias, "B", LocalDate.parse("2026-01-01"), LocalDate.parse("2026-03-03")),
                new UnitAssigned(ids.next(), 1, alias, "C", LocalDate.parse("2026-03-03"), null));

        flow("handovers.crossUnit.count", 1);

        assertThat(pairs("unit").getList("items.to")).isEqualTo(List.of("B"));
    }

    @Test
    void whoIsErasedIsGoneFromTheFactsAndNotFromTheFigures() {
        flow();
        var replacement = ids.next();
        publisher.publish(new PersonIdentified(alias, 1, ann, false), new PersonErased(ann, 1, replacement));
        var later = told.opened(NINE);
        told.step(later, "check", new Actor(alias, null), null, NINE.plus(Duration.ofHours(1)));
        told.step(later, "decide", told.actor("bob", null), null, NINE.plus(Duration.ofHours(2)));

        assertThat(flow("counts.people", 2).getInt("handovers.count")).isEqualTo(1);
        await().untilAsserted(() ->
                assertThat(pairs("person").getList("items.from")).isEqualTo(List.of(replacement.toString())));
    }

    private JsonPath flow(String path, int expected) {
        await().untilAsserted(() -> assertThat(flow().getInt(path)).isEqualTo(expected));
        return flow();
    }

    private JsonPath flow() {
        return get("/flow?minAsOf=" + publisher.mark("workgroup-service"));
    }

    private JsonPath pairs(String by) {
        return get("/handovers?by=" + by);
    }

    private JsonPath get(String path) {
        var answer = given().auth().oauth2(Tokens.of("alice")).get("/v1/processes/" + told.process() + path);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }
}
