package io.twofold.kit.broker;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.common.annotation.Identifier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TopicExistsException;

import io.twofold.events.Topics;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

/** The Kafka that the settings {@code kafka.*} name. */
@ApplicationScoped
public class Broker {

    private final Map<String, Object> settings;

    Broker(@Identifier("default-kafka-broker") Map<String, Object> settings) {
        this.settings = settings;
    }

    /** The settings of a client, of which {@code own} are its own. */
    public Map<String, Object> settings(Map<String, Object> own) {
        var all = new HashMap<>(settings);
        all.putAll(own);
        return all;
    }

    /** Creates the topics of the contract that are not there yet, as many copies of each as the broker makes. */
    public void createMissingTopics() {
        try (var admin = Admin.create(settings)) {
            for (var creation : admin.createTopics(
                            Topics.ALL.stream().map(Broker::created).toList())
                    .values()
                    .values()) {
                settle(creation);
            }
        }
    }

    /** The offset that the next record of each partition of these topics will get. */
    public Map<TopicPartition, Long> endOffsets(Collection<String> topics) {
        try (var admin = Admin.create(settings)) {
            var latest = get(admin.describeTopics(topics).allTopicNames()).values().stream()
                    .flatMap(Broker::partitions)
                    .collect(toMap(identity(), partition -> OffsetSpec.latest()));
            return get(admin.listOffsets(latest).all()).entrySet().stream()
                    .collect(toMap(Map.Entry::getKey, end -> end.getValue().offset()));
        }
    }

    private static NewTopic created(Topics.Topic topic) {
        return new NewTopic(topic.name(), Optional.of(topic.partitions()), Optional.empty()).configs(topic.config());
    }

    private static Stream<TopicPartition> partitions(TopicDescription topic) {
        return topic.partitions().stream().map(partition -> new TopicPartition(topic.name(), partition.partition()));
    }

    private static void settle(KafkaFuture<Void> creation) {
        try {
            get(creation);
        } catch (TopicExistsException e) {
            // As it should be.
        }
    }

    private static <T> T get(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException cause ? cause : new KafkaException(e.getCause());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }
}
