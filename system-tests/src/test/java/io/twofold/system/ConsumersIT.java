package io.twofold.system;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

class ConsumersIT {

    /** All that activity-events brings, without what Kafka's client takes only for other codecs. */
    private static final Pattern ACTIVITY_EVENTS =
            Pattern.compile(".*/(activity-events/|jackson-(annotations|core|databind|datatype-jsr310)-|jspecify-"
                    + "|kafka-clients-|lz4-java-|slf4j-api-).*");

    private static final String COMMUNITY = "twofold.community.v1";
    private static final String WORKGROUP = "twofold.workgroup.v1";
    private static final String WRITTEN = "quagmire-of-marmalade";

    /** Whom the log names, who asked, and what was written. */
    private static final Pattern PRIVATE =
            Pattern.compile("\\b(alice|Ellen|Mike|Pete|Sara|Sean|Sue|" + WRITTEN + ")\\b");

    private static String community = "";
    private static String question = "";
    private static String process = "";

    @BeforeAll
    static void start() {
        Suite.start();
        var alice = new Api("alice");
        community = id(alice.create(
                "/v1/communities",
                "{\"name\":\"Invoices\",\"kind\":\"PRACTICE\",\"charter\":\"Out of the %s.\"}".formatted(WRITTEN)));
        question = id(alice.create("/v1/communities/" + community + "/contributions", """
                {"kind":"QUESTION","title":"Which %1$s?","body":"Says alice: the %1$s.","topics":["vat"]}
                """.formatted(WRITTEN)));
        alice.create("/v1/contributions/" + question + "/answers", "{\"body\":\"No %s.\"}".formatted(WRITTEN));
        process = alice.define("Requests").get("id").asText();
        alice.completed(alice.startImport(process, "org:group", Api.data("process/running-example.xes.gz")));
    }

    @AfterAll
    static void stop() {
        Suite.stop();
    }

    @Test
    void aProgramNeedsNothingOfOursButActivityEvents() throws Exception {
        var classes = Stream.of(testClassPath().split(File.pathSeparator))
                .filter(entry -> ACTIVITY_EVENTS.matcher(entry).matches())
                .collect(joining(File.pathSeparator));
        var program = Path.of(System.getProperty("twofold.sources"))
                .resolve("system-tests/src/test/java/io/twofold/consumer/Reader.java");

        var printed = java(classes, program.toString(), broker(), COMMUNITY, WORKGROUP);

        assertThat(printed.lines())
                .contains(
                        "question " + question + " on [vat]",
                        "process " + process + " named Requests",
                        "step register request of " + process);
    }

    @Test
    void kafkasOwnConsumerPrintsHeadersAndJson() throws Exception {
        var printed = java(
                testClassPath(),
                "org.apache.kafka.tools.consumer.ConsoleConsumer",
                "--bootstrap-server",
                broker(),
                "--topic",
                COMMUNITY,
                "--from-beginning",
                "--timeout-ms",
                "5000",
                "--property",
                "print.headers=true");

        var asked = printed.lines()
                .filter(line -> line.contains("question-asked"))
                .filter(line -> line.contains(question))
                .findFirst()
                .orElseThrow();
        var parts = asked.split("\t");
        assertThat(parts[0].split(","))
                .contains(
                        "ce_specversion:1.0",
                        "ce_id:io.twofold.community.question-asked.v1:" + question + ":1",
                        "ce_source:/community-service",
                        "ce_type:io.twofold.community.question-asked.v1",
                        "ce_subject:" + question,
                        "content-type:application/json");
        assertThat(Api.read(parts[1]).get("communityId").asText()).isEqualTo(community);
    }

    @Test
    void noNameOfAPersonAndNothingThatTheyWroteIsOnATopic() {
        var records = records();

        assertThat(records).anyMatch(record -> record.contains(question));
        assertThat(records).anyMatch(record -> record.contains("register request"));
        assertThat(records).noneMatch(record -> PRIVATE.matcher(record).find());
    }

    /** Everything on our topics, with keys and headers. */
    private static List<String> records() {
        var settings = Map.<String, Object>of("bootstrap.servers", broker());
        var records = new ArrayList<String>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partitions = consumer.listTopics().values().stream()
                    .flatMap(List::stream)
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .filter(partition -> partition.topic().startsWith("twofold."))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (var record : consumer.poll(Duration.ofMillis(100))) {
                    var headers = Stream.of(record.headers().toArray())
                            .map(header -> header.key() + '=' + new String(header.value(), UTF_8))
                            .collect(joining(","));
                    records.add(String.join(" ", record.key(), headers, record.value()));
                }
            }
        }
        return records;
    }

    private static String java(String classPath, String... words) throws IOException, InterruptedException {
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin/java").toString(), "-cp", classPath));
        command.addAll(List.of(words));
        var process =
                new ProcessBuilder(command).redirectError(Redirect.INHERIT).start();
        var printed = new String(process.getInputStream().readAllBytes(), UTF_8);
        process.waitFor();
        return printed;
    }

    private static String testClassPath() {
        return System.getProperty("java.class.path");
    }

    private static String broker() {
        return "localhost:" + Suite.port("broker");
    }

    private static String id(JsonNode created) {
        return created.get("id").asText();
    }
}
