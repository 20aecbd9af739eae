package io.twofold.workgroup.imports.ocel;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.twofold.workgroup.imports.logs.LogLimits;
import io.twofold.workgroup.imports.logs.LogNames;
import io.twofold.workgroup.imports.logs.Room;
import io.twofold.workgroup.imports.xml.LogXml;

/** OCEL 2.0 in XML. */
final class OcelXml implements OcelParts {

    private final LogXml xml;
    private final Room room = new Room();

    private boolean isWithin;

    OcelXml(InputStream log) throws IOException {
        xml = new LogXml(log);
        if (!xml.nextWithin() || !xml.name().equals("log")) {
            throw xml.broken("This is no OCEL log: its first element is not <log>.");
        }
    }

    @Override
    public @Nullable OcelPart next() throws IOException {
        while (true) {
            if (!xml.nextWithin()) {
                if (!isWithin) {
                    return null;
                }
                isWithin = false;
            } else if (isWithin) {
                room.reset();
                switch (xml.name()) {
                    case "object" -> {
                        return thing();
                    }
                    case "event" -> {
                        return happening();
                    }
                    default -> xml.skip();
                }
            } else {
                switch (xml.name()) {
                    case "objects", "events" -> isWithin = true;
                    case "trace" -> throw xml.broken("This is an XES log: leave caseType out.");
                    default -> xml.skip();
                }
            }
        }
    }

    private OcelPart thing() throws IOException {
        var thing = new OcelPart.Thing(LogNames.clean(xml.attribute("id")), xml.attribute("type"));
        xml.skip();
        return thing;
    }

    private OcelPart happening() throws IOException {
        var id = xml.value("id");
        var type = xml.value("type");
        var time = xml.value("time");
        var line = xml.line();
        var column = xml.column();
        var attributes = new LinkedHashMap<String, Object>();
        var objects = new LinkedHashSet<String>();
        while (xml.nextWithin()) {
            switch (xml.name()) {
                case "attributes" -> read(attributes);
                case "objects" -> read(objects);
                default -> xml.skip();
            }
        }
        return new OcelPart.Happening(id, type, time, attributes, objects, line, column);
    }

    private void read(Map<String, Object> attributes) throws IOException {
        while (xml.nextWithin()) {
            var name = LogNames.clean(xml.attribute("name"));
            var value = LogNames.clean(xml.text());
            mustFit(name.length() + value.length());
            attributes.put(name, value);
        }
    }

    private void read(Set<String> objects) throws IOException {
        while (xml.nextWithin()) {
            var id = LogNames.clean(xml.attribute("object-id"));
            mustFit(id.length());
            objects.add(id);
            xml.skip();
        }
    }

    private void mustFit(int characters) throws IOException {
        if (!room.take(characters)) {
            throw xml.broken("An event of more than %d characters.".formatted(LogLimits.CASE));
        }
    }
}
