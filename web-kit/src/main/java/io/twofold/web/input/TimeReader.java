package io.twofold.web.input;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.InstantDeserializer;

/** Times that can be kept. */
class TimeReader extends StdScalarDeserializer<Instant> {

    private static final long serialVersionUID = 1;

    TimeReader() {
        super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        var text = parser.getText();
        var time = InstantDeserializer.INSTANT.deserialize(parser, context);
        try {
            return Rfc3339.checked(time);
        } catch (DateTimeException e) {
            return (Instant) context.handleWeirdStringValue(Instant.class, text, "no time");
        }
    }
}
