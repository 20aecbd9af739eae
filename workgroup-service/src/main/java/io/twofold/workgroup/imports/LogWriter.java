package io.twofold.workgroup.imports;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.jspecify.annotations.Nullable;

import io.twofold.kit.jobs.Flaws;
import io.twofold.kit.jobs.JobRun;
import io.twofold.workgroup.imports.ScatteredEvents.Numbered;
import io.twofold.workgroup.imports.cases.ImportedCases;
import io.twofold.workgroup.imports.logs.LogOptions;
import io.twofold.workgroup.imports.logs.LogTrace;

/** The second reading of a log, which cannot fail for what is in it. */
final class LogWriter {

    // Watermarks wait for the oldest transaction that writes: many short ones, not one long one.
    private static final int EVENTS_AT_ONCE = 2_000;
    private static final int CHARACTERS_AT_ONCE = 4 * 1024 * 1024;

    private final JobRun run;
    private final LogOptions options;
    private final Survey survey;
    private final ImportedCases cases;
    private final ScatteredEvents scattered;

    private final List<LogTrace> whole = new ArrayList<>();
    private final List<Numbered> parts = new ArrayList<>();

    private Written written;
    private int events;
    private int characters;

    LogWriter(JobRun run, LogOptions options, Survey survey, ImportedCases cases, ScatteredEvents scattered) {
        this.run = run;
        this.options = options;
        this.survey = survey;
        this.cases = cases;
        this.scattered = scattered;
        var checkpoint = run.checkpoint(Written.class);
        written = checkpoint == null ? Written.NOTHING : checkpoint;
    }

    Written write() throws SQLException, IOException {
        var log = Logs.open(run, options, new Flaws());
        var number = 0;
        for (var trace = log.next(); trace != null; trace = log.next()) {
            if (number++ < written.traces()) {
                continue;
            }
            take(number, trace);
            if (events >= EVENTS_AT_ONCE || characters >= CHARACTERS_AT_ONCE) {
                publish(number);
            }
        }
        publish(number);
        // The cases that stand in several places, after the others: each is complete only at the end of the log.
        while (publishScattered()) {
            // the next ones
        }
        return written;
    }

    private void take(int number, LogTrace trace) {
        if (survey.isScattered(trace)) {
            parts.add(new Numbered(number, trace));
        } else {
            whole.add(trace);
        }
        events += trace.events().size();
        characters += trace.size();
    }

    private void publish(int upTo) {
        written = QuarkusTransaction.requiringNew().call(() -> {
            beginning();
            scattered.add(run.id(), parts);
            return ending(write(whole), upTo, written.aside());
        });
        whole.clear();
        parts.clear();
        events = 0;
        characters = 0;
    }

    private boolean publishScattered() {
        return QuarkusTransaction.requiringNew().call(() -> {
            beginning();
            var traces = scattered.next(run.id(), written.aside(), EVENTS_AT_ONCE, CHARACTERS_AT_ONCE);
            if (traces.isEmpty()) {
                return false;
            }
            written = ending(write(traces), written.traces(), traces.getLast().name());
            return true;
        });
    }

    /** First of all: whoever has lost the job must write nothing. */
    private void beginning() {
        run.publish(written.events(), survey.events(), written);
    }

    private Written write(List<LogTrace> traces) throws SQLException {
        var count = traces.stream().mapToInt(trace -> trace.events().size()).sum();
        var known = cases.write(run.objectId(), run.id(), options, traces);
        return new Written(written.traces(), written.events() + count, written.known() + known, null);
    }

    private Written ending(Written now, int traces, @Nullable String aside) {
        var ended = new Written(traces, now.events(), now.known(), aside);
        run.publish(ended.events(), survey.events(), ended);
        return ended;
    }
}
