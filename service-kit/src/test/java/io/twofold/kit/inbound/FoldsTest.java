package io.twofold.kit.inbound;

import java.sql.SQLException;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.sql.DataSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.twofold.kit.Backends;
import io.twofold.kit.broker.Broker;
import io.twofold.kit.inbound.Ground.Replica;
import io.twofold.kit.time.Ids;

import static io.twofold.kit.inbound.Ground.PARTITIONS;
import static io.twofold.kit.inbound.Tally.NOT_YET;
import static io.twofold.kit.inbound.Tally.UNREADABLE;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@QuarkusTestResource(Backends.class)
@SuppressWarnings("NullAway.Init") // opened before each test
class FoldsTest {

    private final Broker broker;
    private final DataSource database;
    private final Ids ids;

    private Ground ground;

    FoldsTest(Broker broker, DataSource database, Ids ids) {
        this.broker = broker;
        this.database = database;
        this.ids = ids;
    }

    @BeforeEach
    void open() throws Exception {
        ground = new Ground("test-" + ids.next(), broker, database);
    }

    @AfterEach
    void close() throws Exception {
        ground.close();
    }

    @Test
    void everyRecordIsKeptOnceThroughRestarts() throws Exception {
        ground.send(0, "a", "b");
        var first = ground.start(tally());
        awaitKept("a", "b");
        first.stop();
        ground.send(0, "c");
        var second = ground.start(tally());
        awaitKept("a", "b", "c");
        second.stop();
        ground.forgetGroup();

        ground.start(tally());
        ground.send(0, "d");

        awaitKept("a", "b", "c", "d");
    }

    @ParameterizedTest
    @ValueSource(classes = {SQLException.class, IllegalStateException.class, StackOverflowError.class})
    void whatFailsInTheMiddleIsKeptOnceInTheEnd(Class<? extends Throwable> failure) throws Exception {
        ground.send(0, "a", "b", "c");
        var tally = tally(failure, 1);

        ground.start(tally);

        awaitKept("a", "b", "c");
        assertThat(tally.batches()).isOne();
    }

    @Test
    void whatFailsLeavesNeitherFactsNorPlace() throws Exception {
        ground.send(0, "a", "b");
        var tally = tally(SQLException.class, 1_000);
        ground.start(tally);

        await().until(() -> tally.attempts() > 1);
        assertThat(ground.kept()).isEmpty();
        assertThat(ground.place(0)).isEqualTo("0");
        tally.mend();

        awaitKept("a", "b");
        assertThat(ground.place(0)).isEqualTo("2");
    }

    @Test
    void whatIsReadOfSeveralPartitionsIsKeptTogetherButForWhatHoldsOthersUp() {
        ground.send(0, "a");
        ground.send(1, "b");
        ground.send(2, "c");
        ground.send(3, Tally.IN_THE_WAY);
        var tally = tally();

        ground.start(tally);

        awaitKept("a", "b", "c", Tally.IN_THE_WAY);
        assertThat(tally.batches()).isEqualTo(2);
    }

    @Test
    void aPartitionThatCannotBeKeptDoesNotKeepTheOthersBack() {
        ground.send(0, NOT_YET);
        ground.send(1, "a");
        ground.send(2, "b");
        var tally = tally();

        var replica = ground.start(tally);
        awaitKept("a", "b");
        await().until(() -> replica.failures() > 1);
        tally.keepAll();

        awaitKept("a", "b", NOT_YET);
    }

    @Test
    void whatDoesNotConcernItMovesItsPlaceOnlyTogetherWithWhatDoes() throws Exception {
        ground.send(0, Tally.OF_NO_CONCERN, Tally.OF_NO_CONCERN);
        var first = ground.start(tally());
        ground.send(1, "a");
        awaitKept("a");
        first.stop();
        assertThat(ground.place(0)).isEqualTo("0");

        ground.start(tally());
        ground.send(0, "b");

        awaitKept("a", "b");
        assertThat(ground.place(0)).isEqualTo("3");
    }

