package io.twofold.events;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.twofold.events.community.CommunityEvent;
import io.twofold.events.people.PeopleEvent;
import io.twofold.events.value.ValueEvent;
import io.twofold.events.workgroup.WorkgroupEvent;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Record, schema and sample of a type say the same. {@code -Dtwofold.schemas=write} writes the schemas anew. */
class EventContractTest {

    private static final Path SCHEMAS = Path.of("src/main/resources/schemas");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Schemas GENERATED = new Schemas();

    private final EventCodec codec = new EventCodec();

    @Test
    void everyRecordOfATopicHasItsType() {
        var records = Stream.of(CommunityEvent.class, WorkgroupEvent.class, PeopleEvent.class, ValueEvent.class)
                .<Class<?>>flatMap(topic -> Stream.of(topic.getPermittedSubclasses()));

        var types = Stream.of(EventType.values()).<Class<?>>map(EventType::record);

        assertThat(types).containsExactlyInAnyOrderElementsOf(records.toList());
    }

    @Test
    void everyTypeHasItsSchemaAndItsSample() {
        var names =
                Stream.of(EventType.values()).map(EventContractTest::fileName).toList();

        assertThat(SCHEMAS.toFile().list()).containsExactlyInAnyOrderElementsOf(names);
        assertThat(Samples.FOLDER.toFile().list()).containsExactlyInAnyOrderElementsOf(names);
    }

    @ParameterizedTest
    @EnumSource
    void aSchemaSaysWhatItsRecordSays(EventType type) throws IOException {
        var generated = GENERATED.of(type);

        if ("write".equals(System.getProperty("twofold.schemas"))) {
            Files.writeString(SCHEMAS.resolve(fileName(type)), generated.toPrettyString() + '\n');
        }

        assertThat(schema(type)).isEqualTo(generated);
    }

    @ParameterizedTest
    @EnumSource
    void aSampleIsValidAndIsWrittenAsItWasRead(EventType type) throws IOException {
        var sample = Samples.json(type);

        var event = read(type, sample);

        assertThat(event).isInstanceOf(type.record());
        assertThat(JSON.readTree(codec.write(event))).isEqualTo(sample);
        assertThat(errors(type, sample)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aSampleShowsEveryField(EventType type) {
        var fields = schema(type).get("properties").fieldNames();

        assertThat(Samples.json(type).fieldNames()).toIterable().containsExactlyElementsOf(() -> fields);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsRequiredIsNeitherAbsentNorNull(EventType type) {
        for (var field : required(type)) {
            var absent = Samples.json(type).without(List.of(field));
            var none = Samples.json(type).putNull(field);

            assertThat(List.of(absent, none)).as(field).allSatisfy(data -> {
                assertThat(errors(type, data)).isNotEmpty();
                assertThatThrownBy(() -> read(type, data)).isInstanceOf(UncheckedIOException.class);
            });
        }
    }

    @ParameterizedTest
    @EnumSource
    void everythingElseMayBeAbsent(EventType type) throws IOException {
        var least = Samples.json(type).retain(required(type));

        assertThat(errors(type, least)).isEmpty();
        assertThat(JSON.readTree(codec.write(read(type, least)))).isEqualTo(least);
    }

    @ParameterizedTest
    @EnumSource
    void aFieldMayBeAdded(EventType type) {
        var more = Samples.json(type).put("addedLater", true);

        assertThat(errors(type, more)).isEmpty();
        assertThat(read(type, more)).isEqualTo(Samples.event(type));
    }

    private ActivityEvent read(EventType type, JsonNode data) {
        return codec.read(type, data.toString().getBytes(UTF_8));
    }

    private static Set<ValidationMessage> errors(EventType type, JsonNode data) {
        var strict =
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        return JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(schema(type), strict)
                .validate(data);
    }

    private static List<String> required(EventType type) {
        return JSON.convertValue(schema(type).get("required"), new TypeReference<>() {});
    }

    private static JsonNode schema(EventType type) {
        try {
            return JSON.readTree(SCHEMAS.resolve(fileName(type)).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String fileName(EventType type) {
        return type.typeName() + ".json";
    }
}
