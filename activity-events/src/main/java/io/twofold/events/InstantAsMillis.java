package io.twofold.events;

import java.io.IOException;
import java.time.Instant;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;

/** Writes an instant as RFC 3339 in UTC, always with three digits of a second; what is finer is cut off. */
final class InstantAsMillis extends StdScalarSerializer<Instant> {

    InstantAsMillis() {
        super(Instant.class);
    }

    @Override
    public void serialize(Instant value, JsonGenerator json, SerializerProvider provider) throws IOException {
        json.writeString(MillisText.of(value));
    }
}
