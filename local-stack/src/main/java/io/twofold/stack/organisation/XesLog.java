package io.twofold.stack.organisation;

import java.io.ByteArrayOutputStream;
import java.util.List;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Writes cases as an event log in XES (IEEE 1849-2023) with its standard extensions. */
final class XesLog {

    private static final String SITE = "http://www.xes-standard.org/";

    private final XMLStreamWriter xml;

    private XesLog(XMLStreamWriter xml) {
        this.xml = xml;
    }

    static byte[] of(List<Trace> traces) {
        var bytes = new ByteArrayOutputStream();
        try {
            var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, UTF_8.name());
            new XesLog(xml).write(traces);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private void write(List<Trace> traces) throws XMLStreamException {
        xml.writeStartDocument(UTF_8.name(), "1.0");
        xml.writeStartElement("log");
        xml.writeDefaultNamespace(SITE);
        xml.writeAttribute("xes.version", "1849-2023");
        extension("Concept", "concept");
        extension("Lifecycle", "lifecycle");
        extension("Organizational", "org");
        extension("Time", "time");
        for (var trace : traces) {
            write(trace);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void extension(String name, String prefix) throws XMLStreamException {
        xml.writeEmptyElement("extension");
        xml.writeAttribute("name", name);
        xml.writeAttribute("prefix", prefix);
        xml.writeAttribute("uri", SITE + prefix + ".xesext");
    }

    private void write(Trace trace) throws XMLStreamException {
        xml.writeStartElement("trace");
        attribute("string", "concept:name", trace.name());
        for (var event : trace.events()) {
            xml.writeStartElement("event");
            attribute("string", "concept:name", event.step());
            attribute("string", "org:resource", event.person().name());
            attribute("string", "org:group", event.person().unit().title());
            attribute("string", "lifecycle:transition", event.transition());
            attribute("date", "time:timestamp", event.at() + ":00Z");
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void attribute(String type, String key, String value) throws XMLStreamException {
        xml.writeEmptyElement(type);
        xml.writeAttribute("key", key);
        xml.writeAttribute("value", value);
    }
}
