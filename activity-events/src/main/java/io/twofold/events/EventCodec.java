package io.twofold.events;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.AnnotationIntrospector;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import io.twofold.events.inbound.InboundType;

/**
 * Events and watermarks as JSON: names as in the records, times as RFC 3339, what is absent left out. Reading ignores
 * fields that it does not know, so that some can be added.
 */
public final class EventCodec {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule()
                    .addSerializer(new InstantAsMillis())
                    .addDeserializer(Instant.class, new InstantFromText()))
            .annotationIntrospector(
                    AnnotationIntrospector.pair(new JacksonAnnotationIntrospector(), new NoNullsUnlessNullable()))
            .serializationInclusion(Include.NON_NULL)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private static final ClassValue<ObjectWriter> WRITERS = new ClassValue<>() {
        @Override
        protected ObjectWriter computeValue(Class<?> record) {
            return MAPPER.writerFor(record);
        }
    };

    private static final ClassValue<ObjectReader> READERS = new ClassValue<>() {
        @Override
        protected ObjectReader computeValue(Class<?> record) {
            return MAPPER.readerFor(record);
        }
    };

    public byte[] write(ActivityEvent event) {
        return encode(event);
    }

    public byte[] write(Watermark watermark) {
        return encode(watermark);
    }

    /** Ends with an {@link UncheckedIOException} where the data is not of this type. */
    public ActivityEvent read(EventType type, byte[] data) {
        return decode(type.record(), data);
    }

    /** Ends with an {@link UncheckedIOException} where the data is not of this type. */
    public Record read(InboundType type, byte[] data) {
        return decode(type.record(), data);
    }

    /** Ends with an {@link UncheckedIOException} where the data is no watermark. */
    public Watermark readWatermark(byte[] data) {
        return decode(Watermark.class, data);
    }

    private static byte[] encode(Object record) {
        try {
            return WRITERS.get(record.getClass()).writeValueAsBytes(record);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T decode(Class<T> record, byte[] data) {
        try {
            return record.cast(READERS.get(record).readValue(data));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
