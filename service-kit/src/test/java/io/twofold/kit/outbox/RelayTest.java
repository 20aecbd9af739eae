package io.twofold.kit.outbox;

import java.io.IOException;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.sql.DataSource;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.twofold.events.ActivityEvent;
import io.twofold.events.CloudEventRecords;
import io.twofold.events.Topics;
import io.twofold.events.workgroup.ProcessDefined;
import io.twofold.kit.Backends;
import io.twofold.kit.broker.Broker;
import io.twofold.kit.database.UnpooledConnections;
import io.twofold.kit.time.Ids;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@QuarkusTestResource(Backends.class)
@SuppressWarnings("NullAway.Init") // opened before each test
class RelayTest {

    private static final int KEYS = 4;
    private static final int REVISIONS = 100;

    private static final String HOLDERS = """
            FROM pg_locks JOIN pg_stat_activity USING (pid)
            WHERE locktype = 'advisory' AND granted AND application_name = 'outbox-relay'
            """;

    private final Outbox outbox;
    private final DataSource database;
    private final UnpooledConnections connections;
    private final Broker broker;
    private final MeterRegistry metrics;
    private final Ids ids;

    private List<UUID> keys;
    private Topic events;

    RelayTest(
            Outbox outbox,
            DataSource database,
            UnpooledConnections connections,
            Broker broker,
            MeterRegistry metrics,
            Ids ids) {
        this.outbox = outbox;
        this.database = database;
        this.connections = connections;
        this.broker = broker;
        this.metrics = metrics;
        this.ids = ids;
    }

    @BeforeEach
    void open() {
        broker.createMissingTopics();
        keys = Stream.generate(ids::next).limit(KEYS).toList();
        events = new Topic(broker, Topics.WORKGROUP);
    }

    @AfterEach
    void close() {
        events.close();
    }

    @Test
    void everyKeyKeepsTheOrderOfItsCommitsWhateverOthersDo() throws Exception {
        write();

        awaitAllInOrder();
        awaitEmptyOutbox();
    }

    @Test
    void anotherRelayTakesOverFromOneThatLostItsConnection() throws Exception {
        var health = new RelayHealth(database, new SimpleMeterRegistry());
        var standBy = new Relay(connections, broker, new Bell(), health, "workgroup-service");
        standBy.start(new StartupEvent());
        try (var writer = Executors.newSingleThreadExecutor()) {
            var written = writer.submit(() -> {
                write();
                return null;
            });
            for (var kills = 0; kills < 5; kills++) {
                await().until(() -> number("SELECT count(*) " + HOLDERS) == 1);
                number("SELECT count(pg_terminate_backend(pid)) " + HOLDERS);
            }
            written.get();

            awaitAllInOrder();
            awaitEmptyOutbox();
        } finally {
            standBy.stop(new ShutdownEvent());
        }
    }

    @Test
    void theEventsOfAChunkComeInTheirOrderBetweenThoseAroundIt() throws Exception {
        inOneTransaction(() -> append(keys.getFirst(), 1));
        inOneTransaction(() -> appendUntold(2, REVISIONS - 1));
        inOneTransaction(() -> append(keys.getFirst(), REVISIONS));

        await().untilAsserted(() -> assertThat(published().getOrDefault(keys.getFirst(), Set.of()))
                .containsExactlyElementsOf(revisions(REVISIONS)));
        awaitEmptyOutbox();
    }

    @Test
    void aChunkWhoseRelayDiesIsSentAgainAsAWhole() throws Exception {
        var many = 20 * REVISIONS; // more than one chunk
        signal("STOP");
        try {
            inOneTransaction(() -> appendUntold(1, many));
            assertThat(number("SELECT sum(events) FROM outbox")).isEqualTo(many);
            assertThat(number("SELECT count(*) FROM outbox")).isLessThan(many / 100);
            await().until(() -> number("SELECT count(pg_terminate_backend(pid)) " + HOLDERS) == 1);
        } finally {
            signal("CONT");
        }

        await().atMost(60, SECONDS)
                .untilAsserted(() -> assertThat(published().getOrDefault(keys.getFirst(), Set.of()))
                        .containsExactlyElementsOf(revisions(many)));
        awaitEmptyOutbox();
        assertThat(events.records().stream()
                        .map(record -> new String(record.value(), UTF_8))
                        .distinct())
                .hasSize(many);
    }

