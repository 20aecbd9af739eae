package io.twofold.kit.inbound;

import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;

import io.twofold.kit.broker.Broker;

/** A topic, and what its readers have kept: each test has its own. */
final class Ground implements AutoCloseable {

    static final int PARTITIONS = 4;

    private static final String SERVICE = "test";

    final String topic;

    private final Broker broker;
    private final DataSource database;
    private final Admin admin;
    private final KafkaProducer<String, String> producer;
    private final List<Replica> running = new ArrayList<>();
    private int sent;

    Ground(String topic, Broker broker, DataSource database) throws Exception {
        this.topic = topic;
        this.broker = broker;
        this.database = database;
        admin = Admin.create(broker.settings(Map.of()));
        admin.createTopics(List.of(new NewTopic(topic, PARTITIONS, (short) 1)))
                .all()
                .get();
        producer = new KafkaProducer<>(broker.settings(Map.of()), new StringSerializer(), new StringSerializer());
        execute(Tally.TABLE);
    }

    Replica start(Tally tally) {
        return start(tally, database);
    }

    Replica start(Tally tally, DataSource from) {
        return new Replica(tally, from);
    }

    /** The database, which is away for the first so many that ask. */
    DataSource refusing(int times) {
        var refusals = new AtomicInteger(times);
        return (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    if (refusals.getAndDecrement() > 0) {
                        throw new SQLException("away");
                    }
                    return method.invoke(database, arguments);
                });
    }

    void send(int partition, String... records) {
        for (var record : records) {
            producer.send(new ProducerRecord<>(topic, partition, "key", record));
        }
        producer.flush();
    }

    /** The next {@code count} numbers, over all partitions. */
    void sendNumbers(int count) {
        for (var end = sent + count; sent < end; sent++) {
            var number = Integer.toString(sent);
            producer.send(new ProducerRecord<>(topic, number, number));
        }
        producer.flush();
    }

    int sentNumbers() {
        return sent;
    }

    void deleteBefore(int partition, long offset) throws Exception {
        admin.deleteRecords(Map.of(new TopicPartition(topic, partition), RecordsToDelete.beforeOffset(offset)))
                .all()
                .get();
    }

    /** What an idle week does to a consumer group. */
    void forgetGroup() throws Exception {
        admin.deleteConsumerGroups(List.of(SERVICE + '.' + topic)).all().get();
    }

    List<String> kept() {
        return query("SELECT record FROM tally WHERE fold = ?");
    }

    int places() {
        return query("SELECT partition FROM fold_offset WHERE fold = ?").size();
    }

    String place(int partition) {
        return query("SELECT next_offset FROM fold_offset WHERE fold = ? AND partition = " + partition)
                .getFirst();
    }

    List<String> leaderEpochs() {
        return query("SELECT leader_epoch FROM fold_offset WHERE fold = ? AND leader_epoch IS NOT NULL");
    }

    void move(int partition, long place) {
        execute("UPDATE fold_offset SET next_offset = %d WHERE partition = %d AND fold = '%s'"
                .formatted(place, partition, topic));
    }

    @Override
    public void close() throws Exception {
        for (var replica : List.copyOf(running)) {
            replica.stop();
        }
        producer.close();
        admin.close();
    }

    private List<String> query(String query) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(query)) {
            statement.setString(1, topic);
            var rows = new ArrayList<String>();
            try (var result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(result.getString(1));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void execute(String command) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(command);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The folds of one replica of a service. */
    final class Replica {

        private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
        private final Folds folds;

        private Replica(Tally tally, DataSource from) {
            folds = new Folds(List.of(tally), List.of(), broker, from, metrics, SERVICE);
            folds.start(new StartupEvent());
            running.add(this);
        }

        double stopped() {
            return metrics.get("twofold.fold.stopped").gauge().value();
        }

        double failures() {
            return metrics.get("twofold.fold.failures").functionCounter().count();
        }

        void stop() throws InterruptedException {
            running.remove(this);
            folds.stop(new ShutdownEvent());
        }
    }
}
