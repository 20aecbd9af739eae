package io.twofold.workgroup.imports.xes;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import io.twofold.kit.jobs.Flaw;
import io.twofold.kit.jobs.Flaws;
import io.twofold.workgroup.cases.LifeCycle;
import io.twofold.workgroup.imports.logs.LogChecks;
import io.twofold.workgroup.imports.logs.LogEvent;
import io.twofold.workgroup.imports.logs.LogNames;
import io.twofold.workgroup.imports.logs.LogOptions;
import io.twofold.workgroup.imports.logs.LogReader;
import io.twofold.workgroup.imports.logs.LogReading;
import io.twofold.workgroup.imports.logs.LogTimes;
import io.twofold.workgroup.imports.logs.LogTrace;
import io.twofold.workgroup.imports.logs.Room;
import io.twofold.workgroup.imports.xml.LogXml;

/**
 * Reads a log in XES (IEEE 1849-2023), one trace in memory at a time. What is wrong in it goes to the flaws, and the
 * reading goes on behind it as long as it can.
 */
public final class XesReader implements LogReader {

    private static final String TIME = "time:timestamp";

    private final LogXml xml;
    private final XesValues values;
    private final LogReading reading;
    private final String activity;
    private final String unit;
    private final String start;
    private final LogTimes times;
    private final Flaws flaws;
    private final Room room = new Room();
    private final Map<String, List<String>> classifiers = new HashMap<>();

    private long events;

    public XesReader(InputStream log, LogOptions options, Flaws flaws) throws IOException {
        xml = new LogXml(log);
        values = new XesValues(xml, room);
        reading = options.reading();
        activity = Objects.requireNonNull(reading.activity());
        unit = Objects.requireNonNullElse(options.unit(), "org:group");
        start = Objects.requireNonNullElse(options.start(), "start_timestamp");
        times = LogTimes.of(reading.timeFormat(), reading.zone());
        this.flaws = flaws;
        if (!xml.nextWithin() || !xml.name().equals("log")) {
            throw xml.broken("This is no XES log: its first element is not <log>.");
        }
    }

    @Override
    public @Nullable LogTrace next() throws IOException {
        while (xml.nextWithin()) {
            room.reset();
            switch (xml.name()) {
                case "trace" -> {
                    var trace = trace();
                    if (trace != null && !trace.events().isEmpty()) {
                        return trace;
                    }
                }
                case "classifier" -> addClassifier();
                case "event" -> {
                    events++;
                    flaws.add(new Flaw("An event outside of any trace.", xml.line(), xml.column(), events));
                    xml.skip();
                }
                case "objects", "object-types" ->
                    throw xml.broken("This is an OCEL log: say with caseType which object is the case.");
                default -> xml.skip();
            }
        }
        return null;
    }

    private void addClassifier() throws IOException {
        var scope = xml.attribute("scope");
        if (scope.isEmpty() || scope.equals("event")) {
            var name = xml.attribute("name");
            if (name.equals(activity)) { // no other is asked for
                classifiers.put(name, XesClassifier.keys(xml.attribute("keys")));
            }
        }
        xml.skip();
    }

    private @Nullable LogTrace trace() throws IOException {
        var line = xml.line();
        var column = xml.column();
        var found = new ArrayList<LogEvent>();
        var about = new LinkedHashMap<String, Object>();
        while (xml.nextWithin()) {
            if (xml.name().equals("event")) {
                var event = event();
                if (event != null) {
                    found.add(event);
                }
            } else {
                values.keep(about);
            }
        }
        var name = LogNames.of(about.getOrDefault("concept:name", about.get("identity:id")));
        if (name == null || LogNames.isTooLong(name)) {
            flaws.add(new Flaw(
                    name == null
                            ? "A trace without concept:name: give each case a name."
                            : "A trace with a name of more than 500 characters: shorten it.",
                    line,
                    column,
                    null));
            return null;
        }
        return new LogTrace(name, found);
    }

    private @Nullable LogEvent event() throws IOException {
        events++;
        var line = xml.line();
        var column = xml.column();
        var attributes = new LinkedHashMap<String, Object>();
        values.mustFit(200);
        while (xml.nextWithin()) {
            values.keep(attributes);
        }
        var step = activity(attributes);
        var time = LogNames.of(attributes.remove(TIME));
        var at = time == null ? null : times.parse(time).orElse(null);
        var transition = LogNames.of(attributes.remove("lifecycle:transition"));
        var ownId = LogNames.of(attributes.get("identity:id"));
        var person = person(attributes);
        var group = LogNames.of(attributes.get(unit));
        var flaw = LogChecks.flaw(step, activity, at, TIME, ownId, person, group);
        if (flaw != null || step == null || at == null) {
            flaws.add(new Flaw(Objects.requireNonNull(flaw), line, column, events));
            return null;
        }
        var began = LogNames.of(attributes.remove(start));
        return new LogEvent(
                ownId,
                step,
                LifeCycle.incomplete(transition),
                began == null ? null : times.parse(began).orElse(null),
                at,
                person,
                group,
                attributes);
    }

    private @Nullable String activity(Map<String, Object> attributes) {
        var keys = classifiers.get(activity);
        return keys == null ? LogNames.of(attributes.remove(activity)) : XesClassifier.value(keys, attributes);
    }

    private @Nullable String person(Map<String, Object> attributes) {
        for (var attribute : reading.person()) {
            var name = LogNames.of(attributes.get(attribute));
            if (name != null) {
                attributes.remove(attribute); // it is kept by its id alone
                return name;
            }
        }
        return null;
    }
}