    @Test
    void aBrokerThatDoesNotAnswerCostsOnlyTime() throws Exception {
        signal("STOP");
        try {
            write();
            assertThat(number("SELECT count(*) FROM outbox")).isPositive();
        } finally {
            signal("CONT");
        }

        awaitAllInOrder();
        awaitEmptyOutbox();
    }

    @Test
    void whatCanNeverBeSentStopsTheRelayWithAnAlarmAndIsNotPassedOver() throws Exception {
        var stopped = metrics.get("twofold.outbox.stopped").gauge();
        execute("INSERT INTO outbox (type, event_id, key, time, data) VALUES ('of-the-future', '', '%s', now(), '')"
                .formatted(ids.next()));
        try {
            append(keys.getFirst(), 1);
            await().untilAsserted(() -> assertThat(stopped.value()).isOne());
            assertThat(published()).isEmpty();
        } finally {
            execute("DELETE FROM outbox WHERE type = 'of-the-future'");
        }

        await().atMost(20, SECONDS).untilAsserted(() -> assertThat(published()).containsOnlyKeys(keys.getFirst()));
        assertThat(stopped.value()).isZero();
    }

    @Test
    void whatIsTooLargeIsRefusedWhereItIsAppended() {
        var large = new ProcessDefined(
                ids.next(), 1, "x".repeat(200_000), List.of(), null, null, List.of(), List.of(), null);

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> outbox.append(large)))
                .hasMessageContaining("bytes");
    }

    /** Two writers a key, each in turn behind the key's row. They commit as they please. */
    private void write() throws Exception {
        execute("CREATE TABLE IF NOT EXISTS counter (key uuid PRIMARY KEY, revision int NOT NULL)");
        try (var writers = Executors.newFixedThreadPool(2 * KEYS)) {
            var all = Stream.concat(keys.stream(), keys.stream())
                    .map(key -> Executors.callable(() -> write(key)))
                    .toList();
            for (var writer : writers.invokeAll(all)) {
                writer.get();
            }
        }
    }

    private void write(UUID key) {
        for (var written = 0; written < REVISIONS / 2; written++) {
            QuarkusTransaction.requiringNew().run(() -> {
                append(
                        key,
                        number("INSERT INTO counter VALUES ('%s', 1) ON CONFLICT (key) ".formatted(key)
                                + "DO UPDATE SET revision = counter.revision + 1 RETURNING revision"));
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(5_000_000));
            });
        }
    }

    private void append(UUID key, int revision) {
        QuarkusTransaction.joiningExisting().run(() -> outbox.append(defined(key, revision)));
    }

    /** Of the first key. */
    private void appendUntold(int from, int to) {
        outbox.appendUntold(IntStream.rangeClosed(from, to)
                .mapToObj(revision -> defined(keys.getFirst(), revision))
                .toList());
    }

    private static void inOneTransaction(Runnable write) {
        QuarkusTransaction.requiringNew().run(write);
    }

    private static ProcessDefined defined(UUID key, int revision) {
        return new ProcessDefined(key, revision, "Loan", List.of(), null, null, List.of(), List.of(), null);
    }

    private static List<Integer> revisions(int upTo) {
        return IntStream.rangeClosed(1, upTo).boxed().toList();
    }

    /** Something may come twice after a failure, but only after it came in order. */
    private void awaitAllInOrder() {
        await().atMost(60, SECONDS)
                .untilAsserted(() -> assertThat(published())
                        .containsOnlyKeys(keys)
                        .allSatisfy((key, found) -> assertThat(found).containsExactlyElementsOf(revisions(REVISIONS))));
    }

    private void awaitEmptyOutbox() {
        await().untilAsserted(
                        () -> assertThat(number("SELECT count(*) FROM outbox")).isZero());
    }

    private Map<UUID, Set<Integer>> published() {
        return events.records().stream()
                .map(record -> new CloudEventRecords().read(record).event())
                .collect(groupingBy(
                        ActivityEvent::key, mapping(ActivityEvent::revision, toCollection(LinkedHashSet::new))));
    }

    private int number(String query) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var result = statement.executeQuery(query)) {
            result.next();
            return result.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void execute(String command) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private static void signal(String signal) throws IOException, InterruptedException {
        var broker = ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().commandLine().orElse("").contains("BrokerMain"))
                .findFirst()
                .orElseThrow();
        new ProcessBuilder("kill", "-" + signal, Long.toString(broker.pid()))
                .start()
                .waitFor();
    }
}
