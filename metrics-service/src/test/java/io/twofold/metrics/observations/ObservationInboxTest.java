package io.twofold.metrics.observations;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import javax.sql.DataSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.twofold.events.Topics;
import io.twofold.kit.Backends;
import io.twofold.kit.Published;
import io.twofold.kit.broker.Broker;
import io.twofold.kit.time.Ids;
import io.twofold.web.identity.PersonIds;
import io.twofold.web.identity.Tokens;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class ObservationInboxTest {

    private final Broker broker;
    private final PersonIds people;
    private final DataSource database;
    private final Ids ids;

    ObservationInboxTest(Broker broker, PersonIds people, DataSource database, Ids ids) {
        this.broker = broker;
        this.people = people;
        this.database = database;
        this.ids = ids;
    }

    @Test
    void whatIsSeenIsFoldedOnce() {
        var ann = "ann-" + ids.next();
        var id = ids.next();
        var meeting = seen(ann, "meeting", "2026-03-02T10:00:00+01:00", ", \"weight\": 2.5");

        send(id, meeting);
        send(id, meeting); // the same message
        send(ids.next(), meeting); // another one that tells the same
        send(ids.next(), seen(ann, "mail", "2026-03-02T10:00:00Z", ""));

        awaitFolded(ann, "mail 1 crm 2026-03-02 10:00", "meeting 2.5 crm 2026-03-02 09:00");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            {"from": "ann"}                     | to
            %s, "weight": -1}                   | weight
            %s, "kind": "!"}                    | kind
            %s, "source": ""}                   | source
            %s, "at": "yesterday"}              | at
            """)
    void whatCannotBeTakenIsADeadLetterAndStopsNothing(String data, String reason) {
        var ann = "ann-" + ids.next();
        var begun = seen(ann, "mail", "2026-03-02T10:00:00Z", "");
        var bad = data.replace("%s", begun.substring(0, begun.length() - 1));
        var id = ids.next();

        send(id, bad);
        send(ids.next(), seen(ann, "call", "2026-03-02T10:00:00Z", ""));

        awaitFolded(ann, "call 1 crm 2026-03-02 10:00");
        var letter = await().atMost(Duration.ofSeconds(20))
                .until(() -> letters(id), found -> !found.isEmpty())
                .getFirst();
        assertThat(header(letter, "twofold_reason")).contains(reason);
        assertThat(new String(letter.value(), UTF_8)).isEqualTo(bad);
    }

    private static String seen(String from, String kind, String at, String more) {
        return """
                {"source": "crm", "from": "%s", "to": "bob", "kind": "%s", "at": "%s"%s}""".formatted(from, kind, at, more);
    }

    private void send(UUID id, String data) {
        var record = new ProducerRecord<>(Topics.OBSERVATION, "one key", data.getBytes(UTF_8));
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", id.toString(),
                        "ce_source", "/crm",
                        "ce_type", "io.twofold.observation.interaction-observed.v1",
                        "content-type", "application/json")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        try (var producer =
                new KafkaProducer<>(broker.settings(Map.of()), new StringSerializer(), new ByteArraySerializer())) {
            producer.send(record);
        }
    }

    private List<ConsumerRecord<String, byte[]>> letters(UUID id) {
        return Published.recordsOn(Topics.deadLetters(Topics.OBSERVATION), broker).stream()
                .filter(letter -> header(letter, "ce_id").equals(id.toString()))
                .toList();
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), UTF_8);
    }

    private void awaitFolded(String from, String... expected) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(folded(people.person(Tokens.ISSUER, from))).containsExactly(expected));
    }

    private List<String> folded(UUID from) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("""
                        SELECT concat_ws(' ', kind, weight, source, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI'))
                        FROM observation_fact WHERE from_id = ? ORDER BY 1
                        """)) {
            query.setObject(1, from);
            try (var row = query.executeQuery()) {
                var found = new ArrayList<String>();
                while (row.next()) {
                    found.add(row.getString(1));
                }
                return found;
            }
        }
    }
}
