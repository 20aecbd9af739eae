package io.twofold.system;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.twofold.events.CloudEventRecords;
import io.twofold.events.EventType;
import io.twofold.events.Topics;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class FaultsIT {

    private static final String LOG = "receipt";

    @BeforeAll
    static void start() {
        Suite.start();
    }

    @AfterAll
    static void stop() {
        Suite.stop();
    }

    static List<String> processes() {
        return Suite.PROCESSES;
    }

    @ParameterizedTest
    @MethodSource("processes")
    void whatWasAcknowledgedSurvivesTheDeathOf(String victim) throws Exception {
        var alice = new Api("alice");
        var reference = ReferenceFigures.of(LOG);
        var process = alice.define(LOG).get("id").asText();
        var acknowledged = ConcurrentHashMap.<String>newKeySet();
        var ended = new AtomicBoolean();
        var writer = Thread.ofPlatform().start(() -> write(alice, acknowledged, ended));

        var job = alice.startImport(process, reference.unitAttribute(), Api.data("process/" + LOG + ".xes.gz"));
        Thread.sleep(700);
        Suite.kill(victim);
        assertThat(Suite.run("status").code()).as("a death is not hidden").isNotZero();
        Thread.sleep(300);
        ended.set(true);
        writer.join();
        Suite.start();

        var completed = alice.completed(job).get("completedAt").asText();
        reference.assertEqual(alice, process, completed);
        assertThat(acknowledged).isNotEmpty();
        for (var id : acknowledged) {
            assertThat(alice.status("/v1/processes/" + id)).isEqualTo(200);
            assertThat(alice.status("/v1/processes/" + id + "/flow")).isEqualTo(200);
        }
        assertThat(defined()).containsAll(acknowledged);
    }

    private static void write(Api alice, Set<String> acknowledged, AtomicBoolean ended) {
        while (!ended.get()) {
            try {
                acknowledged.add(alice.define("Beside").get("id").asText());
            } catch (UncheckedIOException | AssertionError e) {
                // Not acknowledged: it may be there or not.
            }
        }
    }

    /** The keys of all processes on the topic; whatever comes twice has the same id and the same data. */
    private static Set<String> defined() {
        var records = new CloudEventRecords();
        var data = new HashMap<String, String>();
        var keys = new HashSet<String>();
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", "localhost:" + Suite.port("broker")),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(Topics.WORKGROUP).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            var ends = consumer.endOffsets(partitions);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.getOrDefault(each, 0L))) {
                for (var record : consumer.poll(Duration.ofMillis(200))) {
                    var id = new String(record.headers().lastHeader("ce_id").value(), UTF_8);
                    var before = data.put(id, new String(record.value(), UTF_8));
                    assertThat(before).isIn(null, data.get(id));
                    if (records.typeOf(record)
                            .filter(EventType.PROCESS_DEFINED::equals)
                            .isPresent()) {
                        keys.add(record.key());
                    }
                }
            }
        }
        return keys;
    }
}
