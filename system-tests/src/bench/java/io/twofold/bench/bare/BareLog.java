package io.twofold.bench.bare;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.zip.GZIPInputStream;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import com.fasterxml.jackson.core.JsonFactory;
import org.jspecify.annotations.Nullable;

/** The steps of a log in XES, packed with gzip, one after the other; nothing in it is checked. */
final class BareLog implements AutoCloseable {

    private static final JsonFactory JSON = new JsonFactory();
    private static final int BUFFER = 64 * 1024;

    private final SplittableRandom random = new SplittableRandom();
    private final Map<String, UUID> people = new HashMap<>();
    private final GZIPInputStream bytes;
    private final XMLStreamReader xml;

    private UUID caseId = UUID.randomUUID();
    private int position;

    BareLog(Path log) throws IOException, XMLStreamException {
        bytes = new GZIPInputStream(Files.newInputStream(log), BUFFER);
        xml = new InputFactoryImpl().createXMLStreamReader(bytes);
    }

    /** Null at the end. */
    @Nullable
    BareStep next() throws IOException, XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                if (xml.getLocalName().equals("trace")) {
                    caseId = id();
                    position = 0;
                } else if (xml.getLocalName().equals("event")) {
                    return event();
                }
            }
        }
        return null;
    }

    private BareStep event() throws IOException, XMLStreamException {
        var step = "";
        var at = "";
        String transition = null;
        UUID person = null;
        String unit = null;
        var rest = new StringWriter(300);
        try (var json = JSON.createGenerator(rest)) {
            json.writeStartObject();
            while (xml.next() != XMLStreamConstants.END_ELEMENT
                    || !xml.getLocalName().equals("event")) {
                if (xml.getEventType() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                var key = xml.getAttributeValue(null, "key");
                var value = xml.getAttributeValue(null, "value");
                switch (key) {
                    case "concept:name" -> step = value;
                    case "time:timestamp" -> at = value;
                    case "lifecycle:transition" -> transition = value;
                    case "org:resource" -> person = people.computeIfAbsent(value, _ -> id());
                    default -> {
                        unit = key.equals("org:group") ? value : unit;
                        json.writeStringField(key, value);
                    }
                }
            }
            json.writeEndObject();
        }
        return new BareStep(id(), caseId, step, transition, person, unit, at, position++, rest.toString());
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    @Override
    public void close() throws IOException, XMLStreamException {
        xml.close();
        bytes.close();
    }
}
