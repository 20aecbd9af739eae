package io.twofold.events;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.twofold.events.community.CommunityEvent;
import io.twofold.events.workgroup.WorkgroupEvent;

import static org.assertj.core.api.Assertions.assertThat;

/** The catalogue for other systems says what the records say. */
class EventCatalogueTest {

    private static final Path EXAMPLE = Path.of("src/test/java/io/twofold/events/example/AcceptedAnswers.java");
    private static final Set<String> OF_ALL = Set.of("revision");
    private static final Set<String> OF_COMMUNITIES = Set.of("communityId", "revision");
    private static final Set<String> OF_WORKGROUPS = Set.of("processId", "revision");

    private final String catalogue = Files.readString(Path.of("../docs/events.md"));

    EventCatalogueTest() throws IOException {}

    @ParameterizedTest
    @EnumSource
    void aTypeIsListedWithItsThingKeyAndFields(EventType type) {
        var row = row(type);
        var event = Samples.event(type);

        var thing = Samples.json(type).get(quoted(row.get(1)).getFirst()).textValue();
        var key = Samples.json(type).get(quoted(row.get(2)).getFirst()).textValue();

        assertThat(thing).isEqualTo(event.thingId().toString());
        assertThat(key).isEqualTo(event.key().toString());
        assertThat(quoted(row.get(3))).containsExactlyElementsOf(fields(type));
    }

    @Test
    void nothingElseIsListed() {
        assertThat(rows(catalogue).flatMap(row -> quoted(row.getFirst()).stream()))
                .hasSize(EventType.values().length);
    }

    @Test
    void itsExampleIsTheOneThatCompiles() throws IOException {
        var source = Files.readString(EXAMPLE);

        assertThat(catalogue).contains("```java\n" + source.substring(source.indexOf("import")) + "```\n");
    }

    private List<String> row(EventType type) {
        var words = type.typeName().split("\\.");
        var table = catalogue.indexOf("types `%s.%s.%s.".formatted(words[0], words[1], words[2]));
        return rows(catalogue.substring(table))
                .filter(row -> quoted(row.getFirst()).contains(words[3]))
                .findFirst()
                .orElseThrow();
    }

    /** The cells of the tables of types, which alone have four. */
    private static Stream<List<String>> rows(String text) {
        return text.lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> List.of(line.substring(2).split(" \\|")))
                .filter(row -> row.size() == 4);
    }

    private static List<String> quoted(String cell) {
        return Pattern.compile("`([^`]+)`")
                .matcher(cell)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private static List<String> fields(EventType type) {
        var inAllTypes = CommunityEvent.class.isAssignableFrom(type.record())
                ? OF_COMMUNITIES
                : WorkgroupEvent.class.isAssignableFrom(type.record()) ? OF_WORKGROUPS : OF_ALL;
        return Stream.of(type.record().getRecordComponents())
                .filter(field -> !inAllTypes.contains(field.getName()))
                .map(field -> field.getName() + (isNullable(field) ? "?" : ""))
                .toList();
    }

    private static boolean isNullable(RecordComponent field) {
        return field.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }
}
