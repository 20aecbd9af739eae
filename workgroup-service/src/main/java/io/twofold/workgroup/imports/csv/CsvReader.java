package io.twofold.workgroup.imports.csv;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
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
import io.twofold.workgroup.imports.logs.LogTimes;
import io.twofold.workgroup.imports.logs.LogTrace;

/** Reads a table whose rows are events (RFC 4180, with the separator that it has). */
public final class CsvReader implements LogReader {

    // Rows of a case that follow one another; more of them are told in parts.
    private static final int EVENTS_AT_ONCE = 1_000;
    private static final int CHARACTERS_AT_ONCE = 1024 * 1024;

    private final CsvRows rows;
    private final CsvColumns columns;
    private final LogTimes times;
    private final Flaws flaws;

    private long events;
    private @Nullable String nextCase;
    private @Nullable LogEvent nextEvent;

    public CsvReader(InputStream log, LogOptions options, Flaws flaws) throws IOException {
        rows = new CsvRows(log, options.charset(), options.delimiter());
        columns = CsvColumns.of(rows.header(), options);
        times = LogTimes.of(options.reading().timeFormat(), options.reading().zone());
        this.flaws = flaws;
        advance();
    }

    @Override
    public @Nullable LogTrace next() throws IOException {
        var name = nextCase;
        if (name == null) {
            return null;
        }
        var found = new ArrayList<LogEvent>();
        var characters = 0;
        while (name.equals(nextCase)
                && nextEvent != null
                && found.size() < EVENTS_AT_ONCE
                && characters < CHARACTERS_AT_ONCE) {
            characters += rows.characters();
            found.add(nextEvent);
            advance();
        }
        return new LogTrace(name, found);
    }

    /** To the next row that tells of an event. */
    private void advance() throws IOException {
        nextCase = null;
        nextEvent = null;
        for (var row = rows.next(); row != null; row = rows.next()) {
            events++;
            var event = event(row);
            if (event != null) {
                nextCase = LogNames.of(row.get(columns.owner()));
                nextEvent = event;
                return;
            }
            if (flaws.isFull()) {
                return;
            }
        }
    }

    private @Nullable LogEvent event(List<String> row) {
        var owner = LogNames.of(row.get(columns.owner()));
        var step = LogNames.of(row.get(columns.activity()));
        var at = times.parse(row.get(columns.time())).orElse(null);
        var start = value(row, columns.start());
        var startedAt = start == null ? null : times.parse(start).orElse(null);
        var person = person(row);
        var unit = value(row, columns.unit());
        var flaw = LogChecks.flaw(
                step,
                columns.names().get(columns.activity()),
                at,
                columns.names().get(columns.time()),
                owner,
                person,
                unit);
        if (owner == null) {
            flaw = "A row without «%s»: say which case it is of, or leave it out."
                    .formatted(columns.names().get(columns.owner()));
        } else if (start != null && startedAt == null) {
            flaw = "A row whose «%s» is no time: write it as the other times, or leave it empty."
                    .formatted(columns.names().get(columns.start()));
        }
        if (flaw != null || step == null || at == null) {
            flaws.add(new Flaw(Objects.requireNonNull(flaw), rows.line(), null, events));
            return null;
        }
        var transition = LifeCycle.incomplete(value(row, columns.transition()));
        return new LogEvent(
                null, step, transition, transition == null ? startedAt : null, at, person, unit, attributes(row));
    }

    private @Nullable String person(List<String> row) {
        return columns.people().stream()
                .map(column -> value(row, column))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private Map<String, Object> attributes(List<String> row) {
        var attributes = new LinkedHashMap<String, Object>();
        for (var column = 0; column < row.size(); column++) {
            var isPerson = columns.people().contains(column);
            if (!columns.taken().contains(column)
                    && !isPerson
                    && !row.get(column).isEmpty()) {
                attributes.put(columns.names().get(column), LogNames.clean(row.get(column)));
            }
        }
        return attributes;
    }

    private static @Nullable String value(List<String> row, int column) {
        return column < 0 ? null : LogNames.of(row.get(column));
    }
}
