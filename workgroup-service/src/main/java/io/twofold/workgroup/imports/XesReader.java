package io.twofold.workgroup.imports;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import org.jspecify.annotations.Nullable;

import io.twofold.kit.jobs.Flaw;
import io.twofold.kit.jobs.Flaws;

import static javax.xml.stream.XMLStreamConstants.END_DOCUMENT;
import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

/**
 * Reads a log in XES (IEEE 1849-2023), one trace in memory at a time. What is wrong in it goes to the flaws, and the
 * reading goes on behind it as long as it can.
 */
final class XesReader {

    private static final XMLInputFactory XML = new InputFactoryImpl();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    private final XMLStreamReader xml;
    private final LogOptions options;
    private final Flaws flaws;
    private final Map<String, List<String>> classifiers = new HashMap<>();

    private long events;

    XesReader(InputStream log, LogOptions options, Flaws flaws) throws XMLStreamException {
        xml = XML.createXMLStreamReader(log);
        this.options = options;
        this.flaws = flaws;
        if (xml.nextTag() != START_ELEMENT || !xml.getLocalName().equals("log")) {
            flaw("This is no XES log: its first element is not <log>.");
        }
    }

    /** The next trace that has events; null at the end of the log. */
    @Nullable
    LogTrace next() throws XMLStreamException {
        while (xml.next() != END_DOCUMENT) {
            if (xml.getEventType() == START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "trace" -> {
                        var trace = trace();
                        if (trace != null && !trace.events().isEmpty()) {
                            return trace;
                        }
                    }
                    case "classifier" -> {
                        classifiers.put(attribute("name"), XesClassifier.keys(attribute("keys")));
                        skip();
                    }
                    default -> skip();
                }
            }
        }
        return null;
    }

    /** How many events it has read, broken ones included. */
    long events() {
        return events;
    }

    private @Nullable LogTrace trace() throws XMLStreamException {
        var line = line();
        var column = column();
        var found = new ArrayList<LogEvent>();
        var about = new LinkedHashMap<String, Object>();
        while (nextWithin()) {
            if (xml.getLocalName().equals("event")) {
                var event = event();
                if (event != null) {
                    found.add(event);
                }
            } else {
                keep(about);
            }
        }
        var name = about.getOrDefault("concept:name", about.get("identity:id"));
        if (name == null) {
            flaws.add(new Flaw("A trace without concept:name: give each case a name.", line, column, null));
            return null;
        }
        return new LogTrace(XesValue.text(name), found);
    }

    private @Nullable LogEvent event() throws XMLStreamException {
        events++;
        var line = line();
        var column = column();
        var attributes = new LinkedHashMap<String, Object>();
        while (nextWithin()) {
            keep(attributes);
        }
        var activity = activity(attributes);
        var time = attributes.remove("time:timestamp");
        var at = time == null ? null : LogTimes.parse(XesValue.text(time)).orElse(null);
        if (activity == null || activity.isBlank()) {
            flaws.add(new Flaw(
                    "An event without %s: name its step."
                            .formatted(options.reading().activity()),
                    line,
                    column,
                    events));
            return null;
        }
        if (at == null) {
            flaws.add(new Flaw(
                    "An event without a readable time:timestamp: write it as ISO 8601.", line, column, events));
            return null;
        }
        return new LogEvent(
                taken(attributes, "identity:id"),
                activity,
                LifeCycle.incomplete(taken(attributes, "lifecycle:transition")),
                at,
                taken(attributes, options.reading().person()),
                seen(attributes, options.unit()),
                attributes);
    }

    private @Nullable String activity(Map<String, Object> attributes) {
        var keys = classifiers.get(options.reading().activity());
        return keys == null ? taken(attributes, options.reading().activity()) : XesClassifier.value(keys, attributes);
    }

    private void keep(Map<String, Object> attributes) throws XMLStreamException {
        var key = attribute("key");
        var value = XesValue.of(xml.getLocalName(), xml.getAttributeValue(null, "value"));
        var nested = new LinkedHashMap<String, Object>();
        while (nextWithin()) {
            keep(nested);
        }
        if (!key.isEmpty()) {
            attributes.put(key, XesValue.with(value, nested));
        }
    }

    /** Steps to the next element within the one that it stands in; false at the end of that. */
    private boolean nextWithin() throws XMLStreamException {
        while (true) {
            switch (xml.next()) {
                case START_ELEMENT -> {
                    return true;
                }
                case END_ELEMENT -> {
                    return false;
                }
                default -> {}
            }
        }
    }

    private void skip() throws XMLStreamException {
        while (nextWithin()) {
            skip();
        }
    }

    private String attribute(String name) {
        var value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    private static @Nullable String taken(Map<String, Object> attributes, String key) {
        var value = attributes.remove(key);
        return value == null ? null : XesValue.text(value);
    }

    private static @Nullable String seen(Map<String, Object> attributes, String key) {
        var value = attributes.get(key);
        return value == null ? null : XesValue.text(value);
    }

    private void flaw(String detail) {
        flaws.add(new Flaw(detail, line(), column(), null));
    }

    private long line() {
        return xml.getLocation().getLineNumber();
    }

    private long column() {
        return xml.getLocation().getColumnNumber();
    }
}
