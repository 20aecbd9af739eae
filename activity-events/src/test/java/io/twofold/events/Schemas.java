package io.twofold.events;

import java.nio.file.Path;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import org.jspecify.annotations.Nullable;

import io.twofold.events.inbound.InboundType;

/** The JSON Schema of a record: what may be absent is what is {@link Nullable}, and every description is its Javadoc. */
final class Schemas {

    private final RecordDocs docs = RecordDocs.of(Path.of("src/main/java"));
    private final SchemaGenerator generator = generator();

    ObjectNode of(EventType type) {
        return of(type.record(), type.dataSchema(), type.typeName());
    }

    ObjectNode of(InboundType type) {
        return of(type.record(), type.dataSchema(), type.typeName());
    }

    private ObjectNode of(Class<?> record, String id, String title) {
        var generated = generator.generateSchema(record);
        var schema = generated.objectNode();
        schema.set("$schema", generated.remove("$schema"));
        schema.put("$id", id).put("title", title);
        schema.set("description", generated.remove("description"));
        return schema.setAll(generated);
    }

    private SchemaGenerator generator() {
        var builder = new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(Option.EXTRA_OPEN_API_FORMAT_VALUES, Option.DEFINITIONS_FOR_ALL_OBJECTS);
        builder.forTypesInGeneral()
                .withPropertySorter((one, other) -> 0) // as in the record
                .withDescriptionResolver(
                        scope -> docs.of(scope.getType().getErasedType()).orElse(null));
        builder.forFields().withRequiredCheck(field -> !isNullable(field)).withDescriptionResolver(this::describe);
        return new SchemaGenerator(builder.build());
    }

    private @Nullable String describe(FieldScope field) {
        if (field.isFakeContainerItemScope()) {
            return null;
        }
        var record = field.getDeclaringType().getErasedType();
        return docs.of(record, field.getName()).orElse(null);
    }

    private static boolean isNullable(FieldScope field) {
        return field.getRawMember().getAnnotatedType().isAnnotationPresent(Nullable.class);
    }
}
