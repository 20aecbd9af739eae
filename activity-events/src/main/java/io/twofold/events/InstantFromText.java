package io.twofold.events;

import java.io.IOException;
import java.time.Instant;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.InstantDeserializer;

/** Reads what {@link InstantAsMillis} writes, and whatever else is an instant as Jackson does. */
final class InstantFromText extends StdScalarDeserializer<Instant> {

    InstantFromText() {
        super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser json, DeserializationContext context) throws IOException {
        var usual = json.hasToken(JsonToken.VALUE_STRING) ? MillisText.parse(json.getText()) : null;
        return usual == null ? InstantDeserializer.INSTANT.deserialize(json, context) : usual;
    }
}
