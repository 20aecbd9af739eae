package io.twofold.workgroup.imports.ocel;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import org.jspecify.annotations.Nullable;

import io.twofold.kit.jobs.Flaw;
import io.twofold.workgroup.imports.logs.BrokenLog;
import io.twofold.workgroup.imports.logs.LogLimits;
import io.twofold.workgroup.imports.logs.LogNames;
import io.twofold.workgroup.imports.logs.Room;

/** OCEL 2.0 in JSON, read token by token. */
final class OcelJson implements OcelParts {

    // Names of fields are not kept from one log to the next: they are what somebody else wrote.
    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(LogLimits.DEPTH)
                    .maxStringLength(LogLimits.VALUE)
                    .build())
            .build();

    private final JsonParser json;
    private final Room room = new Room();

    private @Nullable String within;

    OcelJson(InputStream log) throws IOException {
        json = JSON.createParser(log);
        if (token() != JsonToken.START_OBJECT) {
            throw broken("This is no OCEL log: it is not a JSON object.", json.currentTokenLocation());
        }
    }

    @Override
    public @Nullable OcelPart next() throws IOException {
        while (true) {
            switch (token()) {
                case null -> throw broken("The log breaks off: send all of it.", json.currentLocation());
                case END_OBJECT -> {
                    return null;
                }
                case END_ARRAY -> within = null;
                case FIELD_NAME -> enter(json.currentName());
                case START_OBJECT -> {
                    room.reset();
                    return "objects".equals(within) ? thing() : happening();
                }
                default -> throw broken("This is no OCEL log: no object or event.", json.currentTokenLocation());
            }
        }
    }

    private void enter(String name) throws IOException {
        var value = token();
        if (value == JsonToken.START_ARRAY && (name.equals("objects") || name.equals("events"))) {
            within = name;
        } else {
            skip();
        }
    }

    private OcelPart thing() throws IOException {
        var texts = new LinkedHashMap<String, String>();
        while (token() == JsonToken.FIELD_NAME) {
            var name = json.currentName();
            if (name.equals("id") || name.equals("type")) {
                texts.put(name, text());
            } else {
                token();
                skip();
            }
        }
        return new OcelPart.Thing(texts.getOrDefault("id", ""), texts.getOrDefault("type", ""));
    }

    private OcelPart happening() throws IOException {
        var where = json.currentTokenLocation();
        var texts = new LinkedHashMap<String, String>();
        var attributes = new LinkedHashMap<String, Object>();
        var objects = new LinkedHashSet<String>();
        while (token() == JsonToken.FIELD_NAME) {
            switch (json.currentName()) {
                case "id", "type", "time" -> texts.put(json.currentName(), text());
                case "attributes" -> readAttributes(attributes);
                case "relationships" -> readRelationships(objects);
                default -> {
                    token();
                    skip();
                }
            }
        }
        return new OcelPart.Happening(
                texts.get("id"),
                texts.get("type"),
                texts.get("time"),
                attributes,
                objects,
                where.getLineNr(),
                where.getColumnNr());
    }

    private void readAttributes(Map<String, Object> attributes) throws IOException {
        mustBeArray();
        while (token() == JsonToken.START_OBJECT) {
            String name = null;
            Object value = null;
            while (token() == JsonToken.FIELD_NAME) {
                switch (json.currentName()) {
                    case "name" -> name = text();
                    case "value" -> value = value();
                    default -> {
                        token();
                        skip();
                    }
                }
            }
            if (name != null && value != null) {
                attributes.put(name, value);
            }
        }
    }

    private void readRelationships(Set<String> objects) throws IOException {
        mustBeArray();
        while (token() == JsonToken.START_OBJECT) {
            while (token() == JsonToken.FIELD_NAME) {
                if (json.currentName().equals("objectId")) {
                    objects.add(text());
                } else {
                    token();
                    skip();
                }
            }
        }
    }

    private void mustBeArray() throws IOException {
        if (token() != JsonToken.START_ARRAY) {
            throw broken("This is no OCEL log: a list is expected.", json.currentTokenLocation());
        }
    }

    private String text() throws IOException {
        return String.valueOf(Objects.requireNonNullElse(value(), ""));
    }

    /** As an attribute may have it; null for what is none. */
    private @Nullable Object value() throws IOException {
        var token = token();
        try {
            var value = switch (token) {
                case VALUE_STRING -> LogNames.clean(json.getText());
                case VALUE_TRUE, VALUE_FALSE -> (Object) json.getBooleanValue();
                case VALUE_NUMBER_INT -> json.getText().length() < 19 ? json.getLongValue() : json.getText();
                case VALUE_NUMBER_FLOAT -> finite(json.getDoubleValue());
                case null, default -> {
                    skip();
                    yield null;
                }
            };
            if (!room.take(value instanceof String text ? text.length() : 8)) {
                throw broken("An event of too many characters: leave attributes out.", json.currentTokenLocation());
            }
            return value;
        } catch (JacksonException e) {
            throw broken("This is no well-formed JSON: " + e.getOriginalMessage(), e.getLocation());
        }
    }

    private Object finite(double number) throws IOException {
        return Double.isFinite(number) ? number : json.getText();
    }

    private @Nullable JsonToken token() throws IOException {
        try {
            return json.nextToken();
        } catch (JacksonException e) {
            throw broken("This is no well-formed JSON: " + e.getOriginalMessage(), e.getLocation());
        }
    }

    private void skip() throws IOException {
        try {
            json.skipChildren();
        } catch (JacksonException e) {
            throw broken("This is no well-formed JSON: " + e.getOriginalMessage(), e.getLocation());
        }
    }

    private static BrokenLog broken(String detail, @Nullable JsonLocation where) {
        return new BrokenLog(
                where == null
                        ? new Flaw(detail)
                        : new Flaw(detail, (long) where.getLineNr(), (long) where.getColumnNr(), null));
    }
}
