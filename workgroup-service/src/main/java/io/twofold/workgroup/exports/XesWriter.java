package io.twofold.workgroup.exports;

import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import com.fasterxml.aalto.stax.OutputFactoryImpl;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import org.jspecify.annotations.Nullable;

/**
 * Writes a log in XES (IEEE 1849-2023), event by event. What a step has that the standard has no word for, its start,
 * stands in {@code start_timestamp}, as in interval logs of other tools.
 */
final class XesWriter {

    private static final XMLOutputFactory XML = new OutputFactoryImpl();
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSXXX").withZone(ZoneOffset.UTC);

    // Of the standard, since what a log brought with them stands in the attributes of its events.
    private static final Map<String, String> EXTENSIONS = new TreeMap<>(Map.of(
            "Concept", "concept",
            "Cost", "cost",
            "Identity", "identity",
            "Lifecycle", "lifecycle",
            "Micro", "micro",
            "Organizational", "org",
            "Semantic", "semantic",
            "Time", "time"));

    private static final String START = "start_timestamp";
    private static final Set<String> OUR_OWN =
            Set.of("concept:name", "org:resource", "org:group", "lifecycle:transition", "time:timestamp", START);

    private final XMLStreamWriter xml;
    private final ObjectReader json;

    private @Nullable UUID caseId;

    /**
     * @param json reads an object as a map
     */
    XesWriter(OutputStream log, ObjectReader json) throws XMLStreamException {
        xml = XML.createXMLStreamWriter(log, "UTF-8");
        this.json = json;
    }

    void begin(String name) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        line();
        xml.writeStartElement("log");
        xml.writeDefaultNamespace("http://www.xes-standard.org/");
        xml.writeAttribute("xes.version", "1849.2023");
        xml.writeAttribute("xes.features", "nested-attributes");
        for (var extension : EXTENSIONS.entrySet()) {
            extension(extension.getKey(), extension.getValue());
        }
        global("trace");
        attribute("string", "concept:name", "UNKNOWN");
        xml.writeEndElement();
        global("event");
        attribute("string", "concept:name", "UNKNOWN");
        attribute("string", "lifecycle:transition", "complete");
        attribute("date", "time:timestamp", "1970-01-01T00:00:00.000Z");
        xml.writeEndElement();
        classifier("Step", "concept:name");
        classifier("Step and transition", "concept:name lifecycle:transition");
        attribute("string", "concept:name", name);
        attribute("string", "lifecycle:model", "standard");
    }

    void write(ExportedEvent event) throws XMLStreamException, JsonProcessingException {
        if (!event.caseId().equals(caseId)) {
            endTrace();
            caseId = event.caseId();
            line();
            xml.writeStartElement("trace");
            attribute("string", "concept:name", event.caseName());
        }
        line();
        xml.writeStartElement("event");
        attribute("string", "concept:name", event.step());
        attribute("string", "lifecycle:transition", event.transition() == null ? "complete" : event.transition());
        optional("org:resource", event.person());
        optional("org:group", event.unit());
        attribute("date", "time:timestamp", text(event.at()));
        if (event.startedAt() != null) {
            attribute("date", START, text(event.startedAt()));
        }
        if (event.attributes() != null) {
            Map<String, Object> others = json.readValue(event.attributes());
            for (var other : others.entrySet()) {
                if (!OUR_OWN.contains(other.getKey())) {
                    value(other.getKey(), other.getValue());
                }
            }
        }
        xml.writeEndElement();
    }

    void end() throws XMLStreamException {
        endTrace();
        line();
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.close();
    }

    private void endTrace() throws XMLStreamException {
        if (caseId != null) {
            xml.writeEndElement();
        }
    }

    /** As an import keeps it: an object is a value with others nested in it, or only these, or a list of values. */
    private void value(String key, Object value) throws XMLStreamException {
        switch (value) {
            case Map<?, ?> object -> {
                begin(object.get("values") instanceof List<?> ? List.of() : object.get("value"), key);
                if (object.get("values") instanceof List<?> values) {
                    values(values);
                }
                if (object.get("attributes") instanceof Map<?, ?> nested) {
                    for (var each : nested.entrySet()) {
                        value(String.valueOf(each.getKey()), each.getValue());
                    }
                }
            }
            case List<?> values -> {
                begin(values, key);
                values(values);
            }
            default -> begin(value, key);
        }
        xml.writeEndElement();
    }

    private void begin(@Nullable Object value, String key) throws XMLStreamException {
        xml.writeStartElement(
                switch (value) {
                    case null -> "container";
                    case List<?> values -> "list";
                    case Long number -> "int";
                    case Integer number -> "int";
                    case Number number -> "float";
                    case Boolean truth -> "boolean";
                    default -> key.equals("identity:id") ? "id" : "string";
                });
        xml.writeAttribute("key", legal(key));
        if (value != null && !(value instanceof List<?>)) {
            xml.writeAttribute("value", legal(String.valueOf(value)));
        }
    }

    private void values(List<?> values) throws XMLStreamException {
        xml.writeStartElement("values");
        for (var each : values) {
            if (each instanceof Map<?, ?> one) {
                for (var entry : one.entrySet()) {
                    value(String.valueOf(entry.getKey()), entry.getValue());
                }
            }
        }
        xml.writeEndElement();
    }

    private void extension(String name, String prefix) throws XMLStreamException {
        line();
        xml.writeEmptyElement("extension");
        xml.writeAttribute("name", name);
        xml.writeAttribute("prefix", prefix);
        xml.writeAttribute("uri", "http://www.xes-standard.org/" + prefix + ".xesext");
    }

    private void global(String scope) throws XMLStreamException {
        line();
        xml.writeStartElement("global");
        xml.writeAttribute("scope", scope);
    }

    private void classifier(String name, String keys) throws XMLStreamException {
        line();
        xml.writeEmptyElement("classifier");
        xml.writeAttribute("name", name);
        xml.writeAttribute("scope", "event");
        xml.writeAttribute("keys", keys);
    }

    private void optional(String key, @Nullable String value) throws XMLStreamException {
        if (value != null) {
            attribute("string", key, value);
        }
    }

    private void attribute(String type, String key, String value) throws XMLStreamException {
        xml.writeEmptyElement(type);
        xml.writeAttribute("key", key);
        xml.writeAttribute("value", legal(value));
    }

    private void line() throws XMLStreamException {
        xml.writeCharacters("\n");
    }

    private static String text(Instant time) {
        return TIME.format(time);
    }

    /** XML has no way to write most control characters, which tables and JSON may bring. */
    private static String legal(String text) {
        var isLegal = text.codePoints().allMatch(XesWriter::isLegal);
        return isLegal
                ? text
                : text.codePoints()
                        .filter(XesWriter::isLegal)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    private static boolean isLegal(int character) {
        return character >= 0x20 && character < 0xD800
                || character == '\t'
                || character == '\n'
                || character == '\r'
                || character >= 0xE000 && character < 0xFFFE
                || character > 0xFFFF;
    }
}
