package io.twofold.kit.outbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.twofold.events.CloudEventRecords;
import io.twofold.events.EventCodec;
import io.twofold.events.Topics;
import io.twofold.events.workgroup.ProcessDefined;
import io.twofold.kit.Backends;
import io.twofold.kit.broker.Broker;
import io.twofold.kit.time.Ids;
import io.twofold.kit.time.WriteTime;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@QuarkusTestResource(Backends.class)
@SuppressWarnings("NullAway.Init") // opened before each test
class OutboxTest {

    private final Outbox outbox;
    private final WriteTime now;
    private final Ids ids;
    private final Broker broker;

    private Topic events;
    private Topic watermarks;

    OutboxTest(Outbox outbox, WriteTime now, Ids ids, Broker broker) {
        this.outbox = outbox;
        this.now = now;
        this.ids = ids;
        this.broker = broker;
    }

    @BeforeEach
    void open() {
        broker.createMissingTopics();
        events = new Topic(broker, Topics.WORKGROUP);
        watermarks = new Topic(broker, Topics.WATERMARKS);
    }

    @AfterEach
    void close() {
        events.close();
        watermarks.close();
    }

    @Test
    void whatIsCommittedIsPublishedAndWhatIsRolledBackIsNot() {
        var committed = ids.next();

        QuarkusTransaction.begin();
        outbox.append(defined(ids.next(), 1));
        QuarkusTransaction.rollback();
        QuarkusTransaction.requiringNew().run(() -> outbox.append(defined(committed, 1)));

        await().untilAsserted(() -> assertThat(keys()).containsExactly(committed.toString()));
        assertThat(new CloudEventRecords().read(events.records().getFirst()).event())
                .isEqualTo(defined(committed, 1));
    }

    @Test
    void aRowThatBecomesVisibleAfterALaterOneIsNotPassedOver() throws Exception {
        var early = ids.next();
        var late = ids.next();

        try (var slow = new SlowWriter(() -> outbox.append(defined(early, 1)))) {
            QuarkusTransaction.requiringNew().run(() -> outbox.append(defined(late, 1)));
            await().untilAsserted(() -> assertThat(keys()).containsExactly(late.toString()));
            slow.commit();
        }

        await().untilAsserted(() -> assertThat(keys()).containsExactly(late.toString(), early.toString()));
    }

    @Test
    void manyEventsOfAKeyArriveOnceAndInOrder() {
        var key = ids.next();
        var revisions = new ArrayList<Integer>();
        for (var revision = 1; revision <= 3_000; revision++) {
            revisions.add(revision);
        }

        revisions.stream()
                .limit(500)
                .forEach(
                        revision -> QuarkusTransaction.requiringNew().run(() -> outbox.append(defined(key, revision))));
        QuarkusTransaction.requiringNew()
                .run(() -> outbox.appendAll(revisions.stream()
                        .skip(500)
                        .map(revision -> defined(key, revision))
                        .toList()));

        await().untilAsserted(() -> assertThat(events.records())
                .extracting(
                        record -> new CloudEventRecords().read(record).event().revision())
                .containsExactlyElementsOf(revisions));
    }

    @Test
    void noWatermarkPassesAWriteThatIsNotOnTheTopic() throws Exception {
        var written = new ArrayList<Instant>();
        var key = ids.next();

        try (var slow = new SlowWriter(() -> written.add(now.instant()))) {
            MILLISECONDS.sleep(1_500); // idle: a watermark is due every second
            QuarkusTransaction.requiringNew().run(() -> outbox.append(defined(ids.next(), 1)));
            MILLISECONDS.sleep(300);
            assertThat(marks()).allSatisfy(mark -> assertThat(mark).isBefore(written.getFirst()));
            slow.commit(() -> outbox.append(defined(key, 1)));
        }

        await().untilAsserted(() ->
                assertThat(marks()).anySatisfy(mark -> assertThat(mark).isAfter(written.getFirst())));
        assertThat(keys()).contains(key.toString());
    }

    @Test
    void aCommitReachesTheBrokerWithinMilliseconds() {
        var delays = new ArrayList<Long>();
        for (var probe = 0; probe < 50; probe++) {
            var key = ids.next().toString();
            var committed = System.nanoTime();
            QuarkusTransaction.requiringNew().run(() -> outbox.append(defined(UUID.fromString(key), 1)));
            await().pollDelay(0, MILLISECONDS).pollInterval(1, MILLISECONDS).until(() -> keys().contains(key));
            delays.add(System.nanoTime() - committed);
        }
        delays.sort(null);

        // The poll alone would take up to a second. Half of that leaves room for a busy machine.
        assertThat(delays.get(delays.size() / 2)).isLessThan(500_000_000L);
    }

    private List<String> keys() {
        return events.records().stream().map(ConsumerRecord::key).toList();
    }

    private List<Instant> marks() {
        return watermarks.records().stream()
                .map(record -> new EventCodec().readWatermark(record.value()).at())
                .toList();
    }

    private static ProcessDefined defined(UUID id, int revision) {
        return new ProcessDefined(id, revision, "Loan", List.of(), null, null, List.of(), List.of(), null);
    }

    /** A transaction that has written, and stays open until it is told to commit. */
    private static final class SlowWriter implements AutoCloseable {

        private final ExecutorService thread = Executors.newSingleThreadExecutor();
        private final CountDownLatch wrote = new CountDownLatch(1);
        private final CountDownLatch mayCommit = new CountDownLatch(1);
        private volatile Runnable last = () -> {};

        SlowWriter(Runnable write) throws InterruptedException {
            thread.submit(() -> QuarkusTransaction.requiringNew().run(() -> {
                write.run();
                wrote.countDown();
                awaitCommit();
                last.run();
            }));
            wrote.await();
        }

        void commit() {
            mayCommit.countDown();
        }

        void commit(Runnable write) {
            last = write;
            commit();
        }

        @Override
        public void close() {
            commit();
            thread.close();
        }

        private void awaitCommit() {
            try {
                mayCommit.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
