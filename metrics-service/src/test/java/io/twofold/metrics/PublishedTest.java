package io.twofold.metrics;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.twofold.events.EventType;

import static org.assertj.core.api.Assertions.assertThat;

/** What this service publishes is ids, times, numbers, units and labels: nothing that somebody wrote. */
class PublishedTest {

    private static final Set<Class<?>> PLAIN = Set.of(
            UUID.class,
            Instant.class,
            LocalDate.class,
            int.class,
            long.class,
            double.class,
            Double.class,
            boolean.class);

    /** Words of a list, of a formal unit, or of the system that delivers data. */
    private static final Set<String> LABELS = Set.of(
            "InteractionObserved.kind",
            "InteractionObserved.source",
            "EffectMeasured.warnings",
            "MeasuredMetric.metric",
            "MeasuredMetric.unit",
            "MeasuredMetric.reason",
            "ReturnComputed.currency",
            "BenefitComponent.component",
            "BenefitComponent.unit",
            "BenefitComponent.reason",
            "UnitAssigned.unit",
            "ErasureCompleted.service");

    @Test
    void eventsOfThisServiceHaveNoText() {
        var published = Stream.of(EventType.values())
                .filter(type -> type.sources().contains("/metrics-service"))
                .map(EventType::record)
                .toList();

        assertThat(published.stream().flatMap(PublishedTest::texts)).isEmpty();
        assertThat(published).hasSizeGreaterThan(4);
    }

    private static Stream<String> texts(Class<?> record) {
        return Stream.of(record.getRecordComponents()).flatMap(each -> texts(each, each.getGenericType()));
    }

    private static Stream<String> texts(RecordComponent component, Type type) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return texts(component, list.getActualTypeArguments()[0]);
        }
        var plain = (Class<?>) type;
        var name = component.getDeclaringRecord().getSimpleName() + "." + component.getName();
        if (PLAIN.contains(plain) || plain.isEnum() || plain == String.class && LABELS.contains(name)) {
            return Stream.empty();
        }
        return plain.isRecord() ? texts(plain) : Stream.of(name);
    }
}
