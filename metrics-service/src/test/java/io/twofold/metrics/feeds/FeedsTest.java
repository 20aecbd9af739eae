package io.twofold.metrics.feeds;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import javax.sql.DataSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

import io.twofold.events.ActivityEvent;
import io.twofold.events.ReceivedEvent;
import io.twofold.events.Topics;
import io.twofold.events.people.PersonErased;
import io.twofold.events.people.UnitAssigned;
import io.twofold.events.value.InteractionObserved;
import io.twofold.kit.Backends;
import io.twofold.kit.Published;
import io.twofold.kit.broker.Broker;
import io.twofold.kit.time.Ids;
import io.twofold.metrics.Publisher;
import io.twofold.web.identity.PersonIds;
import io.twofold.web.identity.Role;
import io.twofold.web.identity.Tokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class FeedsTest {

    private static final Instant NOON = Instant.parse("2024-03-04T12:00:00Z");

    private final Publisher publisher;
    private final Broker broker;
    private final PersonIds people;
    private final DataSource database;
    private final Ids ids;

    FeedsTest(Publisher publisher, Broker broker, PersonIds people, DataSource database, Ids ids) {
        this.publisher = publisher;
        this.broker = broker;
        this.people = people;
        this.database = database;
        this.ids = ids;
    }

    @Test
    void aUnitThatIsSaidIsPublishedAndWhatIsKnownIsNot() {
        var person = "unit-" + ids.next();
        var said = "{\"items\": [{\"person\": \"%s\", \"unit\": \"Finance\"}]}".formatted(person);

        assertThat(post("/v1/units", said).getInt("added")).isEqualTo(1);
        assertThat(post("/v1/units", said).getInt("known")).isEqualTo(1);
        assertThat(post("/v1/units", said.replace("Finance", "Sales")).getInt("added"))
                .isEqualTo(1);

        await().untilAsserted(() -> assertThat(told(Topics.PEOPLE, UnitAssigned.class).stream()
                        .filter(event -> event.personId().equals(id(person))))
                .extracting(UnitAssigned::revision, UnitAssigned::unit, UnitAssigned::from)
                .containsExactly(tuple(1, "Finance", LocalDate.EPOCH), tuple(2, "Sales", LocalDate.EPOCH)));
    }

    @Test
    void aTableOfUnitsIsTakenAsAWholeOrNotAtAll() {
        var person = "table-" + ids.next();
        var good = "person,unit,from,to\n%s,A,2024-01-01,2024-03-01\n%s,B,2024-03-01,\n".formatted(person, person);

        var broken = ended(upload("/v1/units/imports", good + person + ",,2024-13-01,\n"));
        var first = ended(upload("/v1/units/imports", good));
        var again = ended(upload("/v1/units/imports", good));

        assertThat(broken.getString("state")).isEqualTo("FAILED");
        assertThat(broken.getList("problems.detail").toString()).contains("unit must have 1 to 200 characters");
        assertThat(broken.getInt("problems[0].event")).isEqualTo(3);
        assertThat(first.getString("state")).isEqualTo("COMPLETED");
        assertThat(first.getInt("result.added")).isEqualTo(2);
        assertThat(again.getInt("result.known")).isEqualTo(2);
    }

    @Test
    void anObservationIsPublishedAndFoldedOnce() throws SQLException {
        var ann = "ann-" + ids.next();
        var bob = "bob-" + ids.next();
        var table = """
                from,to,at,weight,kind
                %1$s,%2$s,2024-03-04T12:00:00Z,2.5,meeting
                %1$s,%2$s,2024-03-04T12:00:00Z,2.5,meeting
                %2$s,%1$s,,,
                %1$s,%1$s,,,
                """.formatted(ann, bob);

        var first = ended(upload("/v1/observations/imports?source=calendar", table));
        var again = ended(upload("/v1/observations/imports?source=calendar", table));

        assertThat(first.getMap("result")).isEqualTo(Map.of("added", 2, "known", 1, "skipped", 1));
        assertThat(again.getMap("result")).isEqualTo(Map.of("added", 0, "known", 3, "skipped", 1));
        await().untilAsserted(
                        () -> assertThat(folded(id(ann))).containsExactlyInAnyOrder("meeting 2.5", "interaction 1"));
        assertThat(told(Topics.VALUE, InteractionObserved.class))
                .filteredOn(event -> event.from().equals(id(ann)))
                .extracting(InteractionObserved::source, InteractionObserved::at)
                .containsExactly(tuple("calendar", NOON));
    }

    @Test
    void whoIsErasedIsNotTakenInAgain() throws SQLException {
        var eve = "eve-" + ids.next();
        var observation = """
                {"source": "calendar", "items": [{"from": "%s", "to": "fred", "at": "2024-03-04T12:00:00Z"}]}
                """.formatted(eve);
        post("/v1/observations:batch", observation);
        post("/v1/units", "{\"items\": [{\"person\": \"%s\", \"unit\": \"A\"}]}".formatted(eve));
        await().untilAsserted(() -> assertThat(folded(id(eve))).hasSize(1));

        publisher.publish(new PersonErased(id(eve), 1, ids.next()));
        await().untilAsserted(() -> assertThat(folded(id(eve))).isEmpty());

        assertThat(post("/v1/observations:batch", observation.replace("12:00", "13:00"))
                        .getInt("skipped"))
                .isEqualTo(1);
        await().untilAsserted(() -> assertThat(rows("SELECT unit FROM unit_assignment WHERE person_id = ?", id(eve)))
                .isEmpty());
    }

    @Test
    void onlySystemsDeliver() {
        assertThat(as().contentType("text/csv")
                        .body("person,unit\n")
                        .post("/v1/units/imports")
                        .statusCode())
                .isEqualTo(403);
        assertThat(as().contentType("application/json")
                        .header("Idempotency-Key", ids.next())
                        .body("{}")
                        .post("/v1/observations:batch")
                        .statusCode())
                .isEqualTo(403);
    }

    private UUID id(String sub) {
        return people.person(Tokens.ISSUER, sub);
    }

    private JsonPath post(String path, String body) {
        var answer = as(Role.FEED)
                .header("Idempotency-Key", ids.next())
                .contentType("application/json")
                .body(body)
                .post(path);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    private Response upload(String path, String table) {
        var answer = as(Role.FEED).contentType("text/csv").body(table).post(path);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(202);
        return answer;
    }

    private JsonPath ended(Response started) {
        return await().until(
                        () -> as(Role.FEED).get(started.header("Location")).jsonPath(),
                        job -> !job.getString("state").matches("QUEUED|RUNNING"));
    }

    private <E extends ActivityEvent> List<E> told(String topic, Class<E> type) {
        return Published.on(topic, broker).stream()
                .map(ReceivedEvent::event)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private List<String> folded(UUID person) throws SQLException {
        return rows("SELECT concat_ws(' ', kind, weight) FROM observation_fact WHERE ? IN (from_id, to_id)", person);
    }

    private List<String> rows(String statement, UUID value) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(statement)) {
            query.setObject(1, value);
            try (var row = query.executeQuery()) {
                var rows = new ArrayList<String>();
                while (row.next()) {
                    rows.add(row.getString(1));
                }
                return rows;
            }
        }
    }

    private static RequestSpecification as(Role... roles) {
        return given().urlEncodingEnabled(false).auth().oauth2(Tokens.of("hr", roles));
    }
}
