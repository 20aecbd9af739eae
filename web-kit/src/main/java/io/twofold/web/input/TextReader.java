package io.twofold.web.input;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Texts that can be kept: PostgreSQL has none with NUL, and UTF-8 none with half a character. */
class TextReader extends StringDeserializer {

    private static final long serialVersionUID = 1;

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        var text = super.deserialize(parser, context);
        if (text != null && (text.indexOf('\0') >= 0 || !UTF_8.newEncoder().canEncode(text))) {
            throw JsonMappingException.from(context, "no text");
        }
        return text;
    }
}
