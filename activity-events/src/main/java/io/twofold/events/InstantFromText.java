package io.twofold.events;

import java.io.IOException;
import java.time.Instant;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.InstantDeserializer;

import static java.time.ZoneOffset.UTC;

/** Reads what {@link InstantAsMillis} writes, and whatever else is an instant of the years 1 to 9999 as Jackson does. */
final class InstantFromText extends StdScalarDeserializer<Instant> {

    InstantFromText() {
        super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser json, DeserializationContext context) throws IOException {
        var usual = json.hasToken(JsonToken.VALUE_STRING) ? MillisText.parse(json.getText()) : null;
        if (usual != null) {
            return usual;
        }
        var text = json.getText();
        var time = InstantDeserializer.INSTANT.deserialize(json, context);
        var year = time.atOffset(UTC).getYear();
        return year < 1 || year > 9999
                ? (Instant) context.handleWeirdStringValue(Instant.class, text, "no year that is kept")
                : time;
    }
}
