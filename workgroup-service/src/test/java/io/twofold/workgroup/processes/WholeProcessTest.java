package io.twofold.workgroup.processes;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.twofold.events.workgroup.FormalStep;
import io.twofold.events.workgroup.ProcessChanged;
import io.twofold.events.workgroup.ProcessDefined;
import io.twofold.events.workgroup.ProcessRates;
import io.twofold.kit.Backends;
import io.twofold.web.identity.PersonIds;
import io.twofold.web.identity.Tokens;
import io.twofold.workgroup.Topic;

import static io.twofold.web.identity.Role.ANALYST;
import static io.twofold.workgroup.Calls.assertProblem;
import static io.twofold.workgroup.Calls.by;
import static io.twofold.workgroup.Calls.get;
import static io.twofold.workgroup.Calls.made;
import static io.twofold.workgroup.Calls.patch;
import static io.twofold.workgroup.Calls.post;
import static io.twofold.workgroup.Calls.process;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class WholeProcessTest {

    private final Topic topic;
    private final PersonIds people;

    WholeProcessTest(Topic topic, PersonIds people) {
        this.topic = topic;
        this.people = people;
    }

    @Test
    void allThatOwnersSetIsKeptAndPublished() {
        var bob = people.person(Tokens.ISSUER, "bob");
        var defined = post("alice", "/v1/processes", """
                {"name": "Invoices", "delivery": "One invoice, paid", "owningUnit": "Finance",
                 "formalPath": [{"step": "enter", "unit": "Mail room"}, {"step": "pay"}],
                 "calendar": {"timeZone": "Europe/Paris", "holidays": ["2026-12-25"],
                     "weeklyHours": [{"day": "MONDAY", "from": "09:00", "to": "24:00"}]},
                 "owners": ["%s"]}""".formatted(bob));

        var seen = get("bob", "/v1/processes/" + made(defined)).jsonPath();
        var renamed = patch("bob", "/v1/processes/" + made(defined), "{\"delivery\": null}");

        assertThat(seen.getList("formalPath.step")).containsExactly("enter", "pay");
        assertThat(seen.getString("calendar.weeklyHours[0].to")).isEqualTo("24:00");
        assertThat(seen.getList("calendar.holidays")).containsExactly("2026-12-25");
        assertThat(renamed.jsonPath().getString("delivery")).isNull();
        assertThat(renamed.jsonPath().getString("owningUnit")).isEqualTo("Finance");
        topic.awaitKey(made(defined), events -> {
            assertThat(events.getFirst()).isInstanceOfSatisfying(ProcessDefined.class, event -> {
                assertThat(event.owners()).containsExactly(bob);
                assertThat(event.formalPath())
                        .containsExactly(new FormalStep("enter", "Mail room"), new FormalStep("pay", null));
                assertThat(event.calendar()).isNotNull();
                assertThat(event.owningUnit()).isEqualTo("Finance");
            });
            assertThat(events.getLast()).isInstanceOf(ProcessChanged.class);
        });
    }

    @Test
    void aCalendarIsOneThatCanBeKept() {
        var answer = post("alice", "/v1/processes", """
                {"name": "Invoices", "calendar": {"timeZone": "Paris", "weeklyHours": [
                    {"day": "MONDAY", "from": "09:00", "to": "12:00"}, {"day": "MONDAY", "from": "11:00", "to": "13:00"},
                    {"day": "FRIDAY", "from": "17:00", "to": "09:00"}, {"day": "FRIDAY", "from": "9", "to": "10:00"}]}}""");

        assertProblem(answer, 400, "invalid-request");
        assertThat(answer.jsonPath().getList("errors.pointer"))
                .isEqualTo(List.of(
                        "/calendar/timeZone",
                        "/calendar/weeklyHours",
                        "/calendar/weeklyHours/2/to",
                        "/calendar/weeklyHours/3/from"));
    }

    @Test
    void ratesHoldFromADayOn() {
        var id = process("alice");
        var path = "/v1/processes/" + id + "/rates";

        set("alice", path, "{\"validFrom\": \"2026-07-01\", \"currency\": \"EUR\", \"hourlyCost\": 62.50}");
        set("alice", path, "{\"validFrom\": \"2026-01-01\", \"currency\": \"EUR\", \"hourlyCost\": 60}");
        var replaced =
                set("alice", path, "{\"validFrom\": \"2026-07-01\", \"currency\": \"EUR\", \"hourlyCost\": 63.10}");

        assertThat(replaced.jsonPath().getList("items.validFrom")).containsExactly("2026-01-01", "2026-07-01");
        assertThat(replaced.asString()).contains("63.10");
        assertThat(by("dana", ANALYST).get(path).jsonPath().getList("items")).hasSize(2);
        assertProblem(get("bob", path), 403, "not-an-owner");
        topic.awaitKey(
                id,
                events -> assertThat(events.getLast())
                        .isInstanceOfSatisfying(
                                ProcessChanged.class,
                                event -> assertThat(event.rates())
                                        .hasSize(2)
                                        .last()
                                        .isEqualTo(new ProcessRates(
                                                LocalDate.parse("2026-07-01"),
                                                "EUR",
                                                new BigDecimal("63.10"),
                                                null,
                                                null,
                                                null,
                                                null))));
    }

    @Test
    void ratesAreOfACurrencyAndNotNegative() {
        var answer = set("alice", "/v1/processes/" + process("alice") + "/rates", """
                {"validFrom": "2026-07-01", "currency": "EURO", "latePenalty": -1}""");

        assertProblem(answer, 400, "invalid-request");
        assertThat(answer.jsonPath().getList("errors.pointer")).isEqualTo(List.of("/currency", "/latePenalty"));
    }

    @Test
    void processesAreFoundByNameUnitAndOwner() {
        var unit = "Unit of " + process("alice");
        var second = defined("erin", "Zebra crossing", unit);
        var first = defined("alice", "A zebra", unit);

        assertThat(listed("?owningUnit=" + unit)).containsExactly(first, second);
        assertThat(listed("?owningUnit=" + unit + "&sort=NAME&limit=1")).containsExactly(first);
        assertThat(listed("?owningUnit=" + unit + "&name=cross")).containsExactly(second);
        assertThat(listed("?owningUnit=" + unit + "&mine=true")).containsExactly(second);
        var page = get("erin", "/v1/processes?sort=NAME&limit=1&owningUnit=" + unit)
                .jsonPath();
        assertThat(listed("?sort=NAME&limit=1&owningUnit=%s&cursor=%s".formatted(unit, page.getString("nextCursor"))))
                .containsExactly(second);
    }

    private static String defined(String owner, String name, String unit) {
        return made(post(owner, "/v1/processes", """
                {"name": "%s", "owningUnit": "%s"}""".formatted(name, unit)));
    }

    private static List<String> listed(String query) {
        return get("erin", "/v1/processes" + query).jsonPath().getList("items.id");
    }

    private static io.restassured.response.Response set(String person, String path, String rates) {
        return by(person)
                .contentType("application/json")
                .header("If-Match", "*")
                .body(rates)
                .put(path);
    }
}
