package io.twofold.metrics.returns;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.inject.Instance;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.twofold.events.Topics;
import io.twofold.events.value.ReturnComputed;
import io.twofold.events.workgroup.ProcessRates;
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
class ReturnResourceTest {

    private static final Instant FIRST = Instant.parse("2026-01-05T00:00:00Z");
    private static final String LEAD_TIME = "components.find { it.component == 'leadTimeDaysSaved' }.";
    private static final String TOUCH = "components.find { it.component == 'touchHoursSaved' }.";

    private final Publisher publisher;
    private final Instance<Told> processes;
    private final Broker broker;
    private final ManyCases manyCases;

    private Told told;
    private String effect = "";

    ReturnResourceTest(Publisher publisher, Instance<Told> processes, Broker broker, ManyCases manyCases) {
        this.manyCases = manyCases;
        this.broker = broker;
        this.publisher = publisher;
        this.processes = processes;
    }

    /** Each of 40 cases took four days, then three. */
    @BeforeEach
    void aDaySaved() {
        told = processes.get();
        for (var day = 0; day < 40; day++) {
            told.delivered(day(day - 4), day(day));
            told.delivered(day(97 + day), day(100 + day));
        }
        effect = measured("");
    }

    private String measured(String more) {
        var body = """
                {"process": "%s", "baseline": {"from": "%s", "to": "%s"}, "period": {"from": "%s", "to": "%s"}%s}
                """.formatted(told.process(), day(0), day(50), day(100), day(150), more);
        return as("alice")
                .contentType("application/json")
                .body(body)
                .post("/v1/effects?minAsOf=" + mark())
                .jsonPath()
                .getString("id");
    }

    @Test
    void timeSavedIsWorthItsCostOfDelay() {
        told.change(null, null, List.of(delay("2026-01-01", 10)));

        var computed = computed("{\"hours\": 2, \"hourlyCost\": 50}");

        assertThat(computed.getDouble(LEAD_TIME + "value")).isCloseTo(400, within(1e-6));
        assertThat(computed.getDouble(LEAD_TIME + "interval[0]")).isCloseTo(400, within(1e-6));
        assertThat(computed.getDouble(LEAD_TIME + "inputs.quantity")).isCloseTo(40, within(1e-6));
        assertThat(computed.getString("currency")).isEqualTo("EUR");
        assertThat(computed.getDouble("cost.value")).isEqualTo(100);
        assertThat(computed.getDouble("returnOnInvestment.value")).isCloseTo(3, within(1e-6));
        assertThat(computed.getDouble("payback.days")).isCloseTo(12.5, within(1e-6));
    }

    @Test
    void delayIsCountedInDaysThoughItsEffectCountsWorkingTime() {
        var office = new WorkCalendar("UTC", List.of(new WorkHours(MONDAY, "09:00", "17:00")), List.of());
        told.change(null, office, List.of(delay("2026-01-01", 10)));
        effect = measured(", \"time\": \"working\"");

        var computed = computed("{\"hours\": 2, \"hourlyCost\": 50}");

        assertThat(computed.getDouble(LEAD_TIME + "inputs.quantity")).isCloseTo(40, within(1e-6));
        assertThat(computed.getDouble(LEAD_TIME + "value")).isCloseTo(400, within(1e-6));
    }

    @Test
    void whatItCameToStaysWhereThereAreTooManyCases() throws SQLException {
        told.change(null, null, List.of(delay("2026-01-01", 10)));
        var path =
                "/v1/returns/" + computed("{\"hours\": 2, \"hourlyCost\": 50}").getString("id");

        manyCases.deliveredOn(told.process(), day(45));
        try {
            assertThat(as("alice").get(path).jsonPath().getDouble("returnOnInvestment.value"))
                    .isCloseTo(3, within(1e-6));
            assertThat(as("alice").get(path + "/revisions").jsonPath().getList("items.revision"))
                    .containsExactly(1);
            assertThat(as("alice").get("/v1/returns?effect=" + effect).statusCode())
                    .isEqualTo(200);
        } finally {
            manyCases.remove(told.process());
        }
    }

    @Test
    void aRateCountsFromItsDayOn() {
        // Days 100 to 119 are delivered before, days 120 to 139 after.
        told.change(null, null, List.of(delay("2026-01-01", 10), delay("2026-05-05", 20)));

        assertThat(computed("{\"hours\": 0, \"money\": 100}").getDouble(LEAD_TIME + "value"))
                .isCloseTo(20 * 10 + 20 * 20, within(1e-6));
    }

