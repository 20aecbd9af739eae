package io.twofold.events;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.twofold.events.inbound.InboundType;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** Record, schema, sample and documents of what others write say the same. {@code -Dtwofold.schemas=write} as for events. */
class InboundContractTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Schemas GENERATED = new Schemas();

    @ParameterizedTest
    @EnumSource
    void aSchemaSaysWhatItsRecordSays(InboundType type) throws IOException {
        var generated = GENERATED.of(type);

        if ("write".equals(System.getProperty("twofold.schemas"))) {
            Files.writeString(
                    RESOURCES.resolve("inbound", type.typeName() + ".json"), generated.toPrettyString() + '\n');
        }

        assertThat(schema(type)).isEqualTo(generated);
    }

    @ParameterizedTest
    @EnumSource
    void aSampleShowsEveryFieldIsValidAndIsRead(InboundType type) throws IOException {
        var sample = sample(type);

        var message = new EventCodec().read(type, sample.toString().getBytes(UTF_8));

        assertThat(errors(type, sample)).isEmpty();
        assertThat(message).isInstanceOf(type.record());
        assertThat(sample.fieldNames())
                .toIterable()
                .containsExactlyElementsOf(
                        components(type).map(RecordComponent::getName).toList());
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNotNullableMustBeThere(InboundType type) throws IOException {
        for (var component : components(type).toList()) {
            var isNullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            var absent = sample(type).without(List.of(component.getName()));

            assertThat(errors(type, absent).isEmpty()).as(component.getName()).isEqualTo(isNullable);
        }
    }

    @ParameterizedTest
    @EnumSource
    void bothDocumentsTellOfIt(InboundType type) throws IOException {
        var document =
                new YAMLMapper().readTree(RESOURCES.resolve("asyncapi.yaml").toFile());
        var fields = components(type)
                .map(each -> "`%s%s`"
                        .formatted(
                                each.getName(), each.getAnnotatedType().isAnnotationPresent(Nullable.class) ? "?" : ""))
                .toList();

        var message = document.findValue(type.typeName());

        assertThat(document.findValuesAsText("address")).contains(type.topic());
        assertThat(message.at("/payload/schema/$ref").textValue()).isEqualTo("inbound/" + type.typeName() + ".json");
        assertThat(message.get("summary")).isEqualTo(schema(type).get("description"));
        assertThat(Files.readString(Path.of("../docs/events.md")))
                .contains("`%s`".formatted(type.typeName()))
                .contains(String.join(", ", fields));
    }

    private static Set<ValidationMessage> errors(InboundType type, JsonNode data) throws IOException {
        var strict =
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        return JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(schema(type), strict)
                .validate(data);
    }

    private static JsonNode schema(InboundType type) throws IOException {
        return JSON.readTree(
                RESOURCES.resolve("inbound", type.typeName() + ".json").toFile());
    }

    private static ObjectNode sample(InboundType type) throws IOException {
        return (ObjectNode) JSON.readTree(
                Path.of("src/test/resources/inbound", type.typeName() + ".json").toFile());
    }

    private static Stream<RecordComponent> components(InboundType type) {
        return Stream.of(type.record().getRecordComponents());
    }
}
