package io.twofold.events;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.twofold.events.workgroup.WorkHours;

import static org.assertj.core.api.Assertions.assertThat;

/** Events hold ids, numbers, times, units and labels: never what people wrote in their own words, nor who they are. */
class EventContentTest {

    /** What things are called, and words of lists that somebody keeps. */
    private static final Set<String> LABELS = Set.of(
            "name",
            "language",
            "topics",
            "indicators",
            "externalRef",
            "step",
            "unit",
            "owningUnit",
            "transition",
            "service",
            "component",
            "timeZone",
            "currency",
            "kind",
            "source",
            "metric",
            "reason",
            "warnings");

    // The hours of a calendar are texts as 09:00.
    private static final Set<Class<?>> PLAIN = Set.of(
            UUID.class,
            Instant.class,
            LocalDate.class,
            LocalTime.class,
            BigDecimal.class,
            int.class,
            long.class,
            double.class,
            boolean.class,
            Integer.class,
            Long.class,
            Double.class,
            Boolean.class,
            WorkHours.class);

    @ParameterizedTest
    @EnumSource
    void everyFieldIsAnIdANumberATimeAWordOfOursOrALabel(EventType type) {
        assertThat(texts(type.record())).isSubsetOf(LABELS);
    }

    private static Set<String> texts(Class<?> record) {
        return Stream.of(record.getRecordComponents())
                .flatMap(component -> texts(component, component.getGenericType()))
                .collect(Collectors.toSet());
    }

    private static Stream<String> texts(RecordComponent component, Type type) {
        if (type instanceof ParameterizedType collection) {
            return Stream.of(collection.getActualTypeArguments()).flatMap(item -> texts(component, item));
        }
        if (type instanceof Class<?> plain && (PLAIN.contains(plain) || plain.isEnum())) {
            return Stream.of();
        }
        return type instanceof Class<?> part && part.isRecord() ? texts(part).stream() : Stream.of(component.getName());
    }
}
