package io.twofold.bench.bare;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import org.jspecify.annotations.Nullable;

/**
 * An event of a log.
 *
 * @param attributes as JSON; null on the topic, which has none
 */
record BareStep(
        UUID id,
        UUID caseId,
        String step,
        @Nullable String transition,
        @Nullable UUID personId,
        @Nullable String unit,
        String at,
        int position,
        @Nullable String attributes) {

    private static final JsonFactory JSON = new JsonFactory();
    private static final UUID PROCESS = UUID.randomUUID();
    private static final UUID IMPORT = UUID.randomUUID();

    /** As the product publishes it. */
    byte[] json() throws IOException {
        var bytes = new ByteArrayOutputStream(400);
        try (var json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeStringField("processId", PROCESS.toString());
            json.writeStringField("stepId", id.toString());
            json.writeNumberField("revision", 1);
            json.writeStringField("caseId", caseId.toString());
            json.writeStringField("step", step);
            json.writeObjectFieldStart("actor");
            if (personId != null) {
                json.writeStringField("personId", personId.toString());
            }
            json.writeStringField("unit", unit);
            json.writeEndObject();
            json.writeStringField("transition", transition);
            json.writeStringField("at", at);
            json.writeNumberField("position", position);
            json.writeStringField("importId", IMPORT.toString());
            json.writeEndObject();
        }
        return bytes.toByteArray();
    }

    static BareStep read(byte[] data) throws IOException {
        String id = "";
        String caseId = "";
        String step = "";
        String transition = null;
        String person = null;
        String unit = null;
        String at = "";
        var position = 0;
        try (var json = JSON.createParser(data)) {
            for (var token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token != JsonToken.FIELD_NAME) {
                    continue;
                }
                var name = json.currentName();
                json.nextToken();
                switch (name) {
                    case "stepId" -> id = json.getText();
                    case "caseId" -> caseId = json.getText();
                    case "step" -> step = json.getText();
                    case "transition" -> transition = json.getValueAsString();
                    case "personId" -> person = json.getText();
                    case "unit" -> unit = json.getValueAsString();
                    case "at" -> at = json.getText();
                    case "position" -> position = json.getIntValue();
                    default -> {}
                }
            }
        }
        var personId = person == null ? null : UUID.fromString(person);
        return new BareStep(
                UUID.fromString(id), UUID.fromString(caseId), step, transition, personId, unit, at, position, null);
    }

    /** A line of {@code COPY}. */
    byte[] row() {
        var line = new StringBuilder(400);
        line.append(PROCESS).append('\t').append(caseId).append('\t').append(id).append("\t1\t");
        value(line, step);
        value(line, transition);
        value(line, personId);
        value(line, unit);
        line.append("\\N\t").append(at).append('\t').append(position).append('\t');
        value(line, attributes);
        line.setCharAt(line.length() - 1, '\n');
        return line.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void value(StringBuilder line, @Nullable Object value) {
        if (value == null) {
            line.append("\\N\t");
            return;
        }
        var text = value.toString();
        for (var i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '\\' -> line.append("\\\\");
                case '\t' -> line.append("\\t");
                case '\n' -> line.append("\\n");
                case '\r' -> line.append("\\r");
                default -> line.append(text.charAt(i));
            }
        }
        line.append('\t');
    }
}
