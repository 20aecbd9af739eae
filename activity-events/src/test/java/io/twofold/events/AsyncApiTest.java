package io.twofold.events;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.twofold.events.inbound.InboundType;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** The AsyncAPI document says what topics, types and schemas say. */
class AsyncApiTest {

    private static final Path RESOURCES = Path.of("src/main/resources");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode document =
            new YAMLMapper().readTree(RESOURCES.resolve("asyncapi.yaml").toFile());

    AsyncApiTest() throws IOException {}

    @Test
    void everyMessageIsATypeOnItsTopic() {
        var messages = document.get("channels")
                .valueStream()
                .flatMap(channel -> channel.get("messages")
                        .propertyStream()
                        .map(message -> channel.get("address").textValue() + ' ' + message.getKey()));

        assertThat(messages)
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                Stream.of(EventType.values()).map(type -> type.topic() + ' ' + type.typeName()),
                                Stream.of(InboundType.values()).map(type -> type.topic() + ' ' + type.typeName()))
                        .toList());
    }

    @Test
    void aChannelIsAsItsTopic() {
        for (var channel : document.get("channels")) {
            var kafka = document.at(channel.at("/bindings/$ref").textValue().substring(1))
                    .get("kafka");
            var topic = topic(channel.get("address").textValue());

            assertThat(kafka.get("partitions").intValue()).isEqualTo(topic.partitions());
            assertThat(JSON.<Map<String, String>>convertValue(
                            kafka.get("topicConfiguration"), new TypeReference<>() {}))
                    .isEqualTo(topic.config());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aMessageHasTheSchemaOfItsTypeAndItsDescription(EventType type) throws IOException {
        var message = document.findValue(type.typeName());

        var schema = JSON.readTree(RESOURCES
                .resolve(message.at("/payload/schema/$ref").textValue())
                .toFile());

        assertThat(schema.get("$id").textValue()).isEqualTo(type.dataSchema());
        assertThat(schema.get("description")).isEqualTo(message.get("summary"));
    }

    @ParameterizedTest
    @EnumSource
    void aRecordHasTheDocumentedHeaders(EventType type) {
        var records = new CloudEventRecords();
        var headers = JSON.createObjectNode();
        var documented = document.at("/components/messageTraits/cloudEvent/headers");

        records.record(records.encode(Samples.event(type), Instant.EPOCH, "00-trace-span-01"), Samples.source(type))
                .headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), UTF_8)));

        assertThat(headers.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrderElementsOf(
                        () -> documented.get("properties").fieldNames());
        assertThat(JsonSchemaFactory.getInstance(VersionFlag.V7)
                        .getSchema(documented)
                        .validate(headers))
                .isEmpty();
    }

    private static Topics.Topic topic(String name) {
        return Topics.ALL.stream()
                .filter(topic -> topic.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
