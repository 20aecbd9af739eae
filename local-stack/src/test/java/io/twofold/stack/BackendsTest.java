package io.twofold.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.twofold.stack.processes.Ports;

import static org.assertj.core.api.Assertions.assertThat;

class BackendsTest {

    private static final TopicPartition PARTITION = new TopicPartition("letters", 0);

    @TempDir
    Path data;

    @Test
    void bothEndWithStandardInput() throws Exception {
        var backends = RunningBackends.in(data);

        backends.close();

        assertThat(Ports.isFree(backends.database())).isTrue();
        assertThat(Ports.isFree(backends.broker())).isTrue();
    }

    @Test
    void nothingThatIsAcknowledgedIsForgottenUnlessTheCallerAsksForIt() throws Exception {
        try (var backends = RunningBackends.in(data)) {
            for (var setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
                assertThat(backends.read("SHOW " + setting)).isEqualTo("on");
            }
        }
    }

    @Test
    void whatWasAcknowledgedOutlivesTheDeathOfBoth() throws Exception {
        try (var backends = RunningBackends.in(data)) {
            backends.execute("CREATE TABLE letter AS SELECT 'kept' AS text");
            write(backends.broker(), "kept");
            backends.kill("database");
            backends.kill("broker");
        }

        try (var backends = RunningBackends.in(data)) {
            assertThat(backends.read("SELECT text FROM letter")).isEqualTo("kept");
            assertThat(read(backends.broker())).containsExactly("kept");
        }
    }

    /** As when the system has given the id of the killed server to another program. */
    @Test
    void aStrangerWithTheIdOfAKilledDatabaseIsNoHindrance() throws Exception {
        try (var backends = RunningBackends.in(data)) {
            backends.kill("database");
        }
        var file = data.resolve("postgres/postmaster.pid");
        var stranger = Long.toString(ProcessHandle.current().pid());
        Files.writeString(file, Files.readString(file).replaceFirst("\\d+", stranger));

        try (var backends = RunningBackends.in(data)) {
            assertThat(backends.read("SELECT 'ready'")).isEqualTo("ready");
        }
    }

    private static void write(int broker, String text) throws Exception {
        var settings = Map.<String, Object>of("bootstrap.servers", Ports.HOST + ":" + broker, "acks", "all");
        try (var admin = Admin.create(settings);
                var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            admin.createTopics(List.of(new NewTopic(PARTITION.topic(), 1, (short) 1)))
                    .all()
                    .get();
            producer.send(new ProducerRecord<>(PARTITION.topic(), text)).get();
        }
    }

    private static List<String> read(int broker) {
        var settings = Map.<String, Object>of("bootstrap.servers", Ports.HOST + ":" + broker);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(PARTITION));
            consumer.seekToBeginning(List.of(PARTITION));
            return consumer.poll(Duration.ofSeconds(20)).records(PARTITION).stream()
                    .map(ConsumerRecord::value)
                    .toList();
        }
    }
}
