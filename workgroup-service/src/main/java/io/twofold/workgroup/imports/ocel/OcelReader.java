package io.twofold.workgroup.imports.ocel;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import io.twofold.kit.jobs.Flaw;
import io.twofold.kit.jobs.Flaws;
import io.twofold.workgroup.imports.logs.LogChecks;
import io.twofold.workgroup.imports.logs.LogEvent;
import io.twofold.workgroup.imports.logs.LogFormat;
import io.twofold.workgroup.imports.logs.LogNames;
import io.twofold.workgroup.imports.logs.LogOptions;
import io.twofold.workgroup.imports.logs.LogReader;
import io.twofold.workgroup.imports.logs.LogTimes;
import io.twofold.workgroup.imports.logs.LogTrace;

/** Reads an object-centric log (OCEL 2.0) as the cases of one type of object, one event in memory at a time. */
public final class OcelReader implements LogReader {

    private final OcelParts log;
    private final OcelObjects objects;
    private final LogOptions options;
    private final LogTimes times;
    private final Flaws flaws;
    private final Deque<LogTrace> read = new ArrayDeque<>();

    private long events;
    private int skipped;

    /**
     * @param objectsOfLog the same log once more
     */
    public OcelReader(InputStream objectsOfLog, InputStream log, LogOptions options, Flaws flaws) throws IOException {
        this.options = options;
        this.flaws = flaws;
        objects = OcelObjects.of(parts(objectsOfLog), options.reading());
        this.log = parts(log);
        times = LogTimes.of(options.reading().timeFormat(), options.reading().zone());
    }

    @Override
    public @Nullable LogTrace next() throws IOException {
        while (read.isEmpty()) {
            var part = log.next();
            if (part == null) {
                return null;
            }
            if (part instanceof OcelPart.Happening event) {
                events++;
                read(event);
            }
        }
        return read.poll();
    }

    @Override
    public int skipped() {
        return skipped;
    }

    private OcelParts parts(InputStream stream) throws IOException {
        return options.format() == LogFormat.OCEL_JSON ? new OcelJson(stream) : new OcelXml(stream);
    }

    private void read(OcelPart.Happening told) {
        var at = told.time() == null ? null : times.parse(told.time()).orElse(null);
        var step = LogNames.of(told.type());
        var attributes = new LinkedHashMap<>(told.attributes());
        var person = person(told, attributes);
        var unit = options.unit() == null ? null : LogNames.of(attributes.get(options.unit()));
        var cases = told.objects().stream().filter(objects::isCase).toList();
        var flaw = LogChecks.flaw(step, "type", at, "time", told.id(), person, unit, longest(cases));
        if (flaw != null || step == null || at == null) {
            flaws.add(new Flaw(Objects.requireNonNull(flaw), told.line(), told.column(), events));
            return;
        }
        if (cases.isEmpty()) {
            skipped++;
        }
        for (var id : cases) {
            var event = new LogEvent(LogNames.of(told.id()), step, null, null, at, person, unit, attributes);
            read.add(new LogTrace(id, List.of(event)));
        }
    }

    private @Nullable String person(OcelPart.Happening event, Map<String, Object> attributes) {
        for (var id : event.objects()) {
            if (objects.isPerson(id)) {
                return id;
            }
        }
        for (var attribute : options.reading().person()) {
            var name = LogNames.of(attributes.get(attribute));
            if (name != null) {
                attributes.remove(attribute); // it is kept by its id alone
                return name;
            }
        }
        return null;
    }

    private static @Nullable String longest(List<String> names) {
        return names.stream().filter(LogNames::isTooLong).findFirst().orElse(null);
    }
}
