package io.twofold.workgroup.imports.xes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.twofold.workgroup.imports.logs.LogLimits;
import io.twofold.workgroup.imports.logs.LogNames;
import io.twofold.workgroup.imports.logs.Room;
import io.twofold.workgroup.imports.xml.LogXml;

/**
 * The attributes of a log as JSON has them. One with others nested in it is an object of its value and these; a list
 * has its values in their order, a container only what is nested in it.
 */
final class XesValues {

    private static final String VALUE = "value";
    private static final String NESTED = "attributes";
    private static final String VALUES = "values";

    private final LogXml xml;
    private final Room room;

    XesValues(LogXml xml, Room room) {
        this.xml = xml;
        this.room = room;
    }

    /** The attribute that the log stands at, with all that is in it. */
    void keep(Map<String, Object> attributes) throws IOException {
        var key = xml.attribute("key");
        var text = xml.value("value");
        mustFit(key.length() + (text == null ? 0 : text.length()));
        if (text != null && text.length() > LogLimits.VALUE) {
            throw xml.broken("A value longer than %d characters: leave it out.".formatted(LogLimits.VALUE));
        }
        var type = xml.name();
        Map<String, Object> nested = Map.of(); // as nearly always
        List<Object> listed = List.of();
        while (xml.nextWithin()) {
            if (xml.name().equals("values")) {
                listed = listed.isEmpty() ? new ArrayList<>() : listed;
                keepListed(listed);
            } else {
                nested = nested.isEmpty() ? new LinkedHashMap<>() : nested;
                keep(nested);
            }
        }
        if (!key.isEmpty()) {
            attributes.put(LogNames.clean(key), value(type, text, nested, listed));
        }
    }

    /** Ends the reading where the case would take too much memory. */
    void mustFit(int characters) throws IOException {
        if (!room.take(characters)) {
            throw xml.broken("A case of more than %d characters: give it fewer events, or leave attributes out."
                    .formatted(LogLimits.CASE));
        }
    }

    private void keepListed(List<Object> listed) throws IOException {
        while (xml.nextWithin()) {
            var one = new LinkedHashMap<String, Object>();
            keep(one);
            listed.add(one);
        }
    }

    private static Object value(String type, @Nullable String text, Map<String, Object> nested, List<Object> listed) {
        return switch (type) {
            case "list" -> nested.isEmpty() ? listed : both(VALUES, listed, nested);
            case "container" -> Map.of(NESTED, nested);
            default -> nested.isEmpty() ? plain(type, text) : both(VALUE, plain(type, text), nested);
        };
    }

    private static Map<String, Object> both(String key, Object value, Map<String, Object> nested) {
        var both = new LinkedHashMap<String, Object>();
        both.put(key, value);
        both.put(NESTED, nested);
        return both;
    }

    private static Object plain(String type, @Nullable String text) {
        if (text == null) {
            return "";
        }
        try {
            return switch (type) {
                case "int" -> Long.valueOf(text);
                case "float" -> finite(Double.parseDouble(text), text);
                case "boolean" -> Boolean.valueOf(text);
                default -> LogNames.clean(text);
            };
        } catch (NumberFormatException e) {
            return text;
        }
    }

    /** JSON knows no infinity. */
    private static Object finite(double number, String text) {
        return Double.isFinite(number) ? number : text;
    }
}
