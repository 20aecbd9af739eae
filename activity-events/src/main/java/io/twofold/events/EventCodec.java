package io.twofold.events;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.AnnotationIntrospector;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

/**
 * Events and watermarks as JSON: names as in the records, times as RFC 3339, what is absent left out. Reading ignores
 * fields that it does not know, so that some can be added.
 */
public final class EventCodec {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule().addSerializer(new InstantAsMillis()))
            .annotationIntrospector(
                    AnnotationIntrospector.pair(new JacksonAnnotationIntrospector(), new RequiredUnlessNullable()))
            .serializationInclusion(Include.NON_NULL)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final Map<Class<?>, ObjectWriter> WRITERS = perRecord(MAPPER::writerFor);
    private static final Map<Class<?>, ObjectReader> READERS = perRecord(MAPPER::readerFor);

    public byte[] write(ActivityEvent event) {
        return write(EventType.of(event.getClass()).record(), event);
    }

    public byte[] write(Watermark watermark) {
        return write(Watermark.class, watermark);
    }

    /** Ends with an {@link UncheckedIOException} where the data is not of this type. */
    public ActivityEvent read(EventType type, byte[] data) {
        return read(type.record(), data);
    }

    /** Ends with an {@link UncheckedIOException} where the data is no watermark. */
    public Watermark readWatermark(byte[] data) {
        return read(Watermark.class, data);
    }

    private static byte[] write(Class<?> record, Object value) {
        try {
            return WRITERS.get(record).writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T read(Class<T> record, byte[] data) {
        try {
            return record.cast(READERS.get(record).readValue(data));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> Map<Class<?>, T> perRecord(Function<Class<?>, T> make) {
        var events = Stream.of(EventType.values()).map(EventType::record);
        return Stream.concat(events, Stream.of(Watermark.class)).collect(toUnmodifiableMap(identity(), make));
    }
}