    @Test
    void whatHasNoRateIsNullAndNeverNothing() {
        told.change(null, null, List.of(delay("2026-05-05", 20)));

        var computed = computed("{\"hours\": 1}");

        assertThat(computed.getObject(LEAD_TIME + "value", Double.class)).isNull();
        assertThat(computed.getString(LEAD_TIME + "reason")).isEqualTo("RATE_NOT_SET");
        assertThat(computed.getString(TOUCH + "reason")).isEqualTo("START_TIMES_UNKNOWN");
        assertThat(computed.getString("cost.reason")).isEqualTo("RATE_NOT_SET");
        assertThat(computed.getString("returnOnInvestment.reason")).isEqualTo("RATE_NOT_SET");
        assertThat(computed.getList("missing")).contains("leadTimeDaysSaved", "touchHoursSaved");
    }

    @Test
    void otherRatesAreANewRevision() {
        told.change(null, null, List.of(delay("2026-01-01", 10)));
        var path =
                "/v1/returns/" + computed("{\"hours\": 1, \"hourlyCost\": 1}").getString("id");

        told.change(null, null, List.of(delay("2026-01-01", 30)));
        var again = as("alice").get(path + "?minAsOf=" + mark()).jsonPath();

        assertThat(again.getInt("revision")).isEqualTo(2);
        assertThat(again.getDouble(LEAD_TIME + "value")).isCloseTo(1200, within(1e-6));
        assertThat(as("alice").get(path + "/revisions").jsonPath().getList("items.revision"))
                .isEqualTo(List.of(2, 1));
    }

    @Test
    void whatOtherRatesMakeOfItIsToldThoughNobodyAsks() {
        told.change(null, null, List.of(delay("2026-01-01", 10)));
        var id = UUID.fromString(computed("{\"hours\": 2, \"hourlyCost\": 50}").getString("id"));

        told.change(null, null, List.of(delay("2026-01-01", 30)));

        await().untilAsserted(() -> assertThat(toldOf(id))
                .extracting(
                        each -> each.revision(),
                        each -> each.benefit().value(),
                        each -> each.returnOnInvestment().value())
                .containsExactly(tuple(1, 400.0, 3.0), tuple(2, 1200.0, 11.0)));
    }

    private List<ReturnComputed> toldOf(UUID id) {
        return Published.on(Topics.VALUE, broker).stream()
                .filter(each -> each.event().thingId().equals(id))
                .map(each -> (ReturnComputed) each.event())
                .toList();
    }

    @Test
    void moneyIsForOwnersAndAnalysts() {
        told.change(null, null, List.of(delay("2026-01-01", 10)));
        var path =
                "/v1/returns/" + computed("{\"hours\": 1, \"hourlyCost\": 1}").getString("id");

        assertThat(as("bob").get(path).statusCode()).isEqualTo(403);
        assertThat(as("bob").accept("text/html").get(path).statusCode()).isEqualTo(403);
        assertThat(as("bob").get(path + "/cases").statusCode()).isEqualTo(403);
        assertThat(as("bob").get("/v1/returns?effect=" + effect).statusCode()).isEqualTo(403);
        assertThat(as("alice").get("/v1/returns?effect=" + effect).jsonPath().getList("items"))
                .hasSize(1);
        assertThat(as("alice").get(path + "/cases?limit=200").jsonPath().getList("items"))
                .hasSize(80);
    }

    @Test
    void itIsAlsoAPageToPrint() {
        told.change(null, null, List.of(delay("2026-01-01", 10)));
        var path =
                "/v1/returns/" + computed("{\"hours\": 1, \"hourlyCost\": 100}").getString("id");

        var page = as("alice").accept("text/html").get(path);

        assertThat(page.contentType()).startsWith("text/html");
        assertThat(page.asString())
                .contains("Return on investment 300 % (300 % to 300 %)")
                .contains("Faster &lt;b&gt;")
                .contains("<svg")
                .contains("400.00 EUR");
    }

    private JsonPath computed(String cost) {
        var answer = as("alice")
                .contentType("application/json")
                .body("{\"effect\": \"%s\", \"cost\": %s, \"name\": \"Faster <b>\"}".formatted(effect, cost))
                .post("/v1/returns?minAsOf=" + mark());
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return answer.jsonPath();
    }

    private static ProcessRates delay(String from, int perCaseDay) {
        return new ProcessRates(LocalDate.parse(from), "EUR", null, BigDecimal.valueOf(perCaseDay), null, null, null);
    }

    private static Instant day(int days) {
        return FIRST.plus(Duration.ofDays(days));
    }

    private static RequestSpecification as(String person) {
        return given().auth().oauth2(Tokens.of(person));
    }

    private Instant mark() {
        return publisher.mark("workgroup-service");
    }
}
