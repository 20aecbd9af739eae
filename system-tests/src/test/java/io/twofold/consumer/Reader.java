package io.twofold.consumer;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

import io.twofold.events.ActivityEvent;
import io.twofold.events.CloudEventRecords;
import io.twofold.events.community.QuestionAsked;
import io.twofold.events.workgroup.ProcessDefined;
import io.twofold.events.workgroup.StepCompleted;

/** Prints what the topics hold until now. It knows {@code activity-events}, and nothing else of ours. */
class Reader {

    private Reader() {}

    public static void main(String[] words) {
        var events = new CloudEventRecords();
        var settings = Map.<String, Object>of("bootstrap.servers", words[0]);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = List.of(words).subList(1, words.length).stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100))
                        .forEach(record ->
                                System.out.println(told(events.read(record).event())));
            }
        }
    }

    private static String told(ActivityEvent event) {
        return switch (event) {
            case QuestionAsked asked -> "question " + asked.contributionId() + " on " + asked.topics();
            case ProcessDefined defined -> "process " + defined.processId() + " named " + defined.name();
            case StepCompleted completed -> "step " + completed.step() + " of " + completed.processId();
            default -> "another";
        };
    }
}