    @Test
    void aReaderThatLostItsPartitionKeepsNothingAndGoesOnFromTheDatabasesPlace() {
        ground.send(0, "a");
        ground.start(tally());
        awaitKept("a");

        ground.move(0, 2);
        ground.send(0, "kept by another", "b");

        awaitKept("a", "b");
        assertThat(ground.place(0)).isEqualTo("3");
    }

    @Test
    void twoReadersShareThePartitionsAndKeepEveryRecordOnce() throws Exception {
        var first = tally();
        var second = tally();
        var ending = ground.start(first);
        sendUntilItKeeps(first);

        ground.start(second);
        sendUntilItKeeps(second);
        sendUntilItKeeps(first);
        ending.stop();
        ground.sendNumbers(500);

        awaitKept(IntStream.range(0, ground.sentNumbers())
                .mapToObj(Integer::toString)
                .toArray(String[]::new));
    }

    @Test
    void aRecordThatCannotBeReadStopsItsPartitionAlone() throws Exception {
        ground.send(0, "a", UNREADABLE, "b");
        ground.send(1, "c");
        var tally = tally();
        var stopping = ground.start(tally);
        awaitKept("a", "c");
        awaitStop(stopping);

        ground.send(1, "d");
        ground.send(0, "e");
        awaitKept("a", "c", "d");
        assertThat(ground.place(0)).isEqualTo("1");

        stopping.stop();
        tally.readAll();
        var restarted = ground.start(tally);
        awaitKept("a", "c", "d", UNREADABLE, "b", "e");
        assertThat(restarted.stopped()).isZero();
    }

    @Test
    void whatStandsBeforeAnUnreadableRecordSurvivesAFailure() throws Exception {
        ground.send(0, "a", UNREADABLE);

        var replica = ground.start(tally(SQLException.class, 1));

        awaitKept("a");
        awaitStop(replica);
    }

    @Test
    void aLogThatBeginsBehindThePlaceStopsThePartition() throws Exception {
        keepOne();
        ground.send(0, "b", "c");
        ground.deleteBefore(0, 2);

        assertThatItStopsAt(1);
    }

    @Test
    void aLogThatEndsBeforeThePlaceStopsThePartition() throws Exception {
        keepOne();
        ground.move(0, 9);

        assertThatItStopsAt(9);
    }

    @Test
    void theLeaderEpochStandsBesideThePlace() throws Exception {
        keepOne();

        assertThat(ground.leaderEpochs()).containsExactly("0");
    }

    @Test
    void aDatabaseThatIsAwayWhilePartitionsAreAssignedCostsNothing() {
        ground.send(0, "a");
        ground.send(3, "b");

        var replica = ground.start(tally(), ground.refusing(3));

        awaitKept("a", "b");
        assertThat(ground.places()).isEqualTo(PARTITIONS);
        assertThat(replica.stopped()).isZero();
    }

    private Tally tally() {
        return new Tally(ground.topic);
    }

    private Tally tally(Class<? extends Throwable> failure, int times) throws Exception {
        Throwable thrown = failure.getConstructor().newInstance();
        return new Tally(ground.topic, Stream.generate(() -> thrown).limit(times));
    }

    private void keepOne() throws Exception {
        ground.send(0, "a");
        var replica = ground.start(tally());
        awaitKept("a");
        replica.stop();
    }

    private void assertThatItStopsAt(long place) {
        ground.send(1, "other");
        var replica = ground.start(tally());

        awaitStop(replica);
        awaitKept("a", "other");
        assertThat(ground.place(0)).isEqualTo(Long.toString(place));
    }

    private void sendUntilItKeeps(Tally tally) {
        var before = tally.batches();
        await().atMost(20, SECONDS).until(() -> {
            ground.sendNumbers(50);
            return tally.batches() > before;
        });
    }

    private static void awaitStop(Replica replica) {
        await().atMost(20, SECONDS)
                .ignoreExceptions() // the metric comes with the reader
                .untilAsserted(() -> assertThat(replica.stopped()).isOne());
    }

    private void awaitKept(String... records) {
        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(ground.kept()).containsExactlyInAnyOrder(records));
    }
}
