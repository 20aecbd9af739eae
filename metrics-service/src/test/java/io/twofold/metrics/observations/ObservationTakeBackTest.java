package io.twofold.metrics.observations;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.twofold.events.ReceivedEvent;
import io.twofold.events.Topics;
import io.twofold.events.people.PersonErased;
import io.twofold.events.value.InteractionObserved;
import io.twofold.events.value.InteractionWithdrawn;
import io.twofold.events.value.ValueEvent;
import io.twofold.kit.Backends;
import io.twofold.kit.Published;
import io.twofold.kit.broker.Broker;
import io.twofold.kit.time.Ids;
import io.twofold.metrics.Publisher;
import io.twofold.web.identity.PersonIds;
import io.twofold.web.identity.Role;
import io.twofold.web.identity.Tokens;

import static io.restassured.RestAssured.given;
import static io.twofold.web.identity.Role.ADMIN;
import static io.twofold.web.identity.Role.FEED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class ObservationTakeBackTest {

    private static final Instant NOON = Instant.parse("2024-03-04T12:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final String FOLDED =
            "SELECT kind FROM observation_fact WHERE from_id = ? AND NOT withdrawn ORDER BY kind";

    private static final String NAMED = """
            SELECT id FROM observation JOIN observation_fact fact ON interaction_id = id
            WHERE ? IN (observation.from_id, observation.to_id, fact.from_id, fact.to_id)
            """;

    private final Publisher publisher;
    private final Broker broker;
    private final PersonIds people;
    private final DataSource database;
    private final Ids ids;

    private String ann = "";
    private String feed = "";

    ObservationTakeBackTest(Publisher publisher, Broker broker, PersonIds people, DataSource database, Ids ids) {
        this.publisher = publisher;
        this.broker = broker;
        this.people = people;
        this.database = database;
        this.ids = ids;
    }

    @BeforeEach
    void somebodyNobodyKnows() {
        ann = "ann-" + ids.next();
        feed = "feed-" + ids.next();
    }

    @Test
    void whatAnImportBroughtIsTakenBack() throws SQLException {
        var imported = imported(table("meeting", "mail"));
        awaitFolded("mail", "meeting");

        var job = ended(takenBack(imported, feed, FEED));

        assertThat(job.getString("state")).isEqualTo("COMPLETED");
        assertThat(job.getInt("result.observations")).isEqualTo(2);
        awaitFolded();
        assertThat(column(NAMED, id(ann))).isEmpty();
        assertThat(told())
                .extracting(ValueEvent::getClass, ValueEvent::revision)
                .containsExactlyInAnyOrder(
                        tuple(InteractionObserved.class, 1),
                        tuple(InteractionObserved.class, 1),
                        tuple(InteractionWithdrawn.class, 2),
                        tuple(InteractionWithdrawn.class, 2));
        assertThat(list(feed, FEED).getList("items[0].allowed")).isEmpty();
        assertThat(list(feed, FEED).getString("items[0].takenBackAt")).isNotNull();
        assertThat(ended(takenBack(imported, feed, FEED)).getInt("result.observations"))
                .isZero();
    }

    @Test
    void whatWasToldBeforeStays() {
        report("meeting");
        var imported = imported(table("meeting", "mail"));
        awaitFolded("mail", "meeting");

        assertThat(ended(takenBack(imported, feed, FEED)).getInt("result.observations"))
                .isEqualTo(1);

        awaitFolded("meeting");
    }

    @Test
    void whatIsToldAgainIsThereAgain() {
        ended(takenBack(imported(table("meeting", "mail")), feed, FEED));
        awaitFolded();

        report("meeting");
        awaitFolded("meeting");
        var again = upload(table("meeting", "mail"));

        assertThat(ended(again).getInt("result.added")).isEqualTo(1);
        assertThat(ended(again).getInt("result.known")).isEqualTo(1);
        awaitFolded("mail", "meeting");
        ended(takenBack(id(again), feed, FEED));
        awaitFolded("meeting");
    }

    @Test
    void aFeedSeesAndTakesBackItsOwnAlone() {
        var imported = imported(table("meeting"));
        var other = "feed-" + ids.next();

        assertThat(list(other, FEED).getList("items")).isEmpty();
        assertThat(list(feed, FEED).getList("items.id")).isEqualTo(List.of(imported));
        assertThat(list(feed, FEED).getString("items[0].source")).isEqualTo("calendar");
        assertThat(list(feed, FEED).getInt("items[0].result.added")).isEqualTo(1);
        assertThat(list("root", ADMIN).<String>getList("items.id")).contains(imported);
        assertThat(takenBack(imported, other, FEED).jsonPath().getString("type"))
                .isEqualTo("/problems/import-not-found");
        assertThat(takenBack(imported, feed).statusCode()).isEqualTo(403);
        assertThat(ended(takenBack(imported, "root", ADMIN)).getInt("result.observations"))
                .isEqualTo(1);
    }

    @Test
    void inWhateverOrderItArrivesTheLastRevisionCounts() {
        var interaction = ids.next();
        var from = id(ann);
        var to = ids.next();
        var pair = InteractionObserved.pairOf(from, to);

        publisher.publish(
                new InteractionWithdrawn(interaction, 2, pair),
                new InteractionObserved(interaction, 1, pair, from, to, "mail", NOON, 1, "calendar", null),
                new InteractionObserved(ids.next(), 1, pair, from, to, "call", NOON, 1, "calendar", null));
        awaitFolded("call");

        publisher.publish(
                new InteractionObserved(interaction, 3, pair, from, to, "mail", NOON, 1, "calendar", null),
                new InteractionWithdrawn(interaction, 2, pair));
        awaitFolded("call", "mail");
    }

    @Test
    void aRebuildFromTheTopicsComesToTheSame() throws SQLException {
        ended(takenBack(imported(table("meeting")), feed, FEED));
        report("mail");
        awaitFolded("mail");
        execute("UPDATE observation_fact SET kind = 'damaged' WHERE from_id = ?");
        awaitFolded("damaged");

        assertThat(ended(as("root", ADMIN).post("/v1/rebuilds")).getString("state"))
                .isEqualTo("COMPLETED");

        awaitFolded("mail");
    }

    @Test
    void whoWasErasedMeanwhileIsNotNamedAgain() {
        var replacement = ids.next();
        var imported = imported(table("meeting"));
        awaitFolded("meeting");
        publisher.publish(new PersonErased(id(ann), 1, replacement));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(column("SELECT id FROM observation WHERE from_id = ?", replacement))
                        .hasSize(1));

        assertThat(ended(takenBack(imported, feed, FEED)).getInt("result.observations"))
                .isEqualTo(1);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(column(FOLDED, replacement)).isEmpty());
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(toldOfBobAnd(replacement))
                        .extracting(ValueEvent::getClass)
                        .containsExactly(InteractionWithdrawn.class));
        assertThat(told()).extracting(ValueEvent::getClass).containsExactly(InteractionObserved.class);
    }

    private String table(String... kinds) {
        var table = new StringBuilder("from,to,at,kind\n");
        for (var kind : kinds) {
            table.append("%s,bob,%s,%s\n".formatted(ann, NOON, kind));
        }
        return table.toString();
    }

    private void report(String kind) {
        var answer = as(feed, FEED)
                .contentType("application/json")
                .header("Idempotency-Key", ids.next())
                .body(
                        "{\"source\": \"calendar\", \"items\": [{\"from\": \"%s\", \"to\": \"bob\", \"at\": \"%s\", \"kind\": \"%s\"}]}"
                                .formatted(ann, NOON, kind))
                .post("/v1/observations:batch");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    }

    private String imported(String table) {
        var job = upload(table);
        assertThat(ended(job).getString("state")).isEqualTo("COMPLETED");
        return id(job);
    }

    private Response upload(String table) {
        return as(feed, FEED).contentType("text/csv").body(table).post("/v1/observations/imports?source=calendar");
    }

    private Response takenBack(String imported, String person, Role... roles) {
        return as(person, roles).delete("/v1/observations/imports/" + imported);
    }

    private static JsonPath list(String person, Role role) {
        return as(person, role).get("/v1/observations/imports").jsonPath();
    }

    private static JsonPath ended(Response begun) {
        assertThat(begun.statusCode()).as(begun.asString()).isEqualTo(202);
        return await().atMost(PATIENCE)
                .until(
                        () -> as("root", ADMIN).get(begun.header("Location")).jsonPath(),
                        job -> !job.getString("state").matches("QUEUED|RUNNING"));
    }

    private static String id(Response job) {
        return job.jsonPath().getString("id");
    }

    private UUID id(String sub) {
        return people.person(Tokens.ISSUER, sub);
    }

    private List<ValueEvent> told() {
        return toldOfBobAnd(id(ann));
    }

    private List<ValueEvent> toldOfBobAnd(UUID person) {
        return Published.on(Topics.VALUE, broker).stream()
                .map(ReceivedEvent::event)
                .filter(ValueEvent.class::isInstance)
                .map(ValueEvent.class::cast)
                .filter(event -> event.key().equals(InteractionObserved.pairOf(person, id("bob"))))
                .toList();
    }

    private void awaitFolded(String... kinds) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(column(FOLDED, id(ann))).containsExactly(kinds));
    }

    private void execute(String command) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(command)) {
            statement.setObject(1, id(ann));
            statement.executeUpdate();
        }
    }

    private List<String> column(String query, UUID person) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(query)) {
            statement.setObject(1, person);
            try (var row = statement.executeQuery()) {
                var values = new ArrayList<String>();
                while (row.next()) {
                    values.add(row.getString(1));
                }
                return values;
            }
        }
    }

    private static RequestSpecification as(String person, Role... roles) {
        return given().urlEncodingEnabled(false).auth().oauth2(Tokens.of(person, roles));
    }
}
